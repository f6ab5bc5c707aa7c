import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { SeasonsModule } from '../seasons/seasons.module.ts';
import { HistoryService } from './history.service.ts';
import { TimelineController } from './timeline.controller.ts';
import { TimelineService } from './timeline.service.ts';
import { TraceService } from './trace.service.ts';

@Module({
  imports: [AccountsModule, SeasonsModule],
  controllers: [TimelineController],
  providers: [HistoryService, TimelineService, TraceService],
  exports: [HistoryService, TraceService],
})
export class HistoryModule {}
