import { AccountEntity } from './features/accounts/account.entity.ts';
import { SettingsEntity } from './features/accounts/settings.entity.ts';
import { CalendarEntity } from './features/calendar/calendar.entity.ts';
import { AnswerEntity } from './features/drafts/answer.entity.ts';
import { DraftEntity } from './features/drafts/draft.entity.ts';
import { FollowUpEntity } from './features/follow-ups/follow-up.entity.ts';
import { TraceEntity } from './features/history/trace.entity.ts';
import { InteractionEntity } from './features/interactions/interaction.entity.ts';
import { MentorEntity } from './features/mentors/mentor.entity.ts';
import { InterviewEntity, InterviewerEntity } from './features/programs/interview.entity.ts';
import { ProgramEntity } from './features/programs/program.entity.ts';
import { MailScheduleEntity } from './features/reminders/mail-schedule.entity.ts';
import { SchedulerStateEntity } from './features/reminders/scheduler-state.entity.ts';
import { TellingEntity } from './features/reminders/telling.entity.ts';
import { UsedLinkEntity } from './features/reminders/used-link.entity.ts';
import { SeasonEntity } from './features/seasons/season.entity.ts';
import { RotationEntity } from './features/sites/rotation.entity.ts';
import { SiteEntity } from './features/sites/site.entity.ts';
import { MailEntity } from './platform/mailer/mail.entity.ts';
import { OwnServerEntity } from './platform/mailer/own-server.entity.ts';

/** Every entity of the house. */
export const entities = [
  AccountEntity,
  SettingsEntity,
  ProgramEntity,
  SiteEntity,
  RotationEntity,
  MentorEntity,
  InterviewEntity,
  InterviewerEntity,
  SeasonEntity,
  TraceEntity,
  InteractionEntity,
  FollowUpEntity,
  DraftEntity,
  AnswerEntity,
  MailEntity,
  OwnServerEntity,
  MailScheduleEntity,
  TellingEntity,
  UsedLinkEntity,
  SchedulerStateEntity,
  CalendarEntity,
];
