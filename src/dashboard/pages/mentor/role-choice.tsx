import { roleWords } from '../../parts/words.ts';
import type { MentorRole } from '../../api/types.ts';
import quickLog from '../../parts/quick-log/quick-log.module.css';
import classes from './mentor.module.css';

/** One person may have several roles at once. */
export const RoleChoice = ({ chosen, error }: { chosen: MentorRole[]; error?: string }) => (
  <fieldset className={quickLog['chips']} aria-describedby={error ? 'roles-error' : undefined}>
    <legend>Roles</legend>
    {Object.entries(roleWords).map(([role, word]) => (
      <label key={role}>
        <input type="checkbox" name="roles" value={role} defaultChecked={chosen.includes(role as MentorRole)} />
        <span>{word}</span>
      </label>
    ))}
    {error && (
      <p id="roles-error" className={classes['problem']}>
        {error}
      </p>
    )}
  </fieldset>
);
