import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Clock } from '../../platform/clock/clock.ts';
import type { AccountId } from '../../platform/database/account-scope.ts';
import { TraceEntity } from './trace.entity.ts';

/** Something done that is no interaction. */
export interface Deed {
  /** Whose timeline tells it; null where it concerns nobody in particular. */
  mentorId: string | null;
  /** Its name, kebab-case and for ever: `follow-up-done`. */
  what: string;
  /** The same in a few words for people: "Thank-you put off". */
  title: string;
  /** What somebody said of it, such as a reason. */
  said?: string | null;
  /** What programs may want to know of it: plain values only. */
  facts: Record<string, string | number | boolean | null>;
}

/** Remembers what was done, for timelines. */
@Injectable()
export class TraceService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** Writes a deed down inside the caller's transaction. */
  async write(manager: EntityManager, account: AccountId, deed: Deed): Promise<void> {
    await manager.insert(TraceEntity, {
      said: null,
      ...deed,
      id: newId(),
      accountId: account,
      at: this.clock.instant(),
    });
  }
}
