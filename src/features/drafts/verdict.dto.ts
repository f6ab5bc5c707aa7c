import { OmitType } from '@nestjs/swagger';
import { effects, type Decision } from '../../etiquette/index.ts';
import { Choice, Text } from '../../platform/http/fields.ts';
import { Nested } from '../../platform/http/fields-of-objects.ts';
import { DayField, InstantField } from '../../platform/http/fields-of-time.ts';
import { FindingDto, VerdictDto } from '../manners/verdict.dto.ts';
import { answerKinds, type AnswerKind } from './answer.entity.ts';

export class AnsweredDto {
  @Choice(answerKinds)
  kind: AnswerKind;

  @Text({ nullable: true, max: 2000, lines: true })
  reason: string | null;

  @InstantField()
  at: string;
}

export class DraftFindingDto extends FindingDto {
  @Nested(() => AnsweredDto, { nullable: true, description: 'Your answer, while the words it concerned stand.' })
  answered: AnsweredDto | null;
}

export class DraftVerdictDto extends OmitType(VerdictDto, ['decision', 'from', 'findings']) {
  @Choice(['go', ...effects], { description: 'The strongest effect that is not answered yet.' })
  decision: Decision;

  @DayField({ nullable: true, description: 'The day on which every wait that is not answered is over.' })
  from: string | null;

  @Nested(() => DraftFindingDto, { most: 1000 })
  findings: DraftFindingDto[];
}
