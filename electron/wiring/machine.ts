import type { Machine } from '../app/adapters.ts';
import { checkFolder, freeBytes } from '../recording/disk.ts';

/** Looks at the disk of the machine on the stage. */
export function machineOf(folder: string): Machine {
  return {
    obstacles: async () => {
      const checked = await checkFolder(folder);
      return checked.ok ? [] : [checked.refusal];
    },
    freeBytes: () => freeBytes(folder).catch(() => 0),
  };
}
