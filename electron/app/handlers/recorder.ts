import { ok } from '../../../shared/kernel/result.ts';
import type { Recorder } from '../adapters.ts';
import type { Handlers } from './handlers.ts';

type Methods = 'recorderStarted' | 'recorderChunk' | 'recorderStopped' | 'recorderFailed';

/** What the hidden recorder window says; the recorder's adapter makes of it what it must. */
export function recorderHandlers(recorder: Recorder): Handlers<Methods> {
  return {
    recorderStarted: async (input) => {
      await recorder.started(input);
      return ok(null);
    },
    recorderChunk: async (input) => {
      await recorder.chunk(input);
      return ok(null);
    },
    recorderStopped: (input) => {
      recorder.stopped(input);
      return ok(null);
    },
    recorderFailed: (input) => {
      recorder.failed(input);
      return ok(null);
    },
  };
}
