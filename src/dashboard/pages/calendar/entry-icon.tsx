import {
  IconAlarm,
  IconBuildingHospital,
  IconCircleCheck,
  IconCircleDashedCheck,
  IconClockPause,
  IconFlag3,
} from '@tabler/icons-react';
import { isMerelyAllowed } from '../../parts/use-owed.ts';
import type { Entry } from './entries.ts';

const iconOf = (entry: Entry) => {
  if (entry.of === 'season') return IconFlag3;
  if (entry.of === 'interview') return IconBuildingHospital;
  if (entry.item.state === 'late') return IconAlarm;
  if (entry.item.state === 'snoozed') return IconClockPause;
  return isMerelyAllowed(entry.item) ? IconCircleCheck : IconCircleDashedCheck;
};

/** What sort of thing stands there, and how it is with it. */
export const EntryIcon = ({ entry, size = 14 }: { entry: Entry; size?: number }) => {
  const Icon = iconOf(entry);
  return <Icon size={size} stroke={1.8} aria-hidden />;
};
