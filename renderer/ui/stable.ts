import { useState } from 'react';

/** The value from before as long as it says the same: each view is a new copy, and memo goes by identity. */
export function useStable<T>(value: T): T {
  const [kept, keep] = useState(value);
  if (Object.is(kept, value) || JSON.stringify(kept) === JSON.stringify(value)) return kept;
  keep(value);
  return value;
}
