import { messageKinds, type MessageKind } from '../../etiquette/words.ts';
import { Choice, Id } from '../../platform/http/fields.ts';
import { DayField } from '../../platform/http/fields-of-time.ts';

export class PermitsQuery {
  @Choice(messageKinds, { optional: true, description: 'One act; all of them where left out.' })
  act?: MessageKind;

  @DayField({ optional: true, description: 'The local day for which you ask; today where left out.' })
  on?: string;

  @Id({ optional: true })
  introductionId?: string;

  @Id({ optional: true })
  letterId?: string;

  @Id({ optional: true, description: 'The contact that is answered or given thanks for.' })
  interactionId?: string;
}
