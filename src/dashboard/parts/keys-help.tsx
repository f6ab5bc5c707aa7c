import { Modal } from '@mantine/core';
import { keysWithMeaning } from './keys.ts';
import classes from './palette/palette.module.css';

/** Every key and what it does. */
export const KeysHelp = ({ close }: { close: () => void }) => (
  <Modal opened onClose={close} title="Keys" size={420} closeButtonProps={{ 'aria-label': 'Close' }}>
    <dl className={classes['keys']}>
      {keysWithMeaning.map(([keys, meaning]) => (
        <div key={keys}>
          <dt>
            {keys.split(' ').map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  </Modal>
);
