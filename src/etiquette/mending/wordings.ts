import { attributionsIn, placesOf } from '../reading/attributions.ts';
import type { Reading } from '../reading/reading.ts';
import type { Span } from '../reading/sentences.ts';
import type { Replacement } from '../verdict.ts';
import { addressOf } from './address.ts';
import { addedAfter, addedAtEnd, sentenceAround, takenOut } from './places.ts';

/** Words that fit where a rule objects; null where none can be known. */
type Wording = (place: Span, reading: Reading) => Replacement | null;

const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const pressed = new RegExp(
  '(?<![a-z])(?:as soon as (?:you can|you possibly can|possible)|asap|at your (?:very )?earliest (?:possible )?convenience|' +
    `(?:by|before|no later than) (?:the end of (?:the |this )?(?:day|week|month)|(?:this |next )?(?:${weekday}|week|month)|tomorrow|today|tonight|noon)|` +
    'right away|immediately|urgently|today|tomorrow|this week)(?![a-z])',
);
const fewWords = 8;

const filled = ({ start, end }: Span) => end > start;

const whole =
  (mend: (sentence: Span, reading: Reading) => Replacement | null): Wording =>
  (place, reading) => {
    const sentence = filled(place) ? sentenceAround(place, reading) : null;
    return sentence && mend(sentence, reading);
  };
const leftOut = whole((sentence, { original }) => takenOut(original, sentence));
const followed = (words: string) => whole((sentence) => addedAfter(sentence, words));
const said = (words: string) =>
  whole((sentence, { original }) =>
    original.includes(words) ? takenOut(original, sentence) : { ...sentence, text: words },
  );

const inTheirTime = whole((sentence, { original }) => {
  const words = original.slice(sentence.start, sentence.end);
  const hit = pressed.exec(words.toLowerCase());
  if (hit) {
    const start = sentence.start + hit.index;
    return { start, end: start + hit[0].length, text: 'whenever it suits you' };
  }
  return words.split(/\s+/).length <= fewWords ? takenOut(original, sentence) : null;
});

function greeted(reading: Reading): Replacement | null {
  const address = addressOf(reading.facts.recipient ?? {});
  if (!reading.greeting || address === null) return null;
  const place = reading.placed(reading.greeting);
  const goesOn = /^ *[\p{L}\d]/u.test(reading.original.slice(place.end, place.end + 9));
  return { ...place, text: `Dear ${address}${goesOn ? ',' : ''}` };
}

const theirs: Wording = (place, reading) => {
  const here = (span: Span) => reading.placed(span).start === place.start;
  if (reading.greeting && here(reading.greeting)) return greeted(reading);
  const { facts } = reading;
  const right =
    attributionsIn(reading).find(here)?.of === 'specialty' ? facts.recipient?.specialty : placesOf(facts)[0];
  // The rule speaks of a place or a specialty only where theirs is known.
  return { start: place.start, end: place.end, text: right! };
};

const nameField: Wording = ({ start, end }, { original, facts }) => {
  const address = addressOf(facts.recipient ?? {});
  const before = /^\s*(?:dear|hi|hello) ((?:dr|prof|mr|ms|mrs|mx)\.? )?$/i.exec(original.slice(0, start));
  if (address === null || !before || !/name|doctor|mentor|recipient/i.test(original.slice(start, end))) return null;
  return { start: start - (before[1]?.length ?? 0), end, text: address };
};

/** By rule: the words that an `instead` speaks of, ready to be put in. A rule that is not here asks for the writer's own. */
export const wordings: Readonly<Record<string, Wording>> = {
  'language/generic-greeting': (_, reading) => greeted(reading),
  'language/wrong-person': theirs,
  'language/unresolved-placeholder': nameField,
  'language/urgency': inTheirTime,
  'language/guilt': leftOut,
  'language/repeated-chasing': leftOut,
  'language/rank-pressure': leftOut,
  'season/rank-intent-uninvited': leftOut,
  'language/direct-ask-for-spot': said('I would be grateful for any advice you have for me.'),
  'language/generic-question': said('How do residents take part in quality improvement or community outreach?'),
  'language/no-way-out': followed('I understand completely if this is not a good time.'),
  'language/restate-interest': (_, reading) => addedAtEnd(reading, 'Our talk made me more interested in your program.'),
};
