import { useEffect, useState } from 'react';

/**
 * The page of so many that is shown: 0, 1 … They turn by themselves every `eachMs`, from the last to the first again;
 * while there is an `at`, that page stands, and from there they go on.
 */
export function usePages(pages: number, eachMs: number, at: number | null = null): number {
  const [turned, setTurned] = useState(0);
  const [seen, setSeen] = useState(at);
  if (at !== seen) {
    setSeen(at);
    if (at !== null) setTurned(at);
  }
  const turns = pages > 1 && at === null;
  useEffect(() => {
    if (!turns) return;
    const timer = setInterval(() => setTurned((before) => before + 1), eachMs);
    return () => clearInterval(timer);
  }, [turns, eachMs]);
  return (at ?? turned) % Math.max(1, pages);
}
