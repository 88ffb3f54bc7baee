import { useEffect, useRef } from 'react';

/** When the operator's key is pressed, so that `skips` grows, whatever moves is at its end at once. What comes after it
 *  moves again. */
export function useSkip(skips: number): void {
  const seen = useRef(skips);
  useEffect(() => {
    if (skips > seen.current) finishAll(document);
    seen.current = skips;
  }, [skips]);
}

/** Nothing on the board moves for ever; an animation that did would have no end to go to, and would be left alone. */
export function finishAll(shown: Pick<Document, 'getAnimations'>): void {
  for (const animation of shown.getAnimations()) {
    const { endTime } = animation.effect?.getComputedTiming() ?? {};
    if (endTime !== Infinity) animation.finish();
  }
}
