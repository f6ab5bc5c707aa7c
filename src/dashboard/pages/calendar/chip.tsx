import { IconRepeat } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { FollowUp } from '../../api/types.ts';
import { useDays } from '../../parts/days.ts';
import { useMentorName } from '../../parts/mentor-name.ts';
import { often } from '../../parts/often.ts';
import { followUpSentence, ownWords } from '../../parts/words.ts';
import type { Entry } from './entries.ts';
import { EntryIcon } from './entry-icon.tsx';
import classes from './chip.module.css';

export const DRAGGED = 'text/plain';

/** A follow-up as it is said. */
export const useSentence = (item: FollowUp): string =>
  followUpSentence(item.kind, useMentorName(item.mentorId, item.mentorName), ownWords(item));

interface ChipProps {
  item: FollowUp;
  lifted: boolean;
  onOpen: () => void;
  onLift: () => void;
}

/** A follow-up that can be opened, dragged to another day, or lifted with Space and carried with the arrows. */
export const Chip = ({ item, lifted, onOpen, onLift }: ChipProps) => {
  const sentence = useSentence(item);
  const { say } = useDays();
  const standing = item.state === 'late' ? 'late' : item.state === 'snoozed' ? 'put off' : null;
  const again = item.every && often(item.every);
  const said = (...words: (string | null)[]) => words.filter((word) => word !== null).join(', ');
  return (
    <button
      type="button"
      draggable
      className={classes['chip']}
      data-state={item.state}
      data-lifted={lifted || undefined}
      aria-describedby="how-to-move"
      aria-label={said(sentence, standing, again)}
      title={said(sentence, `by ${say(item.dueAt)}`, again)}
      onClick={onOpen}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== ' ') return;
        event.preventDefault();
        onLift();
      }}
      onDragStart={({ dataTransfer }) => {
        dataTransfer.setData(DRAGGED, item.id);
        dataTransfer.effectAllowed = 'move';
      }}
    >
      <EntryIcon entry={{ of: 'follow-up', id: item.id, day: '', item }} />
      <span>{sentence}</span>
      {again && (
        <>
          <IconRepeat size={14} stroke={1.8} aria-hidden />
          <span className={classes['often']}>{again}</span>
        </>
      )}
    </button>
  );
};

/** A date or an interview: it stands where it stands. */
export const FixedChip = ({ entry }: { entry: Exclude<Entry, { of: 'follow-up' }> }) => {
  const { timeOf } = useDays();
  const words = entry.of === 'season' ? entry.date.title : `${timeOf(entry.at)} ${entry.program.name}`;
  return (
    <p className={classes['fixed']} data-of={entry.of} title={words}>
      <EntryIcon entry={entry} />
      <span>
        {entry.of === 'interview' && <span className="unseen">Interview, </span>}
        {words}
      </span>
    </p>
  );
};
