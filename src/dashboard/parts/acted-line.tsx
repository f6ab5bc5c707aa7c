import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import classes from './follow-up.module.css';

interface ActedProps {
  sentence: string;
  said: string;
  undo: () => Promise<unknown>;
  error: Error | null;
}

/** For as long an act can be taken back; the API refuses it afterwards. */
const UNDO_MS = 30_000;

/** What a thing owed becomes once it was acted on: the trace stays in its place, with the way back. */
export const ActedLine = ({ sentence, said, undo, error }: ActedProps) => {
  const back = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(true);
  useEffect(() => {
    back.current?.focus({ preventScroll: true });
    const timer = window.setTimeout(() => setOpen(false), UNDO_MS);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <li className={classes['acted']}>
      <IconCheck size={18} stroke={1.8} aria-hidden />
      <p role="status">
        <s>{sentence}</s> <strong>{said}</strong>
        {error && <span className={classes['problem']}> {error.message}</span>}
      </p>
      {open && (
        <button ref={back} type="button" className={classes['undo']} onClick={() => void undo().catch(() => undefined)}>
          <IconArrowBackUp size={16} stroke={1.8} aria-hidden /> Undo<span className="unseen"> {sentence}</span>
        </button>
      )}
    </li>
  );
};
