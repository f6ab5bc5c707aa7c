import { usePlan } from '../api/follow-ups.ts';
import type { FollowUp, MessageKind } from '../api/types.ts';
import { weekOf } from './day.ts';
import { useDays } from './days.ts';
import { draftOf, settledBy } from './words.ts';

/** Which message settles a follow-up: as the week's plan names it, which knows what it is thanks for. */
export const useDraftKind = ({ mentorId, kind }: FollowUp): MessageKind | null => {
  const plan = usePlan(weekOf(useDays().today)).data;
  const planned = plan?.items.find((item) => item.mentorId === mentorId && settledBy(item.act) === kind);
  return draftOf(planned?.act ?? kind);
};
