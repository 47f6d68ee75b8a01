import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { ShortcutsProvider } from '../keyboard/shortcuts.tsx';
import '../text/calendars.ts';
import '../text/designing.ts';
import '../text/help.ts';
import '../text/public-pages.ts';
import { theme } from '../theme/theme.ts';

/** The providers every component of the application stands in, without the host. */
export function Wrap({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} env="test">
      <ShortcutsProvider>{children}</ShortcutsProvider>
    </MantineProvider>
  );
}
