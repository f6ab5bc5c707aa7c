import type { Effort } from './bench.ts';
import { signUp, type Client } from './client.ts';
import type { Ground } from './ground.ts';
import { addInteractions, addMentors, asOwner, settle } from './seed.ts';
import { median, quantile, type Section } from './table.ts';

const sizes = [
  { mentors: 1_000, interactions: 10_000, aim: 50 },
  { mentors: 10_000, interactions: 100_000, aim: 500 },
];

/** Contacts from one reckoning of what is owed to the next: nobody has so many at once. */
const step = 10_000;

/** The week's plan over HTTP, from SQL to answer. */
export async function measurePlan(effort: Effort, ground: Ground): Promise<Section[]> {
  const section: Section = {
    title: 'Plan: milliseconds of GET /plan, from the request to the answer',
    columns: ['mentors', 'interactions', 'acts', 'held back', 'median', 'p90', 'aim'],
    rows: [],
    aims: [],
  };
  for (const { mentors, interactions, aim } of sizes) {
    const url = await ground.database();
    const ours = await ground.ours(['--web'], { DATABASE_URL: url, DATA_DIR: ground.folder() });
    const client = await signUp(ours.url);
    await asOwner(url, async (owner) => {
      await addMentors(owner, client.account, mentors);
      for (let from = 1; from <= interactions; from += step) {
        await addInteractions(owner, client.account, { from, to: from + step - 1, now: new Date() });
        await settle(owner);
        // What is owed for the contacts is worked out anew whenever the settings change.
        await client.ask('PATCH', '/settings', { policy: {} });
      }
      await settle(owner);
    });
    const { times, acts, held } = await measured(client, effort.seconds);
    section.rows.push([mentors, interactions, acts, held, median(times), quantile(times, 0.9), aim]);
    const what = `${mentors} mentors: ${median(times).toFixed(0)} ms, aim ${aim}`;
    section.aims.push({ what, met: median(times) < aim });
    await ours.stop();
  }
  return [section];
}

async function measured(client: Client, seconds: number) {
  const ask = () => client.ask('GET', '/plan') as Promise<{ items: unknown[]; heldBack: unknown[] }>;
  for (let warm = 0; warm < 5; warm++) await ask();
  const plan = await ask();
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  do {
    const from = performance.now();
    await ask();
    times.push(performance.now() - from);
  } while (performance.now() < end);
  return { times, acts: plan.items.length, held: plan.heldBack.length };
}
