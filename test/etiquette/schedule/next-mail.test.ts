import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, instantOf, instantOfMs, timeOf } from '../../../src/etiquette/day.ts';
import { plainMail } from '../../../src/etiquette/facts/mail.ts';
import { nextMail, standsIn, type PlannedMail } from '../../../src/etiquette/mail/next-mail.ts';
import { openTellings, toldKey } from '../../../src/etiquette/mail/tellings.ts';
import {
  effectiveDue,
  hasShortClock,
  isLate,
  type Past,
  type Thing,
  type Wishes,
} from '../../../src/etiquette/mail/thing.ts';
import { ourOwnMail } from '../../../src/etiquette/rules/pacing/our-own-mail.ts';

const ms = (instant: string) => Date.parse(instant);
const hours = (count: number) => count * 3_600_000;

function thankYou(metAt: string, rest: Partial<Thing> = {}): Thing {
  const from = ms(metAt);
  return {
    key: `thank_you:${metAt}`,
    kind: 'thank_you',
    openedAt: from,
    notBefore: from,
    dueAt: from + hours(24),
    lateAt: from + hours(48),
    marks: [],
    snoozedUntil: null,
    ...rest,
  };
}

function update(dueAt: string, rest: Partial<Thing> = {}): Thing {
  const due = ms(dueAt);
  const began = due - hours(24 * 60);
  return {
    ...thankYou(dueAt),
    key: `update:${dueAt}`,
    kind: 'update',
    openedAt: began,
    notBefore: began,
    dueAt: due,
    lateAt: null,
    ...rest,
  };
}

const daily: Wishes = {
  zone: 'America/New_York',
  digestAt: '07:30',
  digestDays: [1, 2, 3, 4, 5, 6, 7],
  tellings: 2,
};

interface Sent {
  at: string;
  sort: string;
  tells: string[];
}

/** Lets time pass from one instant to another and accepts every mail the moment it is owed. */
function live(
  things: Thing[],
  from: string,
  to: string,
  wish: Partial<Wishes> = {},
  history: Partial<Past> = {},
): Sent[] {
  const wishes: Wishes = { ...daily, ...wish };
  const past: Past = {
    lastMailAt: null,
    lastDigestDay: null,
    unanswered: 0,
    slotsFrom: null,
    refusedAt: null,
    ...history,
  };
  const told = new Map<string, number>();
  const sent: Sent[] = [];
  let now = ms(from);
  for (let count = 0; count < 1000; count += 1) {
    const known = things.filter((thing) => thing.openedAt <= now);
    const plan = nextMail({ wishes, past, things: known, told, now });
    const opens = things.map((thing) => thing.openedAt).filter((at) => at > now);
    const next = Math.min(plan?.at ?? Number.POSITIVE_INFINITY, ...opens);
    if (next > ms(to)) return sent;
    now = next;
    if (!plan || plan.at > now) continue;
    if (plan.sort === 'digest') expectManners(plan, wishes, past, told);
    for (const { thing, name } of plan.tells) told.set(toldKey(thing.key, name), now);
    sent.push({
      at: instantOfMs(now),
      sort: plan.sort,
      tells: plan.tells.map(({ thing, name }) => `${thing.kind} ${name}`),
    });
    past.lastMailAt = now;
    if (plan.sort === 'digest') past.lastDigestDay = plan.day;
    if (plan.sort === 'digest') past.unanswered += history.unanswered === undefined ? 0 : 1;
  }
  throw new Error('Mail without end.');
}

/** The rule to which we hold ourselves has nothing against a digest. */
function expectManners(plan: PlannedMail, wishes: Wishes, past: Past, told: Map<string, number>): void {
  const time = timeOf(instantOfMs(plan.at), wishes.zone);
  const times = plan.tells.map(({ thing }) => [...told.keys()].filter((key) => key.startsWith(`${thing.key} `)).length);
  const late = plan.at - ms(instantOf(plan.day, wishes.digestAt, wishes.zone));
  const facts = {
    ...plainMail,
    time,
    chosenHour: late >= 0 && late <= hours(1),
    digestsToday: past.lastDigestDay === plan.day ? 1 : 0,
    owed: plan.tells.length,
    told: Math.min(...times),
  };
  expect(ourOwnMail.check(facts, { perDayMails: 1, tellings: wishes.tellings })).toHaveProperty('ok');
}

describe('the daily digest', () => {
  test.each([
    ['Pacific/Auckland', '07:30', '2026-11-23T18:30:00Z'],
    ['Asia/Kolkata', '07:30', '2026-11-24T02:00:00Z'],
    ['America/New_York', '07:30', '2026-11-24T12:30:00Z'],
    ['Pacific/Kiritimati', '07:30', '2026-11-23T17:30:00Z'],
    ['Pacific/Pago_Pago', '07:30', '2026-11-24T18:30:00Z'],
    ['Australia/Lord_Howe', '07:30', '2026-11-23T20:30:00Z'],
    ['America/St_Johns', '07:30', '2026-11-24T11:00:00Z'],
  ])('leaves at the local hour in %s', (zone, digestAt, at) => {
    const due = update(at);
    expect(live([due], '2026-11-22T00:00:00Z', '2026-11-30T00:00:00Z', { zone, digestAt })).toEqual([
      { at, sort: 'digest', tells: ['update due'] },
    ]);
  });

  test('keeps its local hour over both clock changes', () => {
    const things = ['2026-03-07', '2026-03-08', '2026-03-09', '2026-10-31', '2026-11-01', '2026-11-02'].map((day) =>
      update(`${day}T17:00:00Z`),
    );
    expect(live(things, '2026-03-01T00:00:00Z', '2026-12-01T00:00:00Z').map(({ at }) => at)).toEqual([
      '2026-03-07T12:30:00Z',
      '2026-03-08T11:30:00Z',
      '2026-03-09T11:30:00Z',
      '2026-10-31T11:30:00Z',
      '2026-11-01T12:30:00Z',
      '2026-11-02T12:30:00Z',
    ]);
  });

  test('at an hour that a clock change skips it leaves right after the gap, at one that comes twice the first time', () => {
    const spring = update('2026-03-08T17:00:00Z');
    expect(live([spring], '2026-03-07T12:00:00Z', '2026-03-10T00:00:00Z', { digestAt: '02:30' })[0]?.at).toBe(
      '2026-03-08T07:00:00Z',
    );
    const autumn = update('2026-11-01T17:00:00Z');
    expect(
      live([autumn], '2026-10-31T12:00:00Z', '2026-11-03T00:00:00Z', { digestAt: '01:30' }).map(({ at }) => at),
    ).toEqual(['2026-11-01T05:30:00Z']);
  });

  test('takes along what is due by the end of its local day, to the last second and no further', () => {
    const last = update('2026-11-25T04:59:59Z');
    const next = update('2026-11-25T05:00:00Z');
    expect(live([last, next], '2026-11-24T00:00:00Z', '2026-12-01T00:00:00Z')).toEqual([
      { at: '2026-11-24T12:30:00Z', sort: 'digest', tells: ['update due'] },
      { at: '2026-11-25T12:30:00Z', sort: 'digest', tells: ['update due'] },
    ]);
  });

  test('waits for one of the days chosen', () => {
    const due = update('2026-11-24T15:00:00Z');
    expect(live([due], '2026-11-23T00:00:00Z', '2026-12-05T00:00:00Z', { digestDays: [5] })[0]?.at).toBe(
      '2026-11-27T12:30:00Z',
    );
  });

  test('after a week of sleep is one, at once by day, and at seven by night', () => {
    const week = ['18', '19', '20', '21', '22'].map((day) => update(`2026-11-${day}T15:00:00Z`));
    const byDay = live(week, '2026-11-24T19:00:00Z', '2026-12-05T00:00:00Z');
    expect(byDay).toHaveLength(1);
    expect(byDay[0]?.at).toBe('2026-11-24T19:00:00Z');
    expect(byDay[0]?.tells).toHaveLength(5);
    expect(live(week, '2026-11-25T04:00:00Z', '2026-12-05T00:00:00Z', { digestAt: '20:00' })[0]?.at).toBe(
      '2026-11-25T12:00:00Z',
    );
    expect(live(week, '2026-11-25T04:00:00Z', '2026-12-05T00:00:00Z')[0]?.at).toBe('2026-11-25T12:30:00Z');
  });

  test('is on time a little late even at night, when the person chose that hour', () => {
    const due = update('2026-11-24T15:00:00Z');
    expect(live([due], '2026-11-25T04:30:20Z', '2026-12-01T00:00:00Z', { digestAt: '23:30' })[0]?.at).toBe(
      '2026-11-25T04:30:20Z',
    );
  });

  test('leaves out what was noted in the ten minutes before it', () => {
    const due = update('2026-11-24T15:00:00Z');
    const noted = update('2026-11-24T16:00:00Z', { openedAt: ms('2026-11-24T12:25:00Z') });
    expect(live([due, noted], '2026-11-24T00:00:00Z', '2026-11-30T00:00:00Z')).toEqual([
      { at: '2026-11-24T12:30:00Z', sort: 'digest', tells: ['update due'] },
      { at: '2026-11-25T12:30:00Z', sort: 'digest', tells: ['update due'] },
    ]);
  });

  test('is none for whoever wants it on no day; a short clock rings all the same', () => {
    const things = [update('2026-11-24T15:00:00Z'), thankYou('2026-11-23T20:00:00Z')];
    expect(live(things, '2026-11-23T20:00:00Z', '2026-12-23T00:00:00Z', { digestDays: [] })).toEqual([
      { at: '2026-11-24T20:00:00Z', sort: 'short', tells: ['thank_you due'] },
    ]);
  });

  test('goes weekly after three without an act, and daily again after one', () => {
    const things = Array.from({ length: 20 }, (_, n) => update(`2026-11-${String(n + 2).padStart(2, '0')}T15:00:00Z`));
    const days = live(things, '2026-11-01T12:00:00Z', '2026-11-30T00:00:00Z', {}, { unanswered: 0 }).map(({ at }) =>
      at.slice(8, 10),
    );
    expect(days).toEqual(['02', '03', '04', '11', '18', '25']);
  });

  test('does not count hours as missed that were not chosen then', () => {
    const due = update('2026-11-24T15:00:00Z');
    const changed = { slotsFrom: ms('2026-11-24T20:00:00Z') };
    expect(live([due], '2026-11-24T20:00:00Z', '2026-12-01T00:00:00Z', {}, changed)[0]?.at).toBe(
      '2026-11-25T12:30:00Z',
    );
  });

  test('that was refused for good is tried again with the next one, not before', () => {
    const met = thankYou('2026-11-23T15:00:00Z');
    const refused = {
      slotsFrom: ms('2026-11-24T12:30:05Z'),
      refusedAt: ms('2026-11-24T15:00:00Z'),
      lastDigestDay: '2026-11-24',
    };
    expect(live([met], '2026-11-24T15:00:00Z', '2026-11-26T00:00:00Z', {}, refused)).toEqual([
      { at: '2026-11-25T12:30:00Z', sort: 'digest', tells: ['thank_you due', 'thank_you late'] },
    ]);
  });
});

describe('what is told', () => {
  test('is told as due and as late, and no more', () => {
    const met = thankYou('2026-11-23T15:00:00Z');
    expect(live([met], '2026-11-23T15:00:00Z', '2026-12-23T00:00:00Z')).toEqual([
      { at: '2026-11-24T12:30:00Z', sort: 'digest', tells: ['thank_you due'] },
      { at: '2026-11-25T12:30:00Z', sort: 'digest', tells: ['thank_you late'] },
    ]);
  });

  test('is told once where the user made that the limit', () => {
    const met = thankYou('2026-11-23T15:00:00Z');
    expect(live([met], '2026-11-23T15:00:00Z', '2026-12-23T00:00:00Z', { tellings: 1 })).toEqual([
      { at: '2026-11-24T12:30:00Z', sort: 'digest', tells: ['thank_you due'] },
    ]);
  });

  test('found late is told as both at once', () => {
    const met = thankYou('2026-11-23T15:00:00Z');
    expect(live([met], '2026-11-27T19:00:00Z', '2026-12-23T00:00:00Z')).toEqual([
      { at: '2026-11-27T19:00:00Z', sort: 'digest', tells: ['thank_you due', 'thank_you late'] },
    ]);
  });

  test('snoozed before its day is told when the snooze ends', () => {
    const snoozed = thankYou('2026-11-23T15:00:00Z', { snoozedUntil: ms('2026-11-30T12:30:00Z') });
    expect(live([snoozed], '2026-11-24T00:00:00Z', '2026-12-23T00:00:00Z')).toEqual([
      { at: '2026-11-30T12:30:00Z', sort: 'digest', tells: ['thank_you due', 'thank_you late'] },
    ]);
  });

  test('snoozed after it was told twice is told once more, because that was asked for', () => {
    const snoozed = thankYou('2026-11-20T15:00:00Z', { snoozedUntil: ms('2026-11-30T12:30:00Z') });
    const told = new Map([
      [toldKey(snoozed.key, 'due'), ms('2026-11-21T12:30:00Z')],
      [toldKey(snoozed.key, 'late'), ms('2026-11-22T12:30:00Z')],
    ]);
    const past = { lastMailAt: null, lastDigestDay: '2026-11-22', unanswered: 0, slotsFrom: null, refusedAt: null };
    const plan = nextMail({ wishes: daily, past, things: [snoozed], told, now: ms('2026-11-25T00:00:00Z') });
    expect(instantOfMs(plan?.at ?? 0)).toBe('2026-11-30T12:30:00Z');
    expect(plan?.tells.map(({ name }) => name)).toEqual(['again 2026-11-30T12:30:00Z']);
  });

  test('snoozed after it was told once is told the second time when the snooze ends', () => {
    const snoozed = thankYou('2026-11-20T15:00:00Z', { snoozedUntil: ms('2026-11-30T12:30:00Z') });
    const told = new Map([[toldKey(snoozed.key, 'due'), ms('2026-11-21T12:30:00Z')]]);
    expect(openTellings(snoozed, told, { tellings: 2 }).map(({ name, from }) => [name, instantOfMs(from)])).toEqual([
      ['late', '2026-11-30T12:30:00Z'],
    ]);
  });

  test('counts from the end of a snooze, and is late only then', () => {
    const [plain, never] = [thankYou('2026-11-20T15:00:00Z'), update('2026-11-20T15:00:00Z')];
    const snoozed = { ...plain, snoozedUntil: ms('2026-11-30T12:30:00Z') };
    expect([effectiveDue(plain), effectiveDue(snoozed)].map(instantOfMs)).toEqual([
      '2026-11-21T15:00:00Z',
      '2026-11-30T12:30:00Z',
    ]);
    const isLateAt = (at: string) => [plain, snoozed, never].map((thing) => isLate(thing, ms(at)));
    expect(isLateAt('2026-11-22T14:59:59Z')).toEqual([false, false, false]);
    expect(isLateAt('2026-11-22T15:00:00Z')).toEqual([true, false, false]);
    expect(isLateAt('2026-11-30T12:30:00Z')).toEqual([true, true, false]);
  });

  test('a hint to ask for feedback is never mailed alone, and rides where there is a mail', () => {
    const hint: Thing = { ...update('2026-11-24T15:00:00Z'), key: 'ask_feedback:1', kind: 'ask_feedback' };
    expect(live([hint], '2026-11-23T00:00:00Z', '2026-12-23T00:00:00Z')).toEqual([]);
    const due = update('2026-11-26T15:00:00Z');
    expect(live([hint, due], '2026-11-23T00:00:00Z', '2026-12-23T00:00:00Z')[0]?.tells).toEqual([
      'ask_feedback due',
      'update due',
    ]);
  });
});

describe('a short clock', () => {
  const weekly = { digestDays: [1] };

  test('rings at its hour where no digest tells it before', () => {
    const met = thankYou('2026-11-23T20:00:00Z');
    expect(live([met], '2026-11-23T20:00:00Z', '2026-11-28T00:00:00Z', weekly)[0]).toEqual({
      at: '2026-11-24T20:00:00Z',
      sort: 'short',
      tells: ['thank_you due'],
    });
  });

  test('that a digest of the same day has told stays silent at its hour', () => {
    const met = thankYou('2026-11-23T20:00:00Z');
    const sent = live([met], '2026-11-23T20:00:00Z', '2026-11-25T00:00:00Z');
    expect(sent.map(({ at }) => at)).toEqual(['2026-11-24T12:30:00Z']);
  });

  test('is one of 48 hours at the most, and an invitation always', () => {
    const at = '2026-11-23T15:00:00Z';
    const lasting = (kind: Thing['kind'], count: number, rest: Partial<Thing> = {}) => {
      const until = ms(at) + hours(count);
      return hasShortClock(thankYou(at, { kind, dueAt: until, lateAt: until, ...rest }));
    };
    for (const kind of ['thank_you', 'reply', 'close_loop', 'look_up_policy', 'custom'] as const) {
      expect([kind, lasting(kind, 48), lasting(kind, 48.01)]).toEqual([kind, true, false]);
    }
    expect(lasting('reply', 48, { lateAt: null })).toBe(true);
    expect([lasting('invitation_answer', 90), lasting('update', 1), lasting('letter_step', 1)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('rings at seven where its hour lies in the night', () => {
    const met = thankYou('2026-11-24T05:30:00Z');
    expect(live([met], '2026-11-24T05:30:00Z', '2026-11-28T00:00:00Z', weekly)[0]?.at).toBe('2026-11-25T12:00:00Z');
    const evening = thankYou('2026-11-24T03:00:00Z');
    expect(live([evening], '2026-11-24T03:00:00Z', '2026-11-28T00:00:00Z', weekly)[0]?.at).toBe('2026-11-25T12:00:00Z');
    const before = thankYou('2026-11-24T02:59:00Z');
    expect(live([before], '2026-11-24T02:59:00Z', '2026-11-28T00:00:00Z', weekly)[0]?.at).toBe('2026-11-25T02:59:00Z');
  });

  test('waits for a digest that leaves within the hour for other reasons too', () => {
    const met = thankYou('2026-11-24T09:00:00Z');
    const due = update('2026-11-25T15:00:00Z');
    const sent = live([met, due], '2026-11-24T13:00:00Z', '2026-11-25T20:00:00Z');
    expect(sent[0]).toEqual({ at: '2026-11-25T12:30:00Z', sort: 'digest', tells: ['thank_you due', 'update due'] });
  });

  test('gathers what rings within the hour, and leaves an hour between mails', () => {
    const things = ['15:00', '15:40', '16:10', '17:30'].map((time) => thankYou(`2026-11-23T${time}:00Z`));
    const sent = live(things, '2026-11-23T18:00:00Z', '2026-11-24T23:00:00Z', weekly);
    expect(sent.map(({ at, tells }) => [at, tells.length])).toEqual([
      ['2026-11-24T15:00:00Z', 2],
      ['2026-11-24T16:10:00Z', 1],
      ['2026-11-24T17:30:00Z', 1],
    ]);
  });

  test('of what was logged in the last ten minutes waits for them to pass', () => {
    const met = thankYou('2026-11-23T15:00:00Z', { openedAt: ms('2026-11-24T15:00:00Z') });
    expect(live([met], '2026-11-24T15:00:00Z', '2026-11-25T00:00:00Z')[0]?.at).toBe('2026-11-24T15:10:00Z');
  });

  test('an invitation is told when due and at its marks', () => {
    const arrived = ms('2026-11-24T14:00:00Z');
    const invitation: Thing = {
      ...thankYou('2026-11-24T14:00:00Z'),
      key: 'invitation_answer:1',
      kind: 'invitation_answer',
      dueAt: arrived + hours(12),
      lateAt: arrived + hours(48),
      marks: [arrived + hours(24), arrived + hours(40)],
    };
    const sent = live([invitation], '2026-11-24T14:05:00Z', '2026-11-30T00:00:00Z');
    expect(sent.map(({ at, tells }) => [at, ...tells])).toEqual([
      ['2026-11-25T02:00:00Z', 'invitation_answer due'],
      ['2026-11-25T14:00:00Z', 'invitation_answer mark1'],
      ['2026-11-26T12:00:00Z', 'invitation_answer mark2'],
    ]);
  });
});

test('a mark stands in a digest once it has come, or comes within the hour', () => {
  const at = ms('2026-11-25T12:30:00Z');
  const marked = (from: number) => standsIn({ ...telling, name: 'mark1', from }, { at, day: '2026-11-25' }, daily);
  const thing = { ...thankYou('2026-11-24T14:00:00Z'), kind: 'invitation_answer' } as const;
  const telling = { thing, name: 'due', from: at + hours(5), alone: true };
  expect([marked(at), marked(at + hours(1)), marked(at + hours(1) + 1)]).toEqual([true, true, false]);
  expect(standsIn(telling, { at, day: '2026-11-25' }, daily)).toBe(true);
});

describe('laws', () => {
  const zones = [
    'Pacific/Pago_Pago',
    'America/Los_Angeles',
    'America/New_York',
    'America/St_Johns',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Pacific/Auckland',
    'Pacific/Kiritimati',
    'Etc/GMT+12',
  ];
  const season = { min: ms('2026-01-01T00:00:00Z'), max: ms('2027-04-01T00:00:00Z') };
  const met = fc.integer(season).map((at) => {
    const minuteOf = instantOfMs(at - (at % 60_000));
    return thankYou(minuteOf);
  });
  const later = fc.integer(season).map((at) => update(instantOfMs(at - (at % 60_000))));
  const days = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });

  test('two mails lie an hour apart, a day has one digest, nothing unasked leaves at night, all is told at most twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(met, later), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...zones),
        days,
        fc.constantFrom('07:30', '00:00', '12:15', '21:59', '23:59'),
        (things, zone, digestDays, digestAt) => {
          const unique = [...new Map(things.map((thing) => [thing.key, thing])).values()];
          const sent = live(unique, '2025-12-01T00:00:00Z', '2027-06-01T00:00:00Z', { zone, digestDays, digestAt });
          const digests = sent.filter(({ sort }) => sort === 'digest').map(({ at }) => dayOf(at, zone));
          expect(new Set(digests).size).toBe(digests.length);
          sent.slice(1).forEach(({ at }, n) => expect(ms(at) - ms(sent[n]?.at ?? at)).toBeGreaterThanOrEqual(hours(1)));
          for (const { at, sort } of sent) {
            if (sort === 'digest') continue;
            const time = timeOf(at, zone);
            expect(time >= '07:00' && time < '22:00').toBe(true);
          }
          const tells = sent.flatMap(({ tells: told }) => told);
          const wanted = unique.reduce((sum, thing) => sum + (thing.lateAt === null ? 1 : 2), 0);
          expect(tells.length).toBe(wanted);
        },
      ),
      { numRuns: 60 },
    );
  });
});
