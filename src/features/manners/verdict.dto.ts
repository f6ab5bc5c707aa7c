import {
  effects,
  messageKinds,
  strengths,
  type Answerable,
  type Decision,
  type Effect,
  type MessageKind,
  type Strength,
} from '../../etiquette/index.ts';
import { Choice, Text, Texts, WholeNumber } from '../../platform/http/fields.ts';
import { Nested } from '../../platform/http/fields-of-objects.ts';
import { DayField } from '../../platform/http/fields-of-time.ts';

class ReplacementDto {
  @WholeNumber({ min: 0, max: 2_000_000_000, description: 'UTF-16 offset into the text; `end` the same: added there.' })
  start: number;

  @WholeNumber({ min: 0, max: 2_000_000_000 })
  end: number;

  @Text({ min: 0, max: 500, description: 'Empty: what stands there is taken out.', example: 'Dear Dr. Osei' })
  text: string;
}

export class FindingDto {
  @Text({ example: 'pacing/rest-between-messages' })
  rule: string;

  @Choice(effects)
  effect: Effect;

  @Choice(strengths, { description: 'A: binding; seed: the guide; B: official; C: advisers; D: our own default.' })
  strength: Strength;

  @WholeNumber({ min: 0, max: 2_000_000_000, description: 'UTF-16 offset into the text; 0 and 0: the whole of it.' })
  start: number;

  @WholeNumber({ min: 0, max: 2_000_000_000 })
  end: number;

  @Text({ example: 'You wrote to Dr. Osei 6 days ago; the rule is 7 days.' })
  message: string;

  @Text({ description: 'What to do or say instead.' })
  instead: string;

  @Text({ description: 'Why the rule exists.' })
  because: string;

  @Text({ description: 'Where the rule comes from.' })
  source: string;

  @DayField({ nullable: true, description: 'First local day on which it is allowed; only of a wait.' })
  from: string | null;

  @Choice(['none', 'accept', 'reason', 'dispute', 'never'], { description: 'How it may be answered in a draft.' })
  answer: Answerable;

  @Nested(() => ReplacementDto, {
    optional: true,
    description: 'Words that mend it, tried out; left out where only you can know them.',
  })
  replacement?: ReplacementDto;
}

export class SatisfiedDto {
  @Text()
  rule: string;

  @Text({ example: 'You last wrote to Dr. Osei 9 days ago; 7 is enough.' })
  message: string;
}

export class VerdictDto {
  @Choice(['go', ...effects])
  decision: Decision;

  @DayField({
    nullable: true,
    description: 'First local day on which every wait is over; null without a wait, or where none is known.',
  })
  from: string | null;

  @Nested(() => FindingDto, { most: 1000 })
  findings: FindingDto[];

  @Texts({ most: 100, description: 'Ids of the rules that applied and were kept.', example: ['language/too-long'] })
  content: string[];

  @Nested(() => SatisfiedDto, { most: 1000, description: 'The same, each with its sentence.' })
  because: SatisfiedDto[];

  @Nested(() => SatisfiedDto, {
    optional: true,
    description: "What stands against the day on which today's waits are over; `from` reckons with it.",
  })
  afterwards?: SatisfiedDto;

  @Text({ optional: true, description: 'What could not be judged.' })
  note?: string;
}

export class PermitDto extends VerdictDto {
  @Choice(messageKinds)
  act: MessageKind;
}

export class PermitsDto {
  @Nested(() => PermitDto, { most: 100 })
  items: PermitDto[];
}
