import { join } from 'node:path';
import { text as alex } from 'alex';
import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import { unified, type Plugin } from 'unified';
import writeGood from 'write-good';
import { policyFrom } from '../../src/etiquette/policy-changes.ts';
import { reviewLine } from '../../src/etiquette/review-line.ts';
import { projectRoot } from '../../src/platform/paths.ts';
import { review } from '../../src/etiquette/review.ts';
import { badInput } from '../etiquette/messages/bad-input.ts';
import { labelledIn, type Labelled } from '../etiquette/training/measure.ts';
import type { Effort } from './bench.ts';
import { median, type Section } from './table.ts';

const folder = join(projectRoot, 'test', 'etiquette');
const leastPerSecond = 1_000;
/** Milliseconds. */
const longestAnswer = 200;

interface Reviewer {
  name: string;
  /** Whether it has anything against a message. */
  objects(message: Labelled): boolean;
}

/** The review beside linters of words, on the same messages. Theirs is another trade: they know nothing of manners. */
export async function measureReview(effort: Effort): Promise<Section[]> {
  const set = (...names: string[]) => names.flatMap((name) => labelledIn(join(folder, name)));
  const known = set(
    ...['respectful', 'problems', 'hints', 'fresh', 'held-out'].map((name) => `training/messages/${name}.txt`),
  );
  const paraphrases = set('messages/paraphrases.jsonl', 'messages/more-paraphrases.jsonl');
  const mails = set('messages/mails.jsonl', 'messages/more-mails.jsonl');
  const all = [...known, ...paraphrases, ...mails];
  const reviewers = theReviewers();
  const speeds = speedsOf(reviewers, all, effort);
  const own = speeds.get('tactful review') ?? 0;
  const speed: Section = {
    title: `Review: messages a second, ${all.length} messages of our own`,
    columns: ['reviewer', 'messages/s', 'ours ×'],
    rows: [...speeds].map(([name, perSecond]) => [name, Math.round(perSecond), own / perSecond]),
    aims: [{ what: `review over ${leastPerSecond} messages/s: ${Math.round(own)}`, met: own > leastPerSecond }],
  };
  return Promise.resolve([
    speed,
    worstInput(),
    quality('that circle around a place', reviewers, known),
    quality('without a giveaway word', reviewers, paraphrases),
    quality('of everyday mail', reviewers, mails),
  ]);
}

/** How long the slowest of the bad inputs takes to be answered, each read for the second time. */
function worstInput(): Section {
  const policy = policyFrom({});
  const times = badInput.map(([name, text]): [string, number] => {
    review({ kind: 'thank_you', text }, {}, policy);
    const from = performance.now();
    review({ kind: 'thank_you', text }, {}, policy);
    return [name, performance.now() - from];
  });
  const [name, most] = times.reduce((one, other) => (other[1] > one[1] ? other : one));
  return {
    title: `Review: the slowest of ${times.length} bad inputs`,
    columns: ['input', 'ms'],
    rows: [[name, most]],
    aims: [{ what: `any single input in ${longestAnswer} ms: ${Math.round(most)}`, met: most < longestAnswer }],
  };
}

/** Its messages are wanted, not the text written anew. */
const silent: Plugin<[], Parameters<ReturnType<typeof retextEquality>>[0], string> = function () {
  this.compiler = () => '';
};

function theReviewers(): Reviewer[] {
  const policy = policyFrom({});
  const equality = unified().use(retextEnglish).use(retextEquality).use(silent).freeze();
  return [
    {
      name: 'tactful review',
      objects: (message) => {
        const answer = reviewLine(message, policy);
        if ('error' in answer) throw new Error(`${message.id}: ${answer.error}`);
        return answer.findings.some(({ effect }) => effect !== 'hint');
      },
    },
    { name: 'write-good', objects: ({ text }) => writeGood(text).length > 0 },
    { name: 'alex', objects: ({ text }) => alex(text).messages.length > 0 },
    {
      name: 'retext-equality',
      objects: ({ text }) => equality.processSync(text).messages.length > 0,
    },
  ];
}

/** Turn by turn; the median of the rounds. */
function speedsOf(reviewers: Reviewer[], messages: Labelled[], { seconds, rounds }: Effort): Map<string, number> {
  const speeds = new Map(reviewers.map(({ name }): [string, number[]] => [name, []]));
  for (const reviewer of reviewers) reviewAll(reviewer, messages, 0);
  for (let round = 0; round < rounds; round++) {
    for (const reviewer of reviewers) speeds.get(reviewer.name)?.push(reviewAll(reviewer, messages, seconds));
  }
  return new Map([...speeds].map(([name, all]) => [name, median(all)]));
}

/** @returns messages a second */
function reviewAll(reviewer: Reviewer, messages: Labelled[], seconds: number): number {
  const from = performance.now();
  let done = 0;
  do {
    for (const message of messages) reviewer.objects(message);
    done += messages.length;
  } while (performance.now() - from < seconds * 1000);
  return done / ((performance.now() - from) / 1000);
}

function quality(which: string, reviewers: Reviewer[], messages: Labelled[]): Section {
  const problems = messages.filter(({ label }) => label === 'problem');
  const respectful = messages.filter(({ label }) => label === 'respectful');
  const rows = reviewers.map((reviewer) => {
    const caught = problems.filter((message) => reviewer.objects(message)).length;
    const alarms = respectful.filter((message) => reviewer.objects(message)).length;
    const precision = caught + alarms === 0 ? null : caught / (caught + alarms);
    return [reviewer.name, precision, caught / problems.length, alarms / respectful.length];
  });
  return {
    title: `Review: what is found, ${problems.length} problem and ${respectful.length} respectful messages ${which}`,
    columns: ['reviewer', 'precision', 'recall', 'false alarms'],
    rows,
    aims: [],
  };
}
