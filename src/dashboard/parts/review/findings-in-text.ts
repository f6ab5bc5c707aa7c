import type { Effect, Found } from '../../api/types.ts';

/** A run of the text, with the findings that lie on it. */
export interface Run {
  text: string;
  start: number;
  /** The strongest effect on this run; null where nothing was found. */
  effect: Effect | null;
  /** Names of the findings on it. */
  keys: string[];
}

const rank: Record<Effect, number> = { hint: 0, mind: 1, wait: 2, stop: 3 };

/** One finding of a verdict, named for as long as the verdict stands. */
export const keyOf = ({ rule, start, end, message }: Found): string => `${rule} ${start} ${end} ${message}`;

export const concernsTheWhole = ({ start, end }: Found): boolean => start >= end;

/** What concerns the whole comes first, its hints last; between them the order of the text. */
export const inOrder = <Each extends Found>(findings: readonly Each[]): Each[] => {
  const place = (finding: Each) =>
    !concernsTheWhole(finding) ? finding.start + 1 : finding.effect === 'hint' ? Infinity : 0;
  return findings.toSorted((a, b) => (place(a) === place(b) ? a.end - b.end : place(a) - place(b)));
};

/** Cuts the text where findings begin and end; overlapping ones share a run and the strongest gives its colour. */
export const runsOf = (text: string, findings: readonly Found[]): Run[] => {
  const spans = findings.filter((finding) => !concernsTheWhole(finding) && finding.start < text.length);
  const cuts = new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, Math.min(end, text.length)])]);
  const places = [...cuts].toSorted((a, b) => a - b);
  return places.slice(0, -1).map((start, at) => {
    const end = places[at + 1] ?? text.length;
    const here = spans.filter((finding) => finding.start < end && finding.end > start);
    const strongest = here.toSorted((a, b) => rank[b.effect] - rank[a.effect])[0];
    return { text: text.slice(start, end), start, effect: strongest?.effect ?? null, keys: here.map(keyOf) };
  });
};

/**
 * Moves the findings of a reviewed text to where their words stand in the text now, so that underlines stay put while
 * the next review is on its way. A finding whose words were touched is left out until then, and so are words proposed
 * for a place that was touched.
 */
export const follow = <Each extends Found>(findings: readonly Each[], reviewed: string, now: string): Each[] => {
  if (reviewed === now) return [...findings];
  const shorter = Math.min(reviewed.length, now.length);
  let same = 0;
  while (same < shorter && reviewed[same] === now[same]) same += 1;
  let tail = 0;
  while (tail < shorter - same && reviewed[reviewed.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const shift = now.length - reviewed.length;
  const moved = <Span extends { start: number; end: number }>(span: Span): Span | null => {
    if (span.end <= same) return span;
    if (span.start < reviewed.length - tail) return null;
    return { ...span, start: span.start + shift, end: span.end + shift };
  };
  return findings.flatMap((finding) => {
    const replacement = (finding.replacement && moved(finding.replacement)) ?? undefined;
    const there = concernsTheWhole(finding) ? finding : moved(finding);
    return there === null ? [] : [{ ...there, replacement }];
  });
};
