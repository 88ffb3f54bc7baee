import { err, type Result } from '../../../shared/kernel/result.ts';

/** For work that takes its time and must not meet itself: a second click meanwhile is refused. */
export function oneAtATime<I, T>(work: (input: I) => Promise<Result<T>>): (input: I) => Promise<Result<T>> {
  let busy = false;
  return async (input) => {
    if (busy) return err('NOT_NOW');
    busy = true;
    try {
      return await work(input);
    } finally {
      busy = false;
    }
  };
}
