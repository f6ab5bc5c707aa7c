import { ApiProperty, PartialType } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize } from 'class-validator';
import { Flag, Text, Weekdays, WholeNumber } from '../../platform/http/fields.ts';
import { Anything, Nested } from '../../platform/http/fields-of-objects.ts';
import { TimeOfDay, ZoneName } from '../../platform/http/fields-of-time.ts';

export class StrengthDto {
  @Text({ max: 200, example: 'Continuity care in a free clinic' })
  title: string;

  @Text({ max: 1000, lines: true, example: 'Followed 40 patients with diabetes over nine months.' })
  evidence: string;
}

class EditableSettings {
  @ZoneName()
  timeZone: string;

  @Flag({ description: 'Reminders by e-mail.' })
  mailOn: boolean;

  @TimeOfDay({ description: 'When the daily digest leaves, on the local clock.' })
  digestAt: string;

  @Weekdays({ description: 'On which days: ISO weekdays, 1 Monday to 7 Sunday.' })
  @ArrayMinSize(1, { message: 'Choose at least one day; to stop all mail, set mailOn to false.' })
  @ArrayMaxSize(7)
  digestDays: number[];

  @ApiProperty({ additionalProperties: { type: 'object', additionalProperties: { type: 'number' } } })
  @Anything({
    description: 'Numbers set stricter than, or within the bounds of, the defaults: {ruleId: {number: value}}.',
  })
  policy: Record<string, Record<string, number>>;

  @Nested(() => StrengthDto, { most: 10 })
  strengths: StrengthDto[];

  @Text({ nullable: true, example: 'Family Medicine' })
  specialty: string | null;

  @Text({ nullable: true })
  medicalSchool: string | null;

  @Text({ max: 4000, lines: true, nullable: true })
  aboutMe: string | null;
}

export class SettingsDto extends EditableSettings {
  @WholeNumber({ min: 1, max: 2_000_000_000 })
  version: number;
}

export class ChangeSettingsDto extends PartialType(EditableSettings, { skipNullProperties: false }) {
  @WholeNumber({
    min: 1,
    max: 2_000_000_000,
    optional: true,
    description: 'Refused where the settings changed meanwhile.',
  })
  version?: number;
}
