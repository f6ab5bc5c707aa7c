import type { ReviewFacts, Said } from '../facts/message.ts';
import type { Rule } from '../rule.ts';
import type { MessageKind } from '../words.ts';
import { greetingOf, type Greeting } from './greeting.ts';
import { judge, type Judged } from './judge.ts';
import { isEnglish } from './language.ts';
import { linesOf, signatureOf, withoutQuoted, type Line } from './lines.ts';
import { lowerOf, plainOf, withoutMarkup, type Plain } from './plain.ts';
import type { Sentence } from './sentence.ts';
import { countRoughly, countWords, sentencesOf, type Span } from './sentences.ts';

/** A message as the rules read it. Every place in it is a place in `plain`; `placed` turns it into the writer's own. */
export interface Reading {
  kind: MessageKind;
  /** The subject given beside the text, or in a first line "Subject: …"; empty where there is none. */
  subject: string;
  /** The writer's own text, untouched. */
  original: string;
  plain: string;
  facts: ReviewFacts;
  greeting: Greeting | null;
  sentences: readonly Sentence[];
  /** The signature's lines, in plain text; empty where there is none. */
  signature: string;
  /** Words of the body: no subject, greeting, signature or quoted text. */
  words: number;
  /** Whether the body is English enough to be judged for its language. */
  english: boolean;
  /** What each sentence does: asks, presses, thanks, offers … Worked out once, when first asked for. */
  judged(): Judged;
  /** Offsets into the writer's own text. */
  placed(span: Span): Span;
}

/** A rule about words: given a reading, told by example in messages. */
export type WordsRule<Id extends string = string> = Rule<Reading, Said, Id> & { asks: 'words' };

/** Beyond this many characters a text is only counted, and searched for open fields. */
const readAtMost = 12_000;
const longestSubject = 300;
const medicine =
  /\b(?:residen(?:t|ts|cy)|rotations?|clerkship|wards?|clinic|clinical|hospital|patients?|medic(?:al|ine)|attending|sub-?internship|step [123]|usmle|rank list|physicians?|dr)\b/i;

/** Takes a first line "Subject: …" out of the lines. */
function subjectIn(lines: Line[]): Span & { text: string } {
  const first = lines.findIndex((line) => line.text !== '');
  const line = lines[first];
  const subject = line && /^(?:subject|re|betreff) {0,3}: {0,3}([^\n]*)$/i.exec(line.text)?.[1];
  if (!line || subject === undefined) return { start: 0, end: 0, text: '' };
  lines.splice(0, first + 1);
  return { start: line.end - subject.length, end: line.end, text: subject };
}

function sentenceAt({ start, end }: Span, plain: string, index: number): Sentence {
  const text = plain.slice(start, end).replace(/\s/g, ' ');
  return { start, end, text, lower: lowerOf(text), index };
}

/** Reads a message once for all rules. */
export function read(said: Said): Reading {
  const clean: Plain = plainOf(withoutMarkup(said.text.slice(0, readAtMost)));
  const plain = clean.text;
  const { own, quoted } = withoutQuoted(linesOf(plain));
  const inText = subjectIn(own);
  const first = own.findIndex((line) => line.text !== '');
  const greeting = greetingOf(own[first]);
  const { from, to } = signatureOf(own);
  const body = [...own.slice(0, from), { start: 0, end: 0, text: '' }, ...own.slice(to)].map((line) =>
    greeting && line === own[first] ? afterGreeting(line, greeting.end) : line,
  );
  const sentences = sentencesOf(plain, body).map((span, index) => sentenceAt(span, plain, index));
  const given = plainOf(said.subject ?? '').text.slice(0, longestSubject);
  const subject = given === '' ? inText : { start: 0, end: 0, text: given };
  const rest = quoted.at(-1)?.end === plain.trimEnd().length ? 0 : countRoughly(said.text, readAtMost);
  const words = sentences.reduce((sum, sentence) => sum + countWords(sentence.text), rest);
  let judged: Judged | null = null;
  const reading: Reading = {
    kind: said.kind,
    subject: subject.text,
    original: said.text,
    plain,
    facts: said.facts,
    greeting,
    sentences,
    signature: own
      .slice(from, to)
      .map((line) => line.text)
      .join('\n'),
    words,
    english: isEnglish(
      sentences
        .slice(0, 40)
        .map((sentence) => sentence.lower)
        .join(' '),
    ),
    judged: () =>
      (judged ??= judge(sentences, { ...subject, lower: lowerOf(subject.text), index: -1 }, medicine.test(plain))),
    placed: ({ start, end }) => ({ start: clean.at(start), end: end === 0 ? 0 : clean.at(end - 1) + 1 }),
  };
  return reading;
}

function afterGreeting(line: Line, end: number): Line {
  const rest = line.text.slice(end - line.start);
  const text = rest.replace(/^[\s,:;!.–—-]+/, '');
  const start = line.start + line.text.length - text.length;
  return { start, end: line.end, text };
}
