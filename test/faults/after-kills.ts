import { ask } from '../support/digest-debtors.ts';
import type { Kill } from '../support/doomed.ts';
import type { SmtpSink } from '../support/smtp.ts';

type Copies = SmtpSink['taken'];

/** Each round's digest is one mail to each person, however often it came, and tells both things of the round. */
export function wrongMails(taken: Copies, rounds: number, accounts: number): string[] {
  const wrong: string[] = [];
  const ids = new Map<string, Set<string>>();
  for (const { mail, to } of taken) {
    const things = (mail.text ?? '').match(/^(Thing|Again) \d+$/gm) ?? [];
    if (things.length !== 2) wrong.push(`${to[0]}: a mail about ${things.join(' and ') || 'nothing'}`);
    for (const thing of things) {
      const key = `${to[0]} ${thing}`;
      ids.set(key, (ids.get(key) ?? new Set()).add(mail.messageId ?? ''));
    }
  }
  for (let round = 1; round <= rounds; round += 1) {
    for (let n = 0; n < accounts; n += 1) {
      for (const thing of ['Thing', 'Again']) {
        const key = `person${n}@example.org ${thing} ${round}`;
        const count = ids.get(key)?.size ?? 0;
        if (count !== 1) wrong.push(`${key}: ${count} different mails`);
      }
    }
  }
  return wrong;
}

/** A copy may follow another only where its sender, or the database, was killed before what it did was written down. */
export function wrongCopies(taken: Copies, killed: readonly Kill[]): string[] {
  const wrong: string[] = [];
  const before = new Map<string, Copies[number]>();
  for (const copy of taken) {
    const id = copy.mail.messageId ?? '';
    const earlier = before.get(id);
    before.set(id, copy);
    if (!earlier) continue;
    const excused = killed.some(
      ({ victim, at, backAt }) =>
        (victim === 'database' || earlier.by.startsWith(victim)) && at <= copy.at && backAt >= earlier.at,
    );
    if (!excused) wrong.push(`${id} came again without a kill`);
  }
  return wrong;
}

interface Row {
  account: string;
  title: string;
  state: string;
  due: Date;
  acts: number;
}

const rowsOf = (url: string, repeating: boolean) =>
  ask<Row>(
    url,
    `select f.account_id as account, f.title, f.state, f.due_at as due, (select count(*)::int from trace t
       where t.what = 'follow-up-done' and t.facts ->> 'followUpId' = f.id::text) as acts
     from follow_ups f where (f.repeats is not null) = $1 order by f.due_at`,
    [repeating],
  );

/** Each thing that does not come again was done once. */
export async function wrongThings(url: string, count: number): Promise<string[]> {
  const rows = await rowsOf(url, false);
  const odd = rows.filter(({ state, acts }) => state !== 'done' || acts !== 1);
  const wrong = odd.map(({ title, state, acts }) => `${title}: ${state}, done ${acts} times`);
  return rows.length === count ? wrong : [...wrong, `${rows.length} things instead of ${count}`];
}

/** Of each that comes again the first was done once, and one more is open a week after it. */
export async function wrongRepetitions(url: string, count: number): Promise<string[]> {
  const all = new Map<string, Row[]>();
  for (const row of await rowsOf(url, true)) {
    const name = `${row.title} of ${row.account}`;
    all.set(name, [...(all.get(name) ?? []), row]);
  }
  const wrong = [...all].flatMap(([name, rows]) => {
    const begin = rows[0]?.due.getTime() ?? 0;
    const told = rows.map(
      ({ state, acts, due }) => `${state}, done ${acts}, day ${(due.getTime() - begin) / 86_400_000}`,
    );
    const right = ['done, done 1, day 0', 'open, done 0, day 7'];
    return told.join('; ') === right.join('; ') ? [] : [`${name}: ${told.join('; ')}`];
  });
  return all.size === count ? wrong : [...wrong, `${all.size} that come again instead of ${count}`];
}
