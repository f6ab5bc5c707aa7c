import { PartialType } from '@nestjs/swagger';
import { seasonKeys, type Day, type SeasonKey } from '../../etiquette/index.ts';
import { Choice, Flag, Text, VersionField } from '../../platform/http/fields.ts';
import { Nested } from '../../platform/http/fields-of-objects.ts';
import { DayField, InstantField } from '../../platform/http/fields-of-time.ts';

class DateFacts {
  @InstantField({ nullable: true, description: 'The instant, where the hour is known.' })
  at: string | null;

  @DayField({ nullable: true, description: 'The day, where only that is known.' })
  day: Day | null;

  @Flag({ description: 'Near it, not surely on it.' })
  approximate: boolean;

  @Flag({ description: 'Compared with the official calendar.' })
  verified: boolean;

  @Text({ max: 500 })
  source: string;
}

/** A date to correct; with `at` and `day` both null it becomes again what we ship. */
export class GivenDateDto extends PartialType(DateFacts, { skipNullProperties: false }) {
  @Choice(seasonKeys)
  key: SeasonKey;
}

export class SeasonDateDto extends DateFacts {
  @Choice(seasonKeys)
  key: SeasonKey;

  @Text({ example: 'Match Day' })
  title: string;

  @Flag({ description: 'You changed it.' })
  corrected: boolean;
}

export class SeasonDto {
  @Text({ example: '2026-27' })
  name: string;

  @Nested(() => SeasonDateDto, { most: seasonKeys.length })
  dates: SeasonDateDto[];

  @InstantField({ nullable: true, description: 'When you certified your rank list.' })
  rankListCertifiedAt: Date | null;

  @InstantField({ nullable: true, description: 'When you last changed it; null where never.' })
  updatedAt: Date | null;

  @VersionField()
  version: number;
}

export class ChangeSeasonDto {
  @Nested(() => GivenDateDto, { most: seasonKeys.length, optional: true, description: 'Only those to correct.' })
  dates?: GivenDateDto[];

  @InstantField({ optional: true, nullable: true })
  rankListCertifiedAt?: string | null;

  @VersionField({ optional: true })
  version?: number;
}
