import { Modal } from '@mantine/core';
import { useChangeInteraction } from '../../api/interactions.ts';
import type { Interaction } from '../../api/types.ts';
import { LogForm } from '../../parts/quick-log/log-form.tsx';

/** The quick log once more, with what was written before. */
export const EditInteraction = ({ interaction, close }: { interaction: Interaction; close: () => void }) => {
  const change = useChangeInteraction(interaction.id);
  return (
    <Modal opened onClose={close} title="Edit what was logged" size={560} closeButtonProps={{ 'aria-label': 'Close' }}>
      <LogForm
        before={interaction}
        error={change.error}
        pending={change.isPending}
        onLog={({ mentorId: _same, ...given }) =>
          change.mutate({ ...given, version: interaction.version }, { onSuccess: close })
        }
      />
    </Modal>
  );
};
