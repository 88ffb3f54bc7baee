import type { Store } from '../ledger/store.ts';
import type { Overlays } from '../windows/overlays.ts';
import { StageDisplays } from '../windows/stage-displays.ts';
import type { Windows } from '../windows/windows.ts';
import type { Log } from './log.ts';

interface Parts {
  readonly windows: Windows;
  readonly overlays: Overlays;
  readonly log: Log;
  readonly store: Store;
}

/** The displays of this machine; who stands where is kept with the ceremony. */
export function stageDisplays({ windows, overlays, log, store }: Parts): StageDisplays {
  return new StageDisplays({
    overlays,
    window: (role) => windows.get(role),
    kept: {
      get: () => store.preparation.get('displays'),
      put: (memory) => {
        try {
          store.preparation.put('displays', memory);
        } catch (error) {
          // A full disk costs the memory of who stood where, not the hall its board.
          log({ fault: 'displays', reason: String(error) });
        }
      },
    },
  });
}
