import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { FollowUpsModule } from '../follow-ups/follow-ups.module.ts';
import { HistoryModule } from '../history/history.module.ts';
import { InteractionsModule } from '../interactions/interactions.module.ts';
import { MentorsModule } from '../mentors/mentors.module.ts';
import { ProgramsModule } from '../programs/programs.module.ts';
import { SitesModule } from '../sites/sites.module.ts';
import { MannersController } from './manners.controller.ts';
import { MannersService } from './manners.service.ts';
import { MessageMannersService } from './message-manners.service.ts';

/** The heart's judgements over HTTP, and for the rooms after this one. */
@Module({
  imports: [
    AccountsModule,
    SitesModule,
    ProgramsModule,
    MentorsModule,
    HistoryModule,
    FollowUpsModule,
    InteractionsModule,
  ],
  controllers: [MannersController],
  providers: [MannersService, MessageMannersService],
  exports: [MannersService, MessageMannersService],
})
export class MannersModule {}
