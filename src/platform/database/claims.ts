import { AsyncLocalStorage } from 'node:async_hooks';
import type { Question } from './one-statement.ts';

/**
 * That somebody is signed in to an account, still to be confirmed by the database: the question travels in one packet
 * with the first statement, which sees and changes nothing unless it is answered with yes.
 */
export interface Claim extends Question {
  /** Its id. */
  account: string;
  /** What is to follow, once for each request, where the claim held. */
  settle(): Promise<void>;
}

interface Open {
  claim: Claim;
  confirmed: boolean;
}

/** Claims that are open while a request is worked on. */
export class Claims {
  private readonly open = new AsyncLocalStorage<Open>();

  run<T>(claim: Claim, work: () => Promise<T>): Promise<T> {
    return this.open.run({ claim, confirmed: false }, work);
  }

  /** What is still to be asked; null where there is nothing, or it was confirmed. */
  question(): Claim | null {
    const open = this.open.getStore();
    if (!open || open.confirmed) return null;
    const judge = (rows: unknown[]) => {
      open.claim.judge(rows);
      open.confirmed = true;
    };
    return { ...open.claim, judge };
  }
}
