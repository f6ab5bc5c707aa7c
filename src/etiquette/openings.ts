import type { MatterName } from './facts/matter.ts';
import type { Opening, RuleCard } from './rule.ts';
import { rules } from './rules/index.ts';

/** One way in which something comes to be owed: a rule, and its question to a matter. */
export interface Way {
  rule: RuleCard;
  opening: Opening<MatterName>;
}

const ways = new Map<MatterName, Way[]>();
for (const rule of rules) {
  const opening: Opening<MatterName> | undefined =
    rule.asks === 'duty' ? rule : rule.asks === 'act' ? rule.opens : undefined;
  if (opening) ways.set(opening.about, [...(ways.get(opening.about) ?? []), { rule, opening }]);
}

/** The rules that open something for matters of this name. */
export function openings(about: MatterName): readonly Way[] {
  return ways.get(about) ?? [];
}
