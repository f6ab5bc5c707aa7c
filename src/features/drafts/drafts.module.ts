import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { HistoryModule } from '../history/history.module.ts';
import { InteractionsModule } from '../interactions/interactions.module.ts';
import { MannersModule } from '../manners/manners.module.ts';
import { MentorsModule } from '../mentors/mentors.module.ts';
import { ProgramsModule } from '../programs/programs.module.ts';
import { SitesModule } from '../sites/sites.module.ts';
import { AnswersController } from './answers.controller.ts';
import { DraftAnswersService } from './answers.service.ts';
import { DraftTemplatesService } from './draft-templates.service.ts';
import { DraftVerdictsService } from './draft-verdicts.service.ts';
import { DraftsController } from './drafts.controller.ts';
import { DraftsService } from './drafts.service.ts';
import { EarlierMessagesService } from './earlier.service.ts';
import { GivenAnswersService } from './given-answers.service.ts';
import { LeavingService } from './leaving.service.ts';
import { MaterialService } from './material.service.ts';

@Module({
  imports: [
    AccountsModule,
    ProgramsModule,
    SitesModule,
    MentorsModule,
    HistoryModule,
    InteractionsModule,
    MannersModule,
  ],
  controllers: [DraftsController, AnswersController],
  providers: [
    DraftAnswersService,
    DraftTemplatesService,
    DraftVerdictsService,
    DraftsService,
    EarlierMessagesService,
    GivenAnswersService,
    LeavingService,
    MaterialService,
  ],
  exports: [DraftsService, LeavingService],
})
export class DraftsModule {}
