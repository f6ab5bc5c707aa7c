import { useMantineColorScheme } from '@mantine/core';
import { Chips } from '../../parts/quick-log/chips.tsx';
import { Section } from './section.tsx';

const schemes = { auto: 'As the system', light: 'Light', dark: 'Dark' };

export const Appearance = () => {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Section id="appearance" title="Light and dark">
      <Chips label="Show Tactful" name="scheme" from={schemes} value={colorScheme} onChange={setColorScheme} />
    </Section>
  );
};
