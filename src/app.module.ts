import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AccountsModule } from './features/accounts/accounts.module.ts';
import { IdempotencyInterceptor } from './platform/http/idempotency.interceptor.ts';
import { PlatformModule, type Ground } from './platform/platform.module.ts';
import { ProblemFilter } from './platform/problems/problem.filter.ts';
import { SessionGuard } from './platform/sessions/session.guard.ts';

/** The rooms, each using only those named before it. */
const features = [AccountsModule];

/** The whole house on one page. */
@Module({})
export class AppModule {
  static on(ground: Ground): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.on(ground), ...features],
      providers: [
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
