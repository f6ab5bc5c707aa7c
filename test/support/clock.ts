import { Clock } from '../../src/platform/clock/clock.ts';

/** A clock that stands where it is put, or runs from there with `run()`. */
export class TestClock extends Clock {
  private stands: number;

  constructor(at = '2026-11-23T15:00:00Z') {
    super();
    this.stands = Date.parse(at);
  }

  override millis(): number {
    return this.stands;
  }

  set(at: string): void {
    this.stands = Date.parse(at);
  }

  forward({ days = 0, hours = 0, minutes = 0, seconds = 0 }): void {
    this.stands += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
  }
}
