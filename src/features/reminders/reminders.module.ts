import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { AccountsModule } from '../accounts/accounts.module.ts';
import { FollowUpsModule } from '../follow-ups/follow-ups.module.ts';
import { HistoryModule } from '../history/history.module.ts';
import { InteractionsModule } from '../interactions/interactions.module.ts';
import { ActController } from './act.controller.ts';
import { ActionLinks } from './action-links.ts';
import { Composer } from './composer.service.ts';
import { Doctor } from './doctor.service.ts';
import { HealthController } from './health.controller.ts';
import { Health } from './health.service.ts';
import { Ledger } from './ledger.service.ts';
import { LinkActs } from './link-acts.service.ts';
import { LinkDeeds } from './link-deeds.service.ts';
import { LinkUndo } from './link-undo.service.ts';
import { MailActsController } from './mail-acts.controller.ts';
import { MailController } from './mail.controller.ts';
import { MailService } from './mail.service.ts';
import { ReminderLane } from './reminder-lane.ts';
import { Reminders } from './reminders.service.ts';
import { Scheduler } from './scheduler.service.ts';
import { Schedules } from './schedules.service.ts';
import { MailServerController } from './server/mail-server.controller.ts';
import { MailServerService } from './server/mail-server.service.ts';
import { Unsubscribe } from './unsubscribe.service.ts';

/** Mail that tells what is owed, and the links by which it is answered. */
@Module({
  imports: [AccountsModule, HistoryModule, FollowUpsModule, InteractionsModule],
  controllers: [ActController, MailActsController, MailController, MailServerController, HealthController],
  providers: [
    ActionLinks,
    Composer,
    Doctor,
    Health,
    Ledger,
    LinkActs,
    LinkDeeds,
    LinkUndo,
    MailService,
    MailServerService,
    ReminderLane,
    Reminders,
    Scheduler,
    Schedules,
    Unsubscribe,
  ],
  exports: [Doctor, Scheduler],
})
export class RemindersModule implements OnModuleInit {
  constructor(@Inject(HttpAdapterHost) private readonly host: HttpAdapterHost) {}

  /** Mail programs may send the one click of RFC 8058 as multipart; what it says is known, so it is not read. */
  onModuleInit(): void {
    const fastify: FastifyInstance = this.host.httpAdapter.getInstance();
    if (fastify.hasContentTypeParser('multipart/form-data')) return;
    fastify.addContentTypeParser('multipart/form-data', { parseAs: 'buffer', bodyLimit: 65_536 }, (_, __, done) =>
      done(null, {}),
    );
  }
}
