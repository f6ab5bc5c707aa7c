import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { runReview } from '../../../src/review-command.ts';

async function run(args: string[], input: string, { isTTY = false } = {}) {
  const said = { out: '', err: '' };
  const into = (name: 'out' | 'err') =>
    new Writable({
      write(chunk, _, done) {
        said[name] += String(chunk);
        done();
      },
    });
  const code = await runReview(args, {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: Object.assign(into('out'), { isTTY }),
    stderr: into('err'),
  });
  return { code, ...said };
}

describe('tactful review', () => {
  it('answers a stream line by line, in order, and goes on after a bad line', async () => {
    const lines = [
      '{"id":"a","kind":"outreach","text":"Dear [Name],"}',
      '{"id":"b", broken',
      '{"id":"c","kind":"unknown"}',
      '{"id":"d","kind":"thank_you","text":"Thank you.","context":{"today":5}}',
      '{"id":"e","kind":"thank_you","text":"Dear Dr. Osei,\\u2028Thank you."}',
    ];
    const { code, out } = await run(['--jsonl'], lines.join('\n'));
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(code).toBe(0);
    expect(answers.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(answers[0]).toMatchObject({
      decision: 'stop',
      findings: [{ rule: 'language/unresolved-placeholder', effect: 'stop', start: 5, end: 11 }],
    });
    expect(answers[1]?.['error']).toMatch(/^This line is not JSON/);
    expect(answers[2]?.['error']).toBe('text is missing or is no text.');
    expect(answers[3]?.['error']).toBe('context.today should be a string.');
    expect(answers[4]).toMatchObject({ decision: 'go' });
  });

  it('speaks like a linter, with line and column, and ends with 1 on a stop', async () => {
    const { code, out } = await run([], 'Dear Dr. Osei,\nPlease put in a good word for me.');
    expect(code).toBe(1);
    expect(out).toContain('message:2:8  stop  language/direct-ask-for-spot');
    expect(out).toContain('stop  2 findings');
  });

  it('says what to do instead and which words mend it, in the order of the text, the whole first', async () => {
    const text = 'To whom it may concern,\r\n🙂 I need your answer as soon as possible.\r\n';
    const { code, out } = await run(['--kind', 'thank_you', '--to', 'Dr. Amara Osei', '-'], text);
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      'message:1:1  mind  language/generic-greeting',
      '    “To whom it may concern” names nobody.',
      '    Write “Dear Dr. Amara Osei”.',
      '    → “Dear Dr. Osei”',
      expect.stringMatching(/^message:2:\d+ {2}hint {2}language\/no-way-out$/),
      '    This asks for something and leaves no easy way to decline.',
      '    Add a line such as “I understand completely if this is not a good time”.',
      '    → add “I understand completely if this is not a good time.”',
      'message:2:23  mind  language/urgency',
      expect.stringContaining('presses the reader for speed.'),
      '    Leave the date out, or say who set it, such as the portal that closes that day.',
      '    → “whenever it suits you”',
      'mind  3 findings',
      '',
    ]);
  });

  it('is coloured on a terminal alone, and not where NO_COLOR is set', async () => {
    const text = 'Dear [Name],';
    const escape = '\u001b[';
    expect((await run([], text)).out).not.toContain(escape);
    expect((await run([], text, { isTTY: true })).out).toContain(`${escape}31mstop`);
    process.env['NO_COLOR'] = '1';
    try {
      expect((await run([], text, { isTTY: true })).out).not.toContain(escape);
    } finally {
      delete process.env['NO_COLOR'];
    }
  });

  it('says so where nothing is wrong, and leaves a byte order mark out of account', async () => {
    const { code, out } = await run(['--kind', 'thank_you'], '\ufeffDear Dr. Osei,\nThank you for Tuesday.');
    expect(code).toBe(0);
    expect(out).toMatch(/^go {2}Nothing to object to; \d+ rules were kept\.\n$/);
    expect((await run([], '\ufeff[Name]')).out).toContain('message:1:1  stop');
  });

  it('gives the whole verdict as JSON, and ends with 0 where nothing stops', async () => {
    const { code, out } = await run(
      ['--json', '--kind', 'thank_you', '--to', 'Dr. Osei'],
      'Dear Dr. Osei,\nThank you for Tuesday.',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ decision: 'go', findings: [] });
  });

  it('ends with 2 on wrong usage and says how it is used', async () => {
    for (const args of [['--jsonl', 'file'], ['--kind', 'poem'], ['--nonsense'], ['a', 'b']]) {
      const { code, err } = await run(args, '');
      expect(code).toBe(2);
      expect(err).toContain('Usage: tactful review');
    }
  });

  it('ends with 1 and names a file that cannot be read', async () => {
    const { code, err } = await run(['/nowhere/letter.txt'], '');
    expect(code).toBe(1);
    expect(err).toBe('/nowhere/letter.txt could not be read: there is no such file.\n');
    expect((await run(['/'], '')).err).toBe('/ could not be read: it is a folder.\n');
  });
});
