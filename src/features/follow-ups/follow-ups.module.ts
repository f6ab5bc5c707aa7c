import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { HistoryModule } from '../history/history.module.ts';
import { FollowUpsController } from './follow-ups.controller.ts';
import { FollowUpsService } from './follow-ups.service.ts';
import { Repetitions } from './repetitions.service.ts';
import { ReconciliationService } from './reconciliation.service.ts';

/** What is owed, from what happened. */
@Module({
  imports: [AccountsModule, HistoryModule],
  controllers: [FollowUpsController],
  providers: [FollowUpsService, ReconciliationService, Repetitions],
  exports: [FollowUpsService],
})
export class FollowUpsModule {}
