import { describe, expect, it } from '@jest/globals';
import { instantOf } from '../../src/etiquette/day.ts';

describe('instantOf', () => {
  it('moves a time that does not exist to the first instant after the gap', () => {
    expect(instantOf('2026-03-08', '02:30', 'America/New_York')).toBe('2026-03-08T07:00:00Z');
  });
  it('takes the first of a time that occurs twice', () => {
    expect(instantOf('2026-11-01', '01:30', 'America/New_York')).toBe('2026-11-01T05:30:00Z');
  });
});
