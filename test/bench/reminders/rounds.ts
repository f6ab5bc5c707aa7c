import type pg from 'pg';
import type { Server } from '../ground.ts';
import { median, type Section } from '../table.ts';
import { Memory } from './memory.ts';
import { ProcessorTime } from './processor-time.ts';
import type { Bare, Drained, Sink } from './sending.ts';

/** Of what bare graphile-worker and nodemailer send. */
const leastShare = 1 / 2;
/** Growth from the first third of the run to the last that counts as none. */
const mostGrowth = 1.2;
/** Mails of a turn, few enough that both meet the same load of the machine. */
const turn = 500;
/** Mails before a measurement, so that both workers' code has been compiled. */
const warmUp = 200;

interface Setting {
  sink: Sink;
  bare: Bare;
  worker: Server;
  rounds: number;
  /** Accounts that can be made to have a digest due, numbered from 1. */
  owed: number;
  makeDue(from: number, count: number): Promise<void>;
}

interface Round {
  ours: Drained;
  bare: Drained;
}

/** Turn by turn: so many digests by our worker, then the same mails by the bare one. */
export async function sendInRounds(owner: pg.Client, setting: Setting): Promise<Section[]> {
  const { sink, bare, worker, owed, makeDue } = setting;
  const time = await ProcessorTime.of(owner);
  const ours = (from: number, count: number) => {
    const begin = async () => {
      await makeDue(from, count);
      await owner.query(`select graphile_worker.add_job('reminders_tick', max_attempts := 1)`);
    };
    return sink.drain(count, begin, () => time?.spent(worker.pid) ?? NaN);
  };
  const others = async (count: number) => {
    const mails = await newestMails(owner, count);
    return sink.drain(
      count,
      () => bare.enqueue(mails),
      () => time?.spent(bare.pid) ?? NaN,
    );
  };
  await ours(1, warmUp);
  await others(warmUp);
  const each = Math.floor((owed - warmUp) / setting.rounds);
  const rounds: Round[] = [];
  const memory = new Memory(worker.pid);
  for (let round = 0; round < setting.rounds; round++) {
    const sum: Round = { ours: { mails: 0, seconds: 0, work: 0 }, bare: { mails: 0, seconds: 0, work: 0 } };
    for (let done = 0; done < each; done += turn) {
      const count = Math.min(turn, each - done);
      add(sum.ours, await ours(warmUp + round * each + done + 1, count));
      add(sum.bare, await others(count));
    }
    rounds.push(sum);
  }
  const held = memory.end();
  return [speedSection(rounds, owed), ...(held ? [memorySection(held, each * setting.rounds)] : [])];
}

function add(sum: Drained, { mails, seconds, work }: Drained): void {
  sum.mails += mails;
  sum.seconds += seconds;
  sum.work += work;
}

/** For the bare worker, under other ids so that they can be told apart. */
async function newestMails(owner: pg.Client, count: number): Promise<object[]> {
  const { rows } = await owner.query<object>(
    `select recipient as "to", subject, body_text as text, body_html as html, headers,
       'bare.' || message_id as "messageId", 'Tactful <tactful@localhost>' as from
     from mails order by created_at desc limit $1`,
    [count],
  );
  return rows;
}

function speedSection(rounds: Round[], owed: number): Section {
  const perSecond = ({ mails, seconds }: Drained) => mails / seconds;
  const work = ({ mails, work }: Drained) => (Number.isNaN(work) ? null : work / mails);
  const shares = rounds.map(({ ours, bare }) => perSecond(ours) / perSecond(bare));
  const share = median(shares);
  const speed = median(rounds.map(({ ours }) => perSecond(ours)));
  return {
    title: `Reminders: digests a second, from due to taken by the mail server, beside graphile-worker + nodemailer alone`,
    columns: ['round', 'mails', 'ours/s', 'bare/s', 'share', 'CPU ms a mail', 'bare'],
    rows: rounds.map(({ ours, bare }, index) => [
      ...[String(index + 1), ours.mails, Math.round(perSecond(ours)), Math.round(perSecond(bare))],
      ...[shares[index] ?? null, work(ours), work(bare)],
    ]),
    aims: [
      { what: `${share.toFixed(2)} of bare, aim ${leastShare.toFixed(2)}`, met: share >= leastShare },
      { what: `${owed} digests within the hour: ${(owed / speed / 60).toFixed(1)} minutes`, met: owed / speed < 3600 },
    ],
  };
}

function memorySection({ first, last, most }: { first: number; last: number; most: number }, mails: number): Section {
  return {
    title: `Reminders: resident memory of the worker in MB while ${mails} digests left`,
    columns: ['first third', 'last third', 'most', 'growth'],
    rows: [[String(Math.round(first)), last, most, last / first]],
    aims: [
      {
        what: `memory flat: ${(last / first).toFixed(2)} times, aim under ${mostGrowth}`,
        met: last / first < mostGrowth,
      },
    ],
  };
}
