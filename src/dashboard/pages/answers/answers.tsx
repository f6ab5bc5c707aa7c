import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useGivenAnswers } from '../../api/answers.ts';
import type { GivenAnswer } from '../../api/types.ts';
import { useDays } from '../../parts/days.ts';
import { Empty, Lines, Trouble } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { RuleLink } from '../../parts/rule-link.tsx';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { messageWords } from '../../parts/words.ts';
import classes from './answers.module.css';

const kindWords: Record<GivenAnswer['kind'], string> = {
  accept: 'You read it and kept your words.',
  reason: 'You went on, and said why.',
  dispute: 'You said that these words do not say so.',
};

const Place = ({ answer }: { answer: GivenAnswer }) => {
  const { draftId, draftKind, sent, mentorId, mentorName } = answer;
  const what = `${messageWords[draftKind]}${sent ? ', sent' : ''}`;
  return (
    <p className={classes['place']}>
      {draftId === null ? `${what}, thrown away` : <Link to={`/drafts/${draftId}`}>{what}</Link>}, to{' '}
      <Link to={`/mentors/${mentorId}`}>{mentorName}</Link>. <RuleLink rule={answer.rule} />
    </p>
  );
};

const AnswerEntry = ({ answer }: { answer: GivenAnswer }) => {
  const { say } = useDays();
  return (
    <li className={classes['entry']}>
      <div className={classes['head']}>
        <VerdictMark decision={answer.effect} from={answer.from} />
        <time dateTime={answer.at}>{say(answer.at)}</time>
      </div>
      <p>{answer.message}</p>
      {answer.whole ? (
        <details className={classes['whole']}>
          <summary>About the whole message</summary>
          <blockquote>{answer.words}</blockquote>
        </details>
      ) : (
        <blockquote>{answer.words}</blockquote>
      )}
      <p className={classes['answer']}>
        {kindWords[answer.kind]}
        {answer.reason && <q>{answer.reason}</q>}
      </p>
      <Place answer={answer} />
    </li>
  );
};

/** What was decided about findings: the rule, the words, the reason, when and where. */
export const Answers = () => {
  const answers = useGivenAnswers();
  const items = answers.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title="What you decided">
      {answers.error && <Trouble error={answers.error} again={answers.refetch} />}
      {answers.isPending && <Lines count={5} of="your answers" />}
      {answers.isSuccess && items.length === 0 && (
        <Empty title="Nothing decided against a rule yet" act={<Link to="/rulebook">Read the Rulebook</Link>}>
          When a rule speaks and you know better, say why in the draft. Your answer is kept here with the words it was
          about, so that you can look back on it before an interview.
        </Empty>
      )}
      <ol>
        {items.map((answer) => (
          <AnswerEntry key={answer.id} answer={answer} />
        ))}
      </ol>
      {answers.hasNextPage && (
        <Button variant="light" loading={answers.isFetchingNextPage} onClick={() => void answers.fetchNextPage()}>
          Show earlier
        </Button>
      )}
    </Page>
  );
};
