import { screen } from 'electron';
import type { Machine } from '../app/adapters.ts';
import { checkFolder, freeBytes } from '../recording/disk.ts';
import type { Windows } from '../windows/windows.ts';

/** Looks at the disk and the displays of the machine on the stage. */
export function machineOf(folder: string, windows: Windows): Machine {
  return {
    obstacles: async () => {
      const checked = await checkFolder(folder);
      return checked.ok ? [] : [checked.refusal];
    },
    freeBytes: () => freeBytes(folder).catch(() => 0),
    displays: () => screen.getAllDisplays().length,
    windows: () => ({ board: windows.get('board') !== null, desk: windows.get('desk') !== null }),
  };
}
