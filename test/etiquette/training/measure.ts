/**
 * Measures the review on labelled messages. Run: npx tsx test/etiquette/training/measure.ts FILE.jsonl [--show]
 * A line: id, kind, subject?, text, label ("respectful" or "problem"), expected (rule names), context?.
 */
import { readFileSync } from 'node:fs';
import { messagesIn } from '../messages/blocks.ts';
import { policyFrom } from '../../../src/etiquette/policy-changes.ts';
import { reviewLine } from '../../../src/etiquette/review-line.ts';

export interface Labelled {
  id: string;
  kind: string;
  subject?: string;
  text: string;
  label: 'respectful' | 'problem';
  expected: string[];
  context?: object;
}

export interface Measured {
  falseAlarms: { id: string; rules: string[] }[];
  missed: { id: string; expected: string[] }[];
  respectful: number;
  problems: number;
  rules: Map<string, { right: string[]; wrong: string[]; missed: string[] }>;
}

const short = (rule: string) => (rule.endsWith('rank-intent-uninvited') ? 'rank-pressure' : rule.replace(/^\w+\//, ''));

/** Runs the review over messages and compares with their labels. */
export function measure(messages: readonly Labelled[]): Measured {
  const policy = policyFrom({});
  const result: Measured = { falseAlarms: [], missed: [], respectful: 0, problems: 0, rules: new Map() };
  const tally = (rule: string) => {
    const known = result.rules.get(rule) ?? { right: [], wrong: [], missed: [] };
    result.rules.set(rule, known);
    return known;
  };
  for (const message of messages) {
    const answer = reviewLine(message, policy);
    if ('error' in answer) throw new Error(`${message.id}: ${answer.error}`);
    const alarms = answer.findings.filter((finding) => finding.effect !== 'hint').map((finding) => short(finding.rule));
    const fired = new Set(answer.findings.map((finding) => short(finding.rule)));
    const expected = new Set(message.expected.map(short));
    if (message.label === 'respectful') {
      result.respectful++;
      if (alarms.length > 0) result.falseAlarms.push({ id: message.id, rules: alarms });
    } else {
      result.problems++;
      if (alarms.length === 0 && ![...expected].some((rule) => fired.has(rule)))
        result.missed.push({ id: message.id, expected: [...expected] });
    }
    for (const rule of new Set([...fired, ...expected])) {
      tally(rule)[fired.has(rule) ? (expected.has(rule) ? 'right' : 'wrong') : 'missed'].push(message.id);
    }
  }
  return result;
}

export function labelledIn(path: string): Labelled[] {
  if (path.endsWith('.txt')) return messagesIn(path);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Labelled);
}

if (process.argv[1]?.endsWith('measure.ts')) {
  const [path, show] = process.argv.slice(2);
  if (path === undefined) throw new Error('Give a file of labelled messages.');
  const { falseAlarms, missed, respectful, problems, rules } = measure(labelledIn(path));
  const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3));
  console.log(
    `respectful ${respectful}, false alarms ${falseAlarms.length} (${share(falseAlarms.length, respectful)})`,
  );
  console.log(
    `problems ${problems}, caught ${problems - missed.length} (${share(problems - missed.length, problems)})`,
  );
  if (show) console.log('false alarms', JSON.stringify(falseAlarms), '\nmissed', JSON.stringify(missed));
  for (const [rule, { right, wrong, missed: lost }] of [...rules].sort((a, b) => a[0].localeCompare(b[0]))) {
    console.log(
      `${rule.padEnd(24)} +${right.length + lost.length}  P ${share(right.length, right.length + wrong.length)}  R ${share(right.length, right.length + lost.length)}${show ? `  wrong ${wrong.join(',')}  missed ${lost.join(',')}` : ''}`,
    );
  }
}
