import { IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import {
  communicationPolicies,
  programTiers,
  type CommunicationPolicy,
  type ProgramTier,
} from '../../etiquette/words.ts';
import { Choice, Flag, Id, Ids, Text, VersionField } from '../../platform/http/fields.ts';
import { Nested } from '../../platform/http/fields-of-objects.ts';
import { InstantField } from '../../platform/http/fields-of-time.ts';
import { NamedListQuery } from '../../platform/http/named-list.ts';

export class InterviewDto {
  @InstantField()
  at: string;

  @Ids({ most: 30, description: 'Who of your mentors takes part.' })
  withMentorIds: string[];
}

class EditableProgram {
  @Text({ example: 'Kaiser Permanente Oakland Family Medicine' })
  name: string;

  @Text({ nullable: true, example: 'Kaiser Permanente' })
  healthSystem: string | null;

  @Text({ nullable: true, example: 'Family Medicine' })
  specialty: string | null;

  @Choice(programTiers)
  tier: ProgramTier;

  @Text({
    max: 4000,
    lines: true,
    nullable: true,
    description: 'Whether it has taken graduates of foreign schools, and where you know it from.',
  })
  imgHistory: string | null;

  @Choice(communicationPolicies, { description: 'What the program says of thank-you notes.' })
  thankYouPolicy: CommunicationPolicy;

  @Choice(communicationPolicies, { description: 'What the program says of contact after an interview.' })
  postInterviewContact: CommunicationPolicy;

  @Flag({ description: 'The program asked applicants to tell how they rank it.' })
  rankIntentInvited: boolean;

  @Nested(() => InterviewDto, { most: 20 })
  interviews: InterviewDto[];

  @Text({ max: 10_000, lines: true, nullable: true })
  notes: string | null;
}

export class CreateProgramDto extends IntersectionType(
  PickType(EditableProgram, ['name']),
  PartialType(OmitType(EditableProgram, ['name']), { skipNullProperties: false }),
) {}

export class ChangeProgramDto extends PartialType(EditableProgram, { skipNullProperties: false }) {
  @VersionField({ optional: true })
  version?: number;
}

export class ProgramDto extends EditableProgram {
  @Id()
  id: string;

  @InstantField()
  createdAt: Date;

  @InstantField()
  updatedAt: Date;

  @VersionField()
  version: number;
}

export class ProgramPageDto {
  @Nested(() => ProgramDto, { most: 100 })
  items: ProgramDto[];

  @Text({ nullable: true })
  nextCursor: string | null;
}

export class ProgramListQuery extends NamedListQuery {
  @Choice(programTiers, { optional: true })
  tier?: ProgramTier;
}
