import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { FollowUpsModule } from '../follow-ups/follow-ups.module.ts';
import { MentorsModule } from '../mentors/mentors.module.ts';
import { ProgramsModule } from '../programs/programs.module.ts';
import { SeasonsModule } from '../seasons/seasons.module.ts';
import { CalendarController } from './calendar.controller.ts';
import { CalendarService } from './calendar.service.ts';
import { FeedController } from './feed.controller.ts';
import { FeedService } from './feed.service.ts';

/** What is owed and what the season brings, for the user's own calendar program. */
@Module({
  imports: [AccountsModule, ProgramsModule, SeasonsModule, MentorsModule, FollowUpsModule],
  controllers: [CalendarController, FeedController],
  providers: [CalendarService, FeedService],
})
export class CalendarModule {}
