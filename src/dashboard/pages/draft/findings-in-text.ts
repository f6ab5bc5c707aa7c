import type { Effect, Finding } from '../../api/types.ts';

/** A run of the text, with the findings that lie on it. */
export interface Run {
  text: string;
  start: number;
  /** The strongest effect on this run; null where nothing was found. */
  effect: Effect | null;
  /** Rules and places of the findings on it. */
  keys: string[];
}

const rank: Record<Effect, number> = { hint: 0, mind: 1, wait: 2, stop: 3 };

/** One finding of a verdict, named for as long as the verdict stands. */
export const keyOf = ({ rule, start, end }: Finding): string => `${rule} ${start} ${end}`;

export const concernsTheWhole = ({ start, end }: Finding): boolean => start >= end;

/** Cuts the text where findings begin and end; overlapping ones share a run and the strongest gives its colour. */
export const runsOf = (text: string, findings: readonly Finding[]): Run[] => {
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
 * the next review is on its way. A finding whose words were touched is left out until then.
 */
export const follow = (findings: readonly Finding[], reviewed: string, now: string): Finding[] => {
  if (reviewed === now) return [...findings];
  const shorter = Math.min(reviewed.length, now.length);
  let same = 0;
  while (same < shorter && reviewed[same] === now[same]) same += 1;
  let tail = 0;
  while (tail < shorter - same && reviewed[reviewed.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const shift = now.length - reviewed.length;
  return findings.flatMap((finding) => {
    if (concernsTheWhole(finding) || finding.end <= same) return [finding];
    if (finding.start < reviewed.length - tail) return [];
    return [{ ...finding, start: finding.start + shift, end: finding.end + shift }];
  });
};
