import { effects, strengths, type Decision, type Effect, type Strength } from '../../etiquette/index.ts';
import type { Answerable } from '../../etiquette/verdict.ts';
import { Choice, DayField, InstantField, Nested, Text, Texts, WholeNumber } from '../../platform/http/fields.ts';
import { answerKinds, type AnswerKind } from './answer.entity.ts';

export class AnsweredDto {
  @Choice(answerKinds)
  kind: AnswerKind;

  @Text({ nullable: true, max: 2000, lines: true })
  reason: string | null;

  @InstantField()
  at: string;
}

export class DraftFindingDto {
  @Text({ example: 'language/guilt' })
  rule: string;

  @Choice(effects)
  effect: Effect;

  @Choice(strengths)
  strength: Strength;

  @WholeNumber({ min: 0, max: 2_000_000_000, description: 'UTF-16 offset into the body; 0 and 0: the whole of it.' })
  start: number;

  @WholeNumber({ min: 0, max: 2_000_000_000 })
  end: number;

  @Text({ description: 'What was seen.' })
  message: string;

  @Text({ description: 'What to do or say instead.' })
  instead: string;

  @Text({ description: 'Why the rule exists.' })
  because: string;

  @Text({ description: 'Where the rule comes from.' })
  source: string;

  @DayField({ nullable: true, description: 'First local day on which it is allowed; of a wait.' })
  from: string | null;

  @Choice(['none', 'accept', 'reason', 'dispute', 'never'], {
    description: 'How it may be answered: with one act, with a written reason, by disputing that the words say so.',
  })
  answer: Answerable;

  @Nested(() => AnsweredDto, { nullable: true, description: 'Your answer, while the words it concerned stand.' })
  answered: AnsweredDto | null;
}

export class KeptRuleDto {
  @Text({ example: 'pacing/rest-between-messages' })
  rule: string;

  @Text({ example: 'You last wrote to Dr. Osei 9 days ago; 7 is enough.' })
  message: string;
}

export class DraftVerdictDto {
  @Choice(['go', ...effects], { description: 'The strongest effect that is not answered yet.' })
  decision: Decision;

  @DayField({ nullable: true, description: 'The day on which every wait that is not answered is over.' })
  from: string | null;

  @Nested(() => DraftFindingDto, { most: 1000 })
  findings: DraftFindingDto[];

  @Texts({ most: 100, description: 'Ids of the rules that applied and were kept.', example: ['language/too-long'] })
  content: string[];

  @Nested(() => KeptRuleDto, { most: 1000, description: 'The same, each with its sentence.' })
  because: KeptRuleDto[];

  @Text({ optional: true, description: 'What could not be judged.' })
  note?: string;
}
