import type { MatterName } from './facts/matter.ts';
import type { Opening, RuleCard } from './rule.ts';
import { rules } from './rules/index.ts';

/** One way in which something comes to be owed: a rule, and its question to a matter. */
export interface Way {
  rule: RuleCard;
  opening: Opening<MatterName>;
}

const all = rules.flatMap((rule): Way[] => {
  const opening: Opening<MatterName> | undefined =
    rule.asks === 'duty' ? rule : rule.asks === 'act' ? rule.opens : undefined;
  return opening ? [{ rule, opening }] : [];
});
const of = (about: MatterName) => all.filter(({ opening }) => opening.about === about);

/** The rules that open something, by the name of the matter. */
export const openings: Readonly<Record<MatterName, readonly Way[]>> = {
  contact: of('contact'),
  silence: of('silence'),
  company: of('company'),
  introduction: of('introduction'),
  letter: of('letter'),
  rotation: of('rotation'),
};
