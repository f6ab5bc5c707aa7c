import { Link } from 'react-router';
import { useDays } from '../../parts/days.ts';
import { FollowUpList } from '../../parts/follow-up-list.tsx';
import classes from './calendar.module.css';
import type { Entry } from './entries.ts';
import { EntryIcon } from './entry-icon.tsx';

type Fixed = Exclude<Entry, { of: 'follow-up' }>;

const FixedLine = ({ entry }: { entry: Fixed }) => {
  const { timeOf } = useDays();
  if (entry.of === 'interview') {
    return (
      <li className={classes['fixed']} data-of="interview">
        <EntryIcon entry={entry} size={18} />
        <p>
          <Link to={`/programs/${entry.program.id}`}>Interview: {entry.program.name}</Link>
          <span className="quiet small">at {timeOf(entry.at)}</span>
        </p>
      </li>
    );
  }
  const { title, at, approximate, verified, source } = entry.date;
  return (
    <li className={classes['fixed']} data-of="season">
      <EntryIcon entry={entry} size={18} />
      <p>
        {title}
        {at !== null && `, ${timeOf(at)}`}
        {approximate && ' (about)'}
        <span className="quiet small">
          {source}
          {!verified && ' Not checked yet.'}
        </span>
      </p>
    </li>
  );
};

/** What one day holds: its dates first, then what is owed, with the acts that settle it. */
export const DayList = ({ entries, empty }: { entries: Entry[]; empty: string }) => {
  const fixed = entries.filter((entry): entry is Fixed => entry.of !== 'follow-up');
  const items = entries.flatMap((entry) => (entry.of === 'follow-up' ? [entry.item] : []));
  return (
    <>
      {fixed.length > 0 && (
        <ul>
          {fixed.map((entry) => (
            <FixedLine key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      <FollowUpList items={items} empty={fixed.length === 0 ? <p className={classes['nothing']}>{empty}</p> : null} />
    </>
  );
};
