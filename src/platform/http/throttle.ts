import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { tooMany } from '../problems/problem.ts';

/** Tries counted in Postgres, so that all processes count together. */
@Injectable()
export class Throttle {
  private readonly limiters = new Map<string, RateLimiterPostgres>();

  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  /**
   * Counts a try.
   * @param what names the limit, such as `sign-in by address`
   * @throws Problem 429 once there were more than `points` within `seconds`
   */
  async count(what: string, key: string, points: number, seconds: number): Promise<void> {
    try {
      await this.limiter(what, points, seconds).consume(key);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw tooMany('There were too many tries; please wait a little.', error.msBeforeNext / 1000);
    }
  }

  /** @throws Problem 429 where the tries are used up; counts nothing */
  async expectLeft(what: string, key: string, points: number, seconds: number): Promise<void> {
    const state = await this.limiter(what, points, seconds).get(key);
    if (state && state.consumedPoints >= points) {
      throw tooMany('There were too many tries; please wait a little.', state.msBeforeNext / 1000);
    }
  }

  async forget(what: string, key: string): Promise<void> {
    await this.limiters.get(what)?.delete(key);
  }

  private limiter(what: string, points: number, duration: number): RateLimiterPostgres {
    const known = this.limiters.get(what);
    if (known) return known;
    const limiter = new RateLimiterPostgres({
      storeClient: poolOf(this.source),
      tableName: 'throttle',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: what,
      points,
      duration,
    });
    this.limiters.set(what, limiter);
    return limiter;
  }
}

function poolOf(source: DataSource): unknown {
  return 'master' in source.driver ? source.driver.master : undefined;
}
