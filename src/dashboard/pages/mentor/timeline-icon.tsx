import {
  IconCircleCheck,
  IconCoffee,
  IconBallpen,
  IconMail,
  IconMessages,
  IconMicrophone2,
  IconPhone,
  IconPoint,
  IconStethoscope,
  IconVideo,
} from '@tabler/icons-react';
import type { InteractionKind, TimelineEntry } from '../../api/types.ts';
import classes from './mentor.module.css';

const ofKind: Record<InteractionKind, typeof IconPoint> = {
  meeting: IconCoffee,
  call: IconPhone,
  video: IconVideo,
  email: IconMail,
  conference: IconMicrophone2,
  interview: IconMessages,
  rotation: IconStethoscope,
  other: IconPoint,
};

/** What sort of thing it was, for the eye; the words beside it say the same. */
export const TimelineIcon = ({ entry }: { entry: TimelineEntry }) => {
  const kind = entry.interaction?.kind;
  const Icon = kind ? ofKind[kind] : entry.type.includes('draft') ? IconBallpen : IconCircleCheck;
  return (
    <span className={classes['icon']} aria-hidden>
      <Icon size={16} stroke={1.7} />
    </span>
  );
};
