import type { ReviewFacts } from '../../etiquette/index.ts';
import { Flag, Id, Text, Texts, WholeNumber } from '../../platform/http/fields.ts';
import { Nested } from '../../platform/http/fields-of-objects.ts';
import { DayField } from '../../platform/http/fields-of-time.ts';

const maybe = { optional: true, nullable: true } as const;

class SenderDto {
  @Text(maybe)
  name?: string | null;
}

class RecipientDto {
  @Text({ ...maybe, example: 'Dr. Kwame Osei' })
  name?: string | null;

  @Text({ ...maybe, example: 'MD, MPH' })
  credentials?: string | null;

  @Text(maybe)
  institution?: string | null;

  @Text(maybe)
  program?: string | null;

  @Text(maybe)
  specialty?: string | null;

  @Flag({ ...maybe, description: 'Has a say in whom a program takes; judged from the words where left out.' })
  onSelectionSide?: boolean | null;

  @Flag(maybe)
  firstNameTerms?: boolean | null;

  @Flag({ ...maybe, description: 'A resident or alumnus.' })
  nearPeer?: boolean | null;
}

class KnownPersonDto {
  @Text()
  name: string;

  @Flag(maybe)
  mayBeNamed?: boolean | null;
}

class ReviewedProgramDto {
  @Text(maybe)
  name?: string | null;

  @Text({ ...maybe, max: 50, example: 'allowed' })
  thankYouPolicy?: string | null;

  @Flag(maybe)
  rankIntentInvited?: boolean | null;
}

class MeetingDto {
  @DayField(maybe)
  on?: string | null;

  @Text({ ...maybe, max: 4000, lines: true })
  detail?: string | null;

  @Texts({ ...maybe, most: 50, max: 1000, lines: true })
  details?: string[] | null;
}

class EarlierMessageDto {
  @Text({ ...maybe, max: 300 })
  to?: string | null;

  @Text({ max: 50_000, min: 0, lines: true })
  text: string;

  @DayField(maybe)
  sentOn?: string | null;

  @Text(maybe)
  program?: string | null;
}

class RankDeadlineDto {
  @DayField()
  day: string;

  @Flag({ description: 'Somebody has checked that day.' })
  sure: boolean;
}

/** What is known around a message; everything may be left out. */
export class ReviewContextDto {
  @DayField(maybe)
  today?: string | null;

  @Nested(() => SenderDto, maybe)
  sender?: SenderDto | null;

  @Nested(() => RecipientDto, maybe)
  recipient?: RecipientDto | null;

  @Nested(() => KnownPersonDto, { ...maybe, most: 1000 })
  people?: KnownPersonDto[] | null;

  @Nested(() => ReviewedProgramDto, maybe)
  program?: ReviewedProgramDto | null;

  @Nested(() => MeetingDto, maybe)
  meeting?: MeetingDto | null;

  @WholeNumber({ ...maybe, min: 0, max: 1000, description: '1: the first follow-up; 2 or more: chasing.' })
  isFollowUpNumber?: number | null;

  @Nested(() => EarlierMessageDto, { ...maybe, most: 200 })
  previousMessages?: EarlierMessageDto[] | null;

  @Text({ ...maybe, max: 50_000, lines: true, description: 'The bare template it was made from.' })
  skeleton?: string | null;

  @Nested(() => RankDeadlineDto, { ...maybe, description: 'The last day on which rank lists may be changed.' })
  rankDeadline?: RankDeadlineDto | null;
}

export class ReviewDto {
  @Text({ optional: true, nullable: true, description: 'Yours, to tell answers apart; not used.' })
  id?: string | null;

  @Text({ optional: true, max: 50, example: 'thank_you', description: 'A message kind; `other` where unknown.' })
  kind?: string;

  @Text({ ...maybe, max: 1000, min: 0 })
  subject?: string | null;

  @Text({ max: 50_000, min: 0, lines: true })
  text: string;

  @Nested(() => ReviewContextDto, maybe)
  context?: (ReviewContextDto & ReviewFacts) | null;

  @Id({ ...maybe, description: 'A mentor of yours; what is known of them fills whatever the context leaves out.' })
  mentorId?: string | null;

  @Id({ ...maybe, description: 'The contact it thanks for or answers.' })
  interactionId?: string | null;
}
