import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { rotationKinds, type RotationKind } from '../../etiquette/words.ts';
import type { Day } from '../../etiquette/day.ts';
import { Choice, Id, Text, VersionField } from '../../platform/http/fields.ts';
import { Nested } from '../../platform/http/fields-of-objects.ts';
import { DayField, InstantField } from '../../platform/http/fields-of-time.ts';
import { NamedListQuery } from '../../platform/http/named-list.ts';

export class GivenRotationDto {
  @Id({ optional: true, description: 'Of a rotation that is already there; without it a new one is made.' })
  id?: string;

  @Choice(rotationKinds)
  kind: RotationKind;

  @Text({ optional: true, nullable: true, example: 'Family Medicine' })
  specialty?: string | null;

  @DayField({ description: 'Its first day.' })
  from: Day;

  @DayField({ description: 'Its last day.' })
  to: Day;
}

export class RotationDto extends GivenRotationDto {
  @Id()
  declare id: string;

  @Text({ nullable: true })
  declare specialty: string | null;
}

class EditableSite {
  @Text({ example: 'Harbor Free Clinic' })
  name: string;

  @Text({ nullable: true, example: 'Kaiser Permanente' })
  healthSystem: string | null;

  @Text({ nullable: true, example: 'Oakland' })
  city: string | null;

  @Text({ max: 10_000, lines: true, nullable: true })
  notes: string | null;

  @Nested(() => GivenRotationDto, { most: 50, description: 'All of them: one left out is removed.' })
  rotations: GivenRotationDto[];
}

export class CreateSiteDto extends IntersectionType(
  PickType(EditableSite, ['name']),
  PartialType(OmitType(EditableSite, ['name']), { skipNullProperties: false }),
) {}

export class ChangeSiteDto extends PartialType(EditableSite, { skipNullProperties: false }) {
  @VersionField({ optional: true })
  version?: number;
}

export class SiteDto extends OmitType(EditableSite, ['rotations']) {
  @Id()
  id: string;

  @Nested(() => RotationDto, { most: 50 })
  rotations: RotationDto[];

  @InstantField()
  createdAt: Date;

  @InstantField()
  updatedAt: Date;

  @VersionField()
  version: number;
}

export class SitePageDto {
  @Nested(() => SiteDto, { most: 100 })
  items: SiteDto[];

  @Text({ nullable: true })
  nextCursor: string | null;
}

export class SiteListQuery extends NamedListQuery {}
