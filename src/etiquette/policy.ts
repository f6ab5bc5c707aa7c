/** A number a rule uses: its default, and the bound between which and "stricter" a user may set it. */
export interface PolicyNumber {
  value: number;
  /** The laxest value a user may set; equal to `value` where it may not be loosened. */
  laxest: number;
  /** In which direction the number gets stricter. */
  stricter: 'up' | 'down';
  /** The strictest value offered, so that a slider has two ends. */
  strictest: number;
  unit: 'days' | 'hours' | 'people' | 'messages' | 'words' | 'share' | 'letters' | 'requests' | 'sentences' | 'count';
  /** A short label for the Rulebook page. */
  label: string;
}

/** Numbers in force, by rule id and name of the number. */
export type Policy = Record<string, Record<string, number>>;

/** What a user changed of the defaults. */
export type PolicyChanges = Record<string, Record<string, number>>;
