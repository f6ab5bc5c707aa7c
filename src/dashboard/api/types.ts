import type { components } from './schema.ts';

/** The shapes of the API under the names the screens use. `schema.ts` is generated: `npm run api-types`. */
type Shapes = components['schemas'];

export type Account = Shapes['AccountDto'];
export type Settings = Shapes['SettingsDto'];
export type SettingsChange = Shapes['ChangeSettingsDto'];
export type OutboxMail = Shapes['MailDto'];
export type MailServer = Shapes['MailServerDto'];
export type MailServerChange = Shapes['SetMailServerDto'];

export type Mentor = Shapes['MentorDto'];
export type MentorChange = Shapes['ChangeMentorDto'];
export type MentorRole = Mentor['roles'][number];
export type TimelineEntry = Shapes['TimelineItemDto'];
export type Interaction = Shapes['TimelineInteractionDto'];
export type NewInteraction = Shapes['LogInteractionDto'];
export type Logged = Shapes['LoggedDto'];
export type InteractionKind = Interaction['kind'];
export type Direction = Interaction['direction'];
export type Outcome = NonNullable<Interaction['outcome']>;

export type Site = Shapes['SiteDto'];
export type SiteChange = Shapes['ChangeSiteDto'];
export type Rotation = Shapes['GivenRotationDto'];
export type RotationKind = Rotation['kind'];
export type Program = Shapes['ProgramDto'];
export type ProgramChange = Shapes['ChangeProgramDto'];
export type ProgramTier = Program['tier'];
export type CommunicationPolicy = Program['thankYouPolicy'];

export type FollowUp = Shapes['FollowUpDto'];
export type Every = Shapes['EveryDto'];
export type FollowUpKind = FollowUp['kind'];
export type Because = Omit<Shapes['BecauseDto'], 'source'> & { source?: string };
export type Plan = Shapes['WeekPlanDto'];
export type PlanAct = Plan['items'][number]['act'];

export type Calendar = Shapes['CalendarDto'];
export type SeasonDate = Shapes['SeasonDateDto'];

export type Draft = Shapes['DraftDto'];
export type NewDraft = Shapes['BeginDraftDto'];
export type MessageKind = Draft['kind'];
export type Finding = Shapes['DraftFindingDto'];
/** A finding as any review gives it. */
export type Found = Shapes['FindingDto'];
export type Replacement = Shapes['ReplacementDto'];
export type Effect = Finding['effect'];
export type Verdict = Shapes['VerdictDto'];
export type Decision = Verdict['decision'];
export type GivenAnswer = Shapes['GivenAnswerDto'];

export type Rule = Shapes['RuleDto'];
export type RuleNumber = Shapes['RuleNumberDto'];
export type RuleExample = Rule['examples'][number];
export type ToReview = Pick<Shapes['ReviewDto'], 'kind' | 'subject' | 'text' | 'context'>;
