import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useRules } from '../../api/rules.ts';
import type { ToReview } from '../../api/types.ts';
import { Lines, Trouble } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { PlainButton } from '../../parts/plain-button.tsx';
import { RuleCard } from './rule-card.tsx';
import { RuleMargin } from './rule-margin.tsx';
import { familyShort, familyWords, speaksOf } from './rule-words.ts';
import classes from './rulebook.module.css';
import { TryIt } from './try-it.tsx';
import { useOpenRules } from './use-open-rules.ts';

const families = Object.keys(familyWords);

/** Every rule: what it asks and why, its numbers, its examples, and a place to try words out. */
export const Rulebook = () => {
  const rules = useRules();
  const all = rules.data?.items;
  const [q, setQ] = useState('');
  const [family, setFamily] = useState('');
  const [asked, setAsked] = useState<ToReview>({ kind: 'first_note', text: '' });
  const everything = () => {
    setQ('');
    setFamily('');
  };
  const { open, toggle } = useOpenRules(all, everything);
  const shown = all?.filter((rule) => (family === '' || rule.family === family) && speaksOf(rule, q.trim())) ?? [];

  const tryOut = (message: ToReview) => {
    setAsked(message);
    document.getElementById('try')?.scrollIntoView();
    // Under a thumb the focus would open the keyboard over what is to be read.
    if (matchMedia('(pointer: coarse)').matches) return;
    document.querySelector<HTMLElement>('#try textarea')?.focus({ preventScroll: true });
  };
  return (
    <Page title="Rulebook" margin={all && <RuleMargin rules={all} />}>
      <p className={classes['lead']}>
        What Tactful holds you to, and why. Each rule gives its reason and where it comes from; its numbers can be made
        stricter, and most can be answered when you know better.
      </p>
      <TryIt asked={asked} write={(change) => setAsked((before) => ({ ...before, ...change }))} />
      <search className={classes['filters']}>
        <TextInput
          type="search"
          aria-label="Search the rules"
          placeholder="Search the rules…"
          value={q}
          onChange={({ currentTarget }) => setQ(currentTarget.value)}
          leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
          rightSection={<kbd aria-hidden>/</kbd>}
          className={classes['search']}
        />
        <fieldset className={classes['families']}>
          <legend className="unseen">Family</legend>
          {['', ...families].map((each) => (
            <label key={each}>
              <input type="radio" name="family" checked={family === each} onChange={() => setFamily(each)} />
              <span>{each === '' ? 'All' : familyShort[each]}</span>
            </label>
          ))}
        </fieldset>
        <p role="status" className="unseen">
          {all && `${shown.length} of ${all.length} rules`}
        </p>
      </search>
      {rules.error && <Trouble error={rules.error} again={rules.refetch} />}
      {rules.isPending && <Lines count={8} of="the rules" />}
      {families.map((each) => {
        const here = shown.filter((rule) => rule.family === each);
        if (here.length === 0) return null;
        return (
          <section key={each} className={classes['family']} aria-labelledby={`family-${each}`}>
            <h2 id={`family-${each}`}>{familyWords[each]}</h2>
            {here.map((rule) => (
              <RuleCard
                key={rule.id}
                rule={rule}
                open={open.has(rule.id)}
                onToggle={() => toggle(rule.id)}
                onTry={tryOut}
              />
            ))}
          </section>
        );
      })}
      {all && shown.length === 0 && (
        <p className={classes['none']}>
          No rule speaks of that. <PlainButton onClick={everything}>Show all of them</PlainButton>
        </p>
      )}
    </Page>
  );
};
