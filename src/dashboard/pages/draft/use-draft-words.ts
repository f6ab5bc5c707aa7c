import { useEffect, useRef, useState } from 'react';
import { Problem } from '../../api/problem.ts';
import { useDraftActs } from '../../api/drafts.ts';
import type { Draft } from '../../api/types.ts';

const PAUSE_MS = 450;

type Keeping = 'kept' | 'writing' | 'not kept' | 'changed elsewhere';

/** The words on the page, kept and reviewed a moment after one stops typing; typing never waits for it. */
export const useDraftWords = (draft: Draft) => {
  const { save } = useDraftActs(draft.id);
  const [words, setWords] = useState({ subject: draft.subject, body: draft.body });
  const [keeping, setKeeping] = useState<Keeping>('kept');
  const [problem, setProblem] = useState<Error | null>(null);
  const latest = useRef(words);
  const version = useRef(draft.version);
  const busy = useRef(false);
  const timer = useRef<number | undefined>(undefined);
  version.current = Math.max(version.current, draft.version);

  const keep = async (overrule = false): Promise<void> => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    if (busy.current) return;
    busy.current = true;
    const sent = latest.current;
    try {
      const kept = await save.mutateAsync({ ...sent, ...(overrule ? {} : { version: version.current }) });
      version.current = kept.version;
      setProblem(null);
      if (latest.current === sent) setKeeping('kept');
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      setProblem(error);
      setKeeping(error instanceof Problem && error.status === 409 ? 'changed elsewhere' : 'not kept');
      return;
    } finally {
      busy.current = false;
    }
    if (latest.current !== sent) await keep();
  };

  const write = (change: Partial<typeof words>) => {
    latest.current = { ...latest.current, ...change };
    setWords(latest.current);
    setKeeping('writing');
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void keep(), PAUSE_MS);
  };
  const take = (theirs: Draft) => {
    latest.current = { subject: theirs.subject, body: theirs.body };
    version.current = theirs.version;
    setWords(latest.current);
    setProblem(null);
    setKeeping('kept');
  };

  const flush = useRef(keep);
  flush.current = keep;
  useEffect(() => {
    const leaving = () => {
      if (timer.current !== undefined) void flush.current();
    };
    window.addEventListener('pagehide', leaving);
    return () => {
      window.removeEventListener('pagehide', leaving);
      leaving();
    };
  }, []);
  return { words, write, keep, take, keeping, problem };
};
