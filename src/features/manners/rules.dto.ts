import { effects, strengths, type Effect, type Strength } from '../../etiquette/index.ts';
import { Choice, Choices, Text, Texts } from '../../platform/http/fields.ts';
import { Anything, Nested } from '../../platform/http/fields-of-objects.ts';
import { ApiExtraModels, ApiProperty } from '@nestjs/swagger';

const asked = ['words', 'act', 'duty', 'mail'];
const shownEffects = [...effects, 'due'] as const;

class RuleNumberDto {
  @ApiProperty({ description: 'The number in force.' })
  value: number;

  @ApiProperty()
  default: number;

  @ApiProperty({ description: 'The laxest that may be set.' })
  laxest: number;

  @ApiProperty()
  strictest: number;

  @Choice(['up', 'down'], { description: 'In which direction it gets stricter.' })
  stricter: 'up' | 'down';

  @Text({ example: 'days' })
  unit: string;

  @Text({ example: 'rest after each message' })
  label: string;
}

class RuleExampleDto {
  @Text({ example: 'six days is one too few' })
  name: string;

  @Anything({ description: 'What the rule is told; of words the message, of anything else the facts that matter.' })
  given: object;

  @ApiProperty({
    description:
      'null: does not apply; a text: kept; a list: what it objects to, or what is owed. Of anything but words as the rule says it under the numbers in force.',
    nullable: true,
    oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
  })
  says: string | string[] | null;

  @Choices(effects, {
    description: 'The effects of what it objects to, in the same order; empty where the example leaves them open.',
  })
  effects: Effect[];

  @Texts({
    most: 20,
    max: 1000,
    description: 'What it proposes instead, in the same order; of words where the example tells it.',
  })
  instead: string[];
}

@ApiExtraModels(RuleNumberDto)
export class RuleDto {
  @Text({ example: 'pacing/rest-between-messages' })
  id: string;

  @Choice(['language', 'pacing', 'consent', 'season'])
  family: string;

  @Text({ example: 'Leave a mentor in peace for a while after each message.' })
  says: string;

  @Text()
  because: string;

  @Choice(asked, { description: 'What it judges: the words of a message, an act, what is owed, or our own mail.' })
  asks: string;

  @Choice(shownEffects, { description: 'The strongest of its effects.' })
  effect: Effect | 'due';

  @Choices(shownEffects)
  effects: (Effect | 'due')[];

  @Choice(strengths)
  strength: Strength;

  @Text()
  source: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: '#/components/schemas/RuleNumberDto' },
    description: 'Numbers in force, by name, with their bounds.',
  })
  numbers: Record<string, RuleNumberDto>;

  @Nested(() => RuleExampleDto, { most: 1000 })
  examples: RuleExampleDto[];
}

export class RulesDto {
  @Nested(() => RuleDto, { most: 1000 })
  items: RuleDto[];

  @Text({ nullable: true, description: 'Always null: all of them are here.' })
  nextCursor: string | null;
}

export { RuleNumberDto };
