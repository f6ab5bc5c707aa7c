import { useRef } from 'react';
import { Link } from 'react-router';
import type { Draft, Mentor } from '../../api/types.ts';
import { Page } from '../../parts/page.tsx';
import { follow } from '../../parts/review/findings-in-text.ts';
import { useStepping } from '../../parts/review/use-stepping.ts';
import { messageWords } from '../../parts/words.ts';
import classes from './draft.module.css';
import { Findings } from './findings.tsx';
import { HandOver } from './hand-over.tsx';
import { Kept } from './kept.tsx';
import { Letter } from './letter.tsx';
import { useDraftWords } from './use-draft-words.ts';

/** The letter with its margin: findings lie in the text as underlines and beside it as reasons. */
export const DraftEditor = ({ draft, mentor }: { draft: Draft; mentor: Mentor }) => {
  const { words, write, keep, take, keeping, problem } = useDraftWords(draft);
  const area = useRef<HTMLTextAreaElement>(null);
  const findings = follow(draft.verdict.findings, draft.body, words.body);
  const sent = draft.state === 'sent';

  const stepping = useStepping(findings, area, sent);

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
          text={words.body}
          stepping={stepping}
          fresh={keeping === 'kept' && words.body === draft.body}
        />
      }
      after={<HandOver draft={draft} mentor={mentor} keep={keep} settled={keeping === 'kept'} />}
    >
      <Letter
        to={mentor}
        words={words}
        findings={findings}
        active={stepping.active}
        area={area}
        frozen={sent}
        onWrite={write}
        onCaret={stepping.setActive}
      />
      {!sent && <Kept keeping={keeping} problem={problem} again={keep} take={take} />}
    </Page>
  );
};
