import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconBallpen } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useBeginDraft } from '../api/drafts.ts';
import type { FollowUp } from '../api/types.ts';
import { useDays } from './days.ts';
import { addDays, type Day } from './day.ts';
import classes from './follow-up.module.css';
import { useDraftKind } from './use-draft-kind.ts';
import { messageWords } from './words.ts';

interface ActsProps {
  item: FollowUp;
  sentence: string;
  onDone: () => void;
  onSnooze: (until: string, day: Day) => void;
}

/** Write it, it is done, or not today. */
export const FollowUpActs = ({ item, sentence, onDone, onSnooze }: ActsProps) => {
  const { today, wakesOn, sayDay } = useDays();
  const begin = useBeginDraft();
  const go = useNavigate();
  const kind = useDraftKind(item);
  const snooze = async (day: Day) => onSnooze(await wakesOn(day), day);
  const write = () => {
    if (kind === null || item.mentorId === null) return;
    begin.mutate(
      { kind, mentorId: item.mentorId, interactionId: item.interactionId },
      { onSuccess: ({ id }) => void go(`/drafts/${id}`) },
    );
  };
  return (
    <div className={classes['acts']}>
      {kind !== null && item.mentorId !== null && (
        <Button
          size="compact-md"
          variant="light"
          leftSection={<IconBallpen size={16} stroke={1.7} aria-hidden />}
          loading={begin.isPending}
          onClick={write}
          aria-label={`Write: ${messageWords[kind]}. ${sentence}`}
        >
          Write it
        </Button>
      )}
      <Button
        size="compact-md"
        variant="subtle"
        leftSection={<IconCheck size={16} stroke={1.8} aria-hidden />}
        onClick={onDone}
        aria-label={`Done: ${sentence}`}
      >
        Done
      </Button>
      <Menu>
        <Menu.Target>
          <Button
            size="compact-md"
            variant="subtle"
            rightSection={<IconChevronDown size={14} aria-hidden />}
            aria-label={`Put off: ${sentence}`}
          >
            Later
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {[1, 3, 7].map((days) => (
            <Menu.Item key={days} onClick={() => void snooze(addDays(today, days))}>
              {sayDay(addDays(today, days))}
            </Menu.Item>
          ))}
          <label className={classes['pick']}>
            Another day
            <input
              type="date"
              min={addDays(today, 1)}
              max={addDays(today, 730)}
              onChange={({ currentTarget: { value, validity } }) => {
                if (value !== '' && validity.valid) void snooze(value);
              }}
            />
          </label>
        </Menu.Dropdown>
      </Menu>
      {begin.error && (
        <p role="alert" className={classes['problem']}>
          {begin.error.message}
        </p>
      )}
    </div>
  );
};
