import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { FollowUpsModule } from '../follow-ups/follow-ups.module.ts';
import { MentorsModule } from '../mentors/mentors.module.ts';
import { InteractionsController } from './interactions.controller.ts';
import { InteractionsService } from './interactions.service.ts';

@Module({
  imports: [AccountsModule, FollowUpsModule, MentorsModule],
  controllers: [InteractionsController],
  providers: [InteractionsService],
  exports: [InteractionsService],
})
export class InteractionsModule {}
