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

type Unit = PolicyNumber['unit'];

/** A number of which more is stricter, such as days of rest. */
export function atLeast(value: number, strictest: number, unit: Unit, label: string, laxest = value): PolicyNumber {
  return { value, laxest, strictest, stricter: 'up', unit, label };
}

/** A number of which less is stricter, such as notes a week. */
export function atMost(value: number, strictest: number, unit: Unit, label: string, laxest = value): PolicyNumber {
  return { value, laxest, strictest, stricter: 'down', unit, label };
}
