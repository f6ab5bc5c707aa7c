import classes from './calendar-feed.module.css';

const programs: [name: string, steps: string][] = [
  [
    'Google Calendar',
    'On a computer: at “Other calendars” press +, then “From URL”, and paste the address. Google looks again a few times a day.',
  ],
  [
    'Apple Calendar',
    'On a Mac: File, “New Calendar Subscription”. On an iPhone: Calendars, “Add Calendar”, “Add Subscription Calendar”. Paste the address.',
  ],
  [
    'Outlook',
    '“Add calendar”, then “Subscribe from web”, and paste the address. Outlook looks again a few times a day.',
  ],
  ['To-do lists', 'Put ?todo=1 behind the address, and what is owed comes as to-dos where the program knows them.'],
];

/** How to add the address elsewhere, in plain words. */
export const HowTo = () => (
  <details className={classes['howTo']}>
    <summary>How to add it to Google, Apple or Outlook</summary>
    <dl>
      {programs.map(([name, steps]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{steps}</dd>
        </div>
      ))}
    </dl>
  </details>
);
