import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AccountId } from '../database/account-scope.ts';

/** What may change in an account so that a later room must act on it. */
export type Topic = 'settings' | 'people' | 'interactions' | 'follow-ups';

/** Ids of the mentors whom a change concerns. */
export type Concerned = readonly string[] | 'all';

type Listener = (account: AccountId, manager: EntityManager, whom: Concerned) => Promise<void>;

/**
 * Lets an earlier room tell later ones that something changed without knowing them. Listeners run inside the same
 * transaction: what follows from a change is written with it, or neither is.
 */
@Injectable()
export class Changes {
  private readonly listeners = new Map<Topic, Listener[]>();

  /** Called by features while the house is built. */
  on(topic: Topic, listener: Listener): void {
    this.listeners.set(topic, [...(this.listeners.get(topic) ?? []), listener]);
  }

  /**
   * @param whom ids of the mentors whom it concerns, where that is known; a changed program or place of a mentor
   * concerns those who were there before, too
   */
  async tell(topic: Topic, account: AccountId, manager: EntityManager, whom: Concerned = 'all'): Promise<void> {
    for (const listener of this.listeners.get(topic) ?? []) await listener(account, manager, whom);
  }
}
