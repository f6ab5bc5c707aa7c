import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import type { Zone } from '../../etiquette/day.ts';
import { circles, mentorRoles, type Circle, type MentorRole } from '../../etiquette/words.ts';
import { Choice, Choices, Email, Flag, Id, Text, Texts, VersionField } from '../../platform/http/fields.ts';
import { Nested } from '../../platform/http/fields-of-objects.ts';
import { InstantField, ZoneName } from '../../platform/http/fields-of-time.ts';
import { NextStepDto } from './next-step.ts';

class EditableMentor {
  @Text({ example: 'Dr. Kwame Osei' })
  name: string;

  @Text({ nullable: true, example: 'MD, MPH' })
  credentials: string | null;

  @Choices(mentorRoles)
  roles: MentorRole[];

  @Email({ nullable: true })
  email: string | null;

  @Text({ max: 50, nullable: true, example: '+1 510 555 0134' })
  phone: string | null;

  @ZoneName({ nullable: true })
  timeZone: Zone | null;

  @Id({ nullable: true })
  siteId: string | null;

  @Id({ nullable: true })
  programId: string | null;

  @Flag({
    nullable: true,
    description: 'Has a say in whom the program takes. null: directors, coordinators and interviewers have.',
  })
  onSelectionSide: boolean | null;

  @Choice(circles)
  circle: Circle;

  @Text({ max: 500, nullable: true, example: 'Introduced by Dr. Amara Bello' })
  metThrough: string | null;

  @Flag({ description: 'Agreed to be named as a reference or introducer.' })
  mayBeNamed: boolean;

  @Flag({ description: 'Asked not to be written to.' })
  doNotContact: boolean;

  @Flag({ description: 'First names are welcome.' })
  answersOnFirstName: boolean;

  @Texts({ most: 30, max: 50 })
  tags: string[];

  @Text({ max: 10_000, lines: true, nullable: true })
  notes: string | null;
}

export class CreateMentorDto extends IntersectionType(
  PickType(EditableMentor, ['name']),
  PartialType(OmitType(EditableMentor, ['name']), { skipNullProperties: false }),
) {}

export class ChangeMentorDto extends PartialType(EditableMentor, { skipNullProperties: false }) {
  @VersionField({ optional: true })
  version?: number;
}

export class MentorDto extends OmitType(EditableMentor, ['onSelectionSide']) {
  @Id()
  id: string;

  @Flag()
  onSelectionSide: boolean;

  @InstantField({ nullable: true })
  lastInteractionAt: Date | null;

  @Nested(() => NextStepDto, { nullable: true, description: 'What is owed or allowed first.' })
  nextStep: NextStepDto | null;

  @InstantField()
  createdAt: Date;

  @InstantField()
  updatedAt: Date;

  @InstantField({ nullable: true, description: 'Removed; to be had back for thirty days after it.' })
  deletedAt: Date | null;

  @VersionField()
  version: number;
}

export class MentorPageDto {
  @Nested(() => MentorDto, { most: 100 })
  items: MentorDto[];

  @Text({ nullable: true })
  nextCursor: string | null;
}
