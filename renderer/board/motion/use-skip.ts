import { useEffect, useRef } from 'react';

/** When the operator's key is pressed, so that `skips` grows, whatever moves is at its end at once. What comes after it
 *  moves again. */
export function useSkip(skips: number): void {
  const seen = useRef(skips);
  useEffect(() => {
    if (skips > seen.current) finishAll();
    seen.current = skips;
  }, [skips]);
}

/** Nothing on the board moves for ever, so every animation has an end to go to. */
function finishAll(): void {
  for (const animation of document.getAnimations()) animation.finish();
}
