import type pg from 'pg';
import { median, type Section } from '../table.ts';
import { followUpsEach } from './crowd.ts';

/** As many as the scheduler takes at a time. */
const batch = 100;
const looks = 3;
/** Growth that counts as none, since the index is a level deeper. */
const most = 2;

interface Look {
  existing: number;
  due: number;
  /** Milliseconds in which all of it was found and claimed. */
  ms: number;
  /** Pages of the database touched for one batch. */
  pages: number;
}

/** How long it takes to find whose mail is due, as the database grows. */
export class Scan {
  private readonly found: Look[] = [];

  /** @param few so many are due at every size, however much else exists */
  constructor(private readonly few: number) {}

  /** Looks with nothing due, and with a few, and with many. Nothing is due afterwards. */
  async look(owner: pg.Client, setDue: (count: number) => Promise<void>, size: { accounts: number; owed: number }) {
    for (const due of new Set([0, this.few, size.owed])) {
      const times: number[] = [];
      const pages: number[] = [];
      for (let turn = 0; turn < looks; turn++) {
        await setDue(due);
        await owner.query('vacuum analyze mail_schedule');
        pages.push(await pagesOf(owner));
        times.push(await lookOnce(owner, due));
      }
      const existing = size.accounts * followUpsEach;
      this.found.push({ existing, due, ms: median(times), pages: median(pages) });
    }
    await setDue(0);
  }

  section(): Section {
    const few = this.found.filter(({ due }) => due === this.few);
    const [small, large] = [few[0], few.at(-1)];
    const growth = small && large ? large.pages / small.pages : NaN;
    const times = small && large ? large.existing / small.existing : NaN;
    return {
      title: 'Reminders: finding whose mail is due, and claiming it',
      columns: ['follow-ups', 'due', 'ms', 'ms a hundred due', 'pages a batch'],
      rows: this.found.map(({ existing, due, ms, pages }) => [
        ...[String(existing), due, ms, due === 0 ? null : (ms / due) * 100, pages],
      ]),
      aims: [
        {
          what: `${this.few} due among ${times} times as many follow-ups: ${growth.toFixed(2)} times the pages, aim under ${most}`,
          met: growth < most,
        },
      ],
    };
  }
}

/** All that the scheduler's own look-up finds, batch by batch; what was found is put off, as the scheduler does. */
async function lookOnce(owner: pg.Client, due: number): Promise<number> {
  let ms = 0;
  for (let found = 0; ;) {
    const from = performance.now();
    const { rows } = await owner.query<{ id: string }>(`select id from ${owed}`, moments());
    ms += performance.now() - from;
    if (rows.length === 0 && found !== due) throw new Error(`${found} were found, and ${due} are due.`);
    if (rows.length === 0) return ms;
    found += rows.length;
    await owner.query('update mail_schedule set next_at = null where account_id = any ($1)', [
      rows.map(({ id }) => id),
    ]);
  }
}

/** The pages that one batch touches. */
async function pagesOf(owner: pg.Client): Promise<number> {
  // What the database forgot with the vacuum is read again here, and not counted.
  await owner.query(`select id from ${owed}`, [new Date(0), new Date(0), new Date(0), batch]);
  await owner.query('begin');
  const { rows } = await owner.query<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>(
    `explain (analyze, buffers, format json) select id from ${owed}`,
    moments(),
  );
  await owner.query('rollback');
  const plan = rows[0]?.['QUERY PLAN'][0].Plan ?? {};
  return (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0);
}

const owed = 'accounts_owed_mail($1, $2, $3, $4) as owed (id)';

function moments(): unknown[] {
  const now = Date.now();
  return [new Date(now), new Date(now - 20_000), new Date(now + 20_000), batch];
}
