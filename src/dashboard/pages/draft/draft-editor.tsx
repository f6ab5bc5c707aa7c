import { useRef, useState } from 'react';
import { Link } from 'react-router';
import type { Draft, Mentor } from '../../api/types.ts';
import { Page } from '../../parts/page.tsx';
import { messageWords } from '../../parts/words.ts';
import classes from './draft.module.css';
import { follow, keyOf } from './findings-in-text.ts';
import { Findings } from './findings.tsx';
import { HandOver } from './hand-over.tsx';
import { Kept } from './kept.tsx';
import { Letter } from './letter.tsx';
import { useDraftWords } from './use-draft-words.ts';

/** The letter with its margin: findings lie in the text as underlines and beside it as reasons. */
export const DraftEditor = ({ draft, mentor }: { draft: Draft; mentor: Mentor }) => {
  const { words, write, keep, take, keeping, problem } = useDraftWords(draft);
  const [active, setActive] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const findings = follow(draft.verdict.findings, draft.body, words.body);
  const sent = draft.state === 'sent';

  const show = (key: string) => {
    setActive(key);
    const finding = findings.find((each) => keyOf(each) === key);
    if (finding === undefined || finding.start >= finding.end) return;
    area.current?.focus();
    area.current?.setSelectionRange(finding.start, finding.end);
  };
  return (
    <Page
      title={`${messageWords[draft.kind]} to ${mentor.name}`}
      heading={
        <>
          {messageWords[draft.kind]} <span className={classes['to']}>to</span>{' '}
          <Link to={`/mentors/${mentor.id}`} className={classes['name']}>
            {mentor.name}
          </Link>
        </>
      }
      margin={
        <Findings
          draft={draft}
          findings={findings}
          active={active}
          onShow={show}
          fresh={keeping === 'kept' && words.body === draft.body}
        />
      }
      after={<HandOver draft={draft} mentor={mentor} keep={keep} settled={keeping === 'kept'} />}
    >
      <Letter
        to={mentor}
        words={words}
        findings={findings}
        active={active}
        area={area}
        frozen={sent}
        onWrite={write}
        onCaret={setActive}
      />
      {!sent && <Kept keeping={keeping} problem={problem} again={keep} take={take} />}
    </Page>
  );
};
