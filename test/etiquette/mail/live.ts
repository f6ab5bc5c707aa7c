import { expect } from '@jest/globals';
import { instantOf, instantOfMs, timeOf } from '../../../src/etiquette/day.ts';
import { plainMail } from '../../../src/etiquette/facts/mail.ts';
import { nextMail, type PlannedMail } from '../../../src/etiquette/mail/next-mail.ts';
import { toldKey } from '../../../src/etiquette/mail/tellings.ts';
import type { Past, Thing, Wishes } from '../../../src/etiquette/mail/thing.ts';
import { ourOwnMail } from '../../../src/etiquette/rules/pacing/our-own-mail.ts';
import { hours, ms } from './things.ts';

export const daily: Wishes = {
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
export function live(
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
