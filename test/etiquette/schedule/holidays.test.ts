import { describe, expect, it } from '@jest/globals';
import { addWorkingDays, holidayOn, isWorkingDay, workingDayFrom } from '../../../src/etiquette/holidays.ts';

describe('US federal holidays', () => {
  it('fall in 2027 as the government lists them', () => {
    const days = [
      ['2027-01-01', "New Year's Day"],
      ['2027-01-18', 'Martin Luther King Jr. Day'],
      ['2027-02-15', "Washington's Birthday"],
      ['2027-05-31', 'Memorial Day'],
      ['2027-06-18', 'Juneteenth'],
      ['2027-07-05', 'Independence Day'],
      ['2027-09-06', 'Labor Day'],
      ['2027-10-11', 'Columbus Day'],
      ['2027-11-11', 'Veterans Day'],
      ['2027-11-25', 'Thanksgiving Day'],
      ['2027-12-24', 'Christmas Day'],
      ['2027-12-31', "New Year's Day"],
    ] as const;
    expect(days.map(([day]) => [day, holidayOn(day)])).toEqual(days);
    expect(holidayOn('2020-06-19')).toBeNull();
  });

  it('are passed over with the weekend', () => {
    expect(workingDayFrom('2026-11-26')).toBe('2026-11-27');
    expect(workingDayFrom('2026-12-25')).toBe('2026-12-28');
    expect(addWorkingDays('2026-11-24', 2)).toBe('2026-11-27');
    expect(isWorkingDay('2026-11-23')).toBe(true);
  });
});
