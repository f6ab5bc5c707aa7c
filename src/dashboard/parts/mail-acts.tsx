import { IconArrowBackUp, IconMailCheck } from '@tabler/icons-react';
import { useMailActs, useUndoMailAct } from '../api/mail-acts.ts';
import classes from './follow-up.module.css';

/** What was done just now by the links of a mail, with the way back while it lasts. */
export const MailActs = () => {
  const acts = useMailActs().data?.items ?? [];
  const undo = useUndoMailAct();
  if (acts.length === 0) return null;
  return (
    <ul aria-label="Just done by mail">
      {acts.map(({ id, what, said }) => (
        <li key={id} className={classes['acted']}>
          <IconMailCheck size={18} stroke={1.8} aria-hidden />
          <p role="status">
            By mail: {what}. <strong>{said}</strong>
            {undo.variables === id && undo.error && <span className={classes['problem']}> {undo.error.message}</span>}
          </p>
          <button type="button" className={classes['undo']} onClick={() => undo.mutate(id)}>
            <IconArrowBackUp size={16} stroke={1.8} aria-hidden /> Undo<span className="unseen"> {what}</span>
          </button>
        </li>
      ))}
    </ul>
  );
};
