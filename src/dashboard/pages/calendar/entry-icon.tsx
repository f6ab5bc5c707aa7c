import { IconAlarm, IconBuildingHospital, IconCircleDashedCheck, IconClockPause, IconFlag3 } from '@tabler/icons-react';
import type { Entry } from './entries.ts';

const iconOf = (entry: Entry) => {
  if (entry.of === 'season') return IconFlag3;
  if (entry.of === 'interview') return IconBuildingHospital;
  if (entry.item.state === 'late') return IconAlarm;
  return entry.item.state === 'snoozed' ? IconClockPause : IconCircleDashedCheck;
};

/** What sort of thing stands there, and how it is with it. */
export const EntryIcon = ({ entry, size = 14 }: { entry: Entry; size?: number }) => {
  const Icon = iconOf(entry);
  return <Icon size={size} stroke={1.8} aria-hidden />;
};
