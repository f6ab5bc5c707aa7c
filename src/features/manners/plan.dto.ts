import { followUpKinds, messageKinds, type PlanAct } from '../../etiquette/index.ts';
import { Choice, Id, Text, WholeNumber } from '../../platform/http/fields.ts';
import { Nested } from '../../platform/http/fields-of-objects.ts';
import { DayField } from '../../platform/http/fields-of-time.ts';

const acts = [...new Set<string>([...messageKinds, ...followUpKinds])];

class BudgetLineDto {
  @WholeNumber({ min: 0, max: 1_000_000 })
  used: number;

  @WholeNumber({ min: 0, max: 1_000_000 })
  limit: number;
}

class BudgetDto {
  @Nested(() => BudgetLineDto, { description: 'First notes to people not met before.' })
  newPeople: BudgetLineDto;
}

class PlanReasonDto {
  @Text({ example: 'pacing/thank-you-due' })
  rule: string;

  @Text()
  message: string;

  @Text()
  source: string;
}

class StepDto {
  @Id({ nullable: true, description: 'The introduction of which it is a step.' })
  introductionId: string | null;

  @Id({ nullable: true, description: 'The letter of which it is a step.' })
  letterId: string | null;
}

class PlannedDto extends StepDto {
  @Id({ nullable: true })
  mentorId: string | null;

  @Choice(acts)
  act: PlanAct;

  @DayField({ description: 'The local day for it.' })
  day: string;

  @Nested(() => PlanReasonDto)
  because: PlanReasonDto;
}

class HeldBackDto extends StepDto {
  @Id()
  mentorId: string;

  @Choice(acts)
  act: PlanAct;

  @DayField({ nullable: true, description: 'The first day on which it is allowed; null where not known.' })
  from: string | null;

  @Nested(() => PlanReasonDto)
  because: PlanReasonDto;
}

export class WeekPlanDto {
  @Nested(() => BudgetDto)
  budget: BudgetDto;

  @Nested(() => PlannedDto, { most: 10_000, description: 'In the order in which they matter.' })
  items: PlannedDto[];

  @Nested(() => HeldBackDto, { most: 10_000 })
  heldBack: HeldBackDto[];
}

export class PlanQuery {
  @Text({ optional: true, max: 10, example: '2026-W48', description: 'ISO week; the current one where left out.' })
  week?: string;
}
