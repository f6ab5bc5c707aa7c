import { Injectable } from '@nestjs/common';
import type { Instant } from '../../etiquette/day.ts';

/** The only place that reads the operating system's clock. Tests put a clock of their own in its place. */
@Injectable()
export class Clock {
  /** Milliseconds since the epoch. */
  millis(): number {
    return Date.now();
  }

  /** The current instant as a Date, for columns and libraries. */
  now(): Date {
    return new Date(this.millis());
  }

  /** The current instant as RFC 3339 with `Z`. */
  instant(): Instant {
    return this.now().toISOString();
  }

  /** The instant `seconds` from now. */
  in(seconds: number): Date {
    return new Date(this.millis() + seconds * 1000);
  }
}
