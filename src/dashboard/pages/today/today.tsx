import { useAccount } from '../../api/account.ts';
import { usePlan } from '../../api/follow-ups.ts';
import { useMentors } from '../../api/mentors.ts';
import { useDays } from '../../parts/days.ts';
import { longDay, weekOf } from '../../parts/day.ts';
import { FollowUpList } from '../../parts/follow-up-list.tsx';
import { Lines, Trouble } from '../../parts/notice.tsx';
import { MailActs } from '../../parts/mail-acts.tsx';
import { Page } from '../../parts/page.tsx';
import { Allowed } from './allowed.tsx';
import { FirstRun } from './first-run.tsx';
import { Summary } from './summary.tsx';
import classes from './today.module.css';
import { useOwed } from '../../parts/use-owed.ts';
import { Waiting } from './waiting.tsx';
import { Week } from './week.tsx';

/** Home: a short note about what is owed, what is allowed this week and what waits. */
export const Today = () => {
  const account = useAccount().data;
  const { today, partOfDay } = useDays();
  const owed = useOwed();
  const plan = usePlan(weekOf(today));
  const anybody = useMentors({}, 1);
  const failed = [owed, plan, anybody].find(({ error }) => error);
  const greeting = `Good ${partOfDay}, ${account?.name.split(' ')[0] ?? ''}`;

  if (anybody.data?.pages[0]?.items.length === 0) return <FirstRun greeting={greeting} />;
  return (
    <Page
      title="Today"
      heading={
        <>
          <span className={classes['day']}>{longDay(today)}</span>
          {greeting}
        </>
      }
      margin={plan.data && <Week plan={plan.data} owed={owed.data?.all ?? []} />}
    >
      {failed?.error && <Trouble error={failed.error} again={failed.refetch} />}
      {!(owed.data && plan.data) && !failed && <Lines count={6} of="what is owed and allowed" />}
      {owed.data && plan.data && (
        <>
          <MailActs />
          <Summary owed={owed.data.now} plan={plan.data} />
          <section className={classes['part']} aria-labelledby="owed">
            <h2 id="owed">Owed</h2>
            <FollowUpList
              items={owed.data.now}
              empty={<p className={classes['nothing']}>Nothing. A good day to read, rest or look after a patient.</p>}
            />
          </section>
          <Allowed plan={plan.data} owed={owed.data} />
          <Waiting plan={plan.data} owed={owed.data} />
        </>
      )}
    </Page>
  );
};
