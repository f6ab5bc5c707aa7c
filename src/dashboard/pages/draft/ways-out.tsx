import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconClipboard, IconClipboardCheck, IconDownload, IconMailForward } from '@tabler/icons-react';
import type { Draft } from '../../api/types.ts';
import classes from './draft.module.css';

/** Three ways into your own mail program. */
export const WaysOut = ({ draft }: { draft: Draft }) => {
  const clipboard = useClipboard({ timeout: 4000 });
  const Copy = clipboard.copied ? IconClipboardCheck : IconClipboard;
  return (
    <div className={classes['ways']}>
      <p>It is ready. Send it from your own mail, then tell Tactful that it is sent.</p>
      <div className={classes['row']}>
        {draft.mailto !== null && (
          <Button
            component="a"
            href={draft.mailto}
            variant="light"
            leftSection={<IconMailForward size={16} stroke={1.7} aria-hidden />}
          >
            Open in my mail
          </Button>
        )}
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
          onClick={() => clipboard.copy(draft.body)}
        >
          {clipboard.copied ? 'Copied' : 'Copy the words'}
        </Button>
      </div>
    </div>
  );
};
