import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AccountsModule } from './features/accounts/accounts.module.ts';
import { CalendarModule } from './features/calendar/calendar.module.ts';
import { DraftsModule } from './features/drafts/drafts.module.ts';
import { FollowUpsModule } from './features/follow-ups/follow-ups.module.ts';
import { HistoryModule } from './features/history/history.module.ts';
import { InteractionsModule } from './features/interactions/interactions.module.ts';
import { MannersModule } from './features/manners/manners.module.ts';
import { MentorsModule } from './features/mentors/mentors.module.ts';
import { ProgramsModule } from './features/programs/programs.module.ts';
import { RemindersModule } from './features/reminders/reminders.module.ts';
import { SeasonsModule } from './features/seasons/seasons.module.ts';
import { SitesModule } from './features/sites/sites.module.ts';
import { IdempotencyInterceptor } from './platform/http/idempotency.interceptor.ts';
import { PlatformModule, type Ground } from './platform/platform.module.ts';
import { ProblemFilter } from './platform/problems/problem.filter.ts';
import { ClaimInterceptor } from './platform/sessions/claim.interceptor.ts';
import { SessionGuard } from './platform/sessions/session.guard.ts';

/** The rooms, each using only those named before it. */
const features = [
  AccountsModule,
  ProgramsModule,
  SitesModule,
  SeasonsModule,
  MentorsModule,
  HistoryModule,
  FollowUpsModule,
  InteractionsModule,
  MannersModule,
  DraftsModule,
  RemindersModule,
  CalendarModule,
];

/** The whole house on one page. */
@Module({})
export class AppModule {
  static on(ground: Ground): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.on(ground), ...features],
      providers: [
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_INTERCEPTOR, useClass: ClaimInterceptor },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
