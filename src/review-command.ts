import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { policyFrom, review, withReplacements } from './etiquette/index.ts';
import { kindNamed, reviewLine, type LineAnswer } from './etiquette/review-line.ts';
import { messageKinds } from './etiquette/words.ts';
import { spoken } from './review-speech.ts';

/** The streams a command speaks through. */
export interface Streams {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  stdout: NodeJS.WritableStream & { isTTY?: boolean };
  stderr: NodeJS.WritableStream;
}

const usage = `Usage: tactful review [--kind KIND] [--to NAME] [--subject TEXT] [--json] [FILE]
       tactful review --jsonl < messages.jsonl

Reviews a message from FILE, or from standard input (-), for its manners, and ends with 1 where something must be
mended. --json gives the whole verdict. Colours come on a terminal only; NO_COLOR turns them off.
KIND is one of: outreach ${messageKinds.join(' ')}
`;

/** A longer line is answered with an error, so that one bad line can't fill the memory. */
const longestLine = 8 * 1024 * 1024;

/**
 * The command `tactful review`.
 * @returns 0 done, 1 a stop was found or the file can't be read, 2 wrong usage
 */
export async function runReview(args: string[], io: Streams): Promise<number> {
  const wanted = wantedBy(args);
  if (typeof wanted === 'string') {
    io.stderr.write(`${wanted}\n\n${usage}`);
    return 2;
  }
  const { values, file } = wanted;
  if (values.help) {
    io.stdout.write(usage);
    return 0;
  }
  if (values.jsonl) return reviewLines(io);
  if (file === undefined && io.stdin.isTTY) io.stderr.write('Write or paste the message, then press Ctrl+D.\n');
  let text: string;
  try {
    text = (file === undefined ? await textOf(io.stdin) : await readFile(file, 'utf8')).replace(/^\ufeff/, '');
  } catch (error) {
    io.stderr.write(`${file} could not be read: ${whyUnread(error)}.\n`);
    return 1;
  }
  const facts = values.to === undefined ? {} : { recipient: { name: values.to } };
  const message = { kind: kindNamed(values.kind) ?? 'other', subject: values.subject, text };
  const policy = policyFrom({});
  const verdict = withReplacements(review(message, facts, policy), message, facts, policy);
  io.stdout.write(
    values.json
      ? `${JSON.stringify(verdict, null, 2)}\n`
      : spoken(verdict, text, file ?? 'message', io.stdout.isTTY === true && !process.env['NO_COLOR']),
  );
  return verdict.decision === 'stop' ? 1 : 0;
}

function wantedBy(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        jsonl: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        kind: { type: 'string' },
        to: { type: 'string' },
        subject: { type: 'string' },
      },
    });
    if (positionals.length > 1) return 'Give one file at most.';
    if (values.jsonl && (positionals.length > 0 || values.json))
      return '--jsonl reads standard input and takes no other form.';
    if (
      values.kind !== undefined &&
      values.kind !== 'outreach' &&
      values.kind !== 'unknown' &&
      !messageKinds.some((kind) => kind === values.kind)
    ) {
      return `There is no kind of message called "${values.kind}".`;
    }
    return { values, file: positionals[0] === '-' ? undefined : positionals[0] };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const unread: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
};

function whyUnread(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return unread[code ?? ''] ?? message;
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}

async function reviewLines({ stdin, stdout }: Streams): Promise<number> {
  const policy = policyFrom({});
  for await (const line of linesIn(stdin)) {
    if (line.trim() === '') continue;
    const answer = `${JSON.stringify(answerTo(line, policy))}\n`;
    if (!stdout.write(answer)) await new Promise<void>((go) => stdout.once('drain', go));
  }
  return 0;
}

/** Lines that end in a line feed and nothing else: the separators that Unicode adds may stand inside JSON. */
async function* linesIn(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  stream.setEncoding('utf8');
  let rest = '';
  for await (const part of stream) {
    const lines = (rest + String(part)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

function answerTo(line: string, policy: ReturnType<typeof policyFrom>): LineAnswer {
  if (line.length > longestLine) return { id: null, error: 'This line is too long to be reviewed.' };
  try {
    return reviewLine(JSON.parse(line.replace(/^\ufeff/, '')), policy);
  } catch (error) {
    if (error instanceof SyntaxError) return { id: idIn(line), error: `This line is not JSON: ${error.message}` };
    throw error;
  }
}

/** The id of a line that is no whole JSON, where it can still be seen. */
function idIn(line: string): string | null {
  return /"id"\s*:\s*"([^"\\]{1,200})"/.exec(line)?.[1] ?? null;
}
