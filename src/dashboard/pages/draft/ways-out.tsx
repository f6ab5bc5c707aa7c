import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconClipboard, IconClipboardCheck, IconDownload, IconMailForward } from '@tabler/icons-react';
import type { Draft, Mentor } from '../../api/types.ts';
import classes from './draft.module.css';

interface WaysOutProps {
  draft: Draft;
  mentor: Mentor;
  words: { subject: string; body: string };
}

const mailto = (to: string, { subject, body }: WaysOutProps['words']) => {
  const lines = encodeURIComponent(body.replace(/\r?\n/g, '\r\n'));
  return `mailto:${encodeURIComponent(to)}?subject=${encodeURIComponent(subject)}&body=${lines}`;
};

/** Three ways into your own mail program. */
export const WaysOut = ({ draft, mentor, words }: WaysOutProps) => {
  const clipboard = useClipboard({ timeout: 4000 });
  const Copy = clipboard.copied ? IconClipboardCheck : IconClipboard;
  return (
    <div className={classes['ways']}>
      <p>It is ready. Send it from your own mail, then tell Tactful that it is sent.</p>
      <div className={classes['row']}>
        <Button
          component="a"
          href={mailto(mentor.email ?? '', words)}
          variant="light"
          leftSection={<IconMailForward size={16} stroke={1.7} aria-hidden />}
        >
          Open in my mail
        </Button>
        <Button
          component="a"
          href={`/api/v1/drafts/${draft.id}.eml`}
          download
          variant="light"
          leftSection={<IconDownload size={16} stroke={1.7} aria-hidden />}
        >
          Download .eml
        </Button>
        <Button
          variant="light"
          leftSection={<Copy size={16} stroke={1.7} aria-hidden />}
          onClick={() => clipboard.copy(words.body)}
        >
          {clipboard.copied ? 'Copied' : 'Copy the words'}
        </Button>
      </div>
    </div>
  );
};
