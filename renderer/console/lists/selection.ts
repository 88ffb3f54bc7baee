import { useRef, useState } from 'react';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (index: number, range: boolean) => void;
  readonly all: (all: boolean) => void;
  readonly clear: () => void;
}

/** One more or one less; with `range` all from the last one clicked to this one. */
export function toggled(
  before: ReadonlySet<string>,
  shown: readonly string[],
  index: number,
  anchor: number | null,
): Set<string> {
  const next = new Set(before);
  const id = shown[index];
  if (id === undefined) return next;
  if (anchor === null) {
    if (!next.delete(id)) next.add(id);
    return next;
  }
  const [from, to] = anchor < index ? [anchor, index] : [index, anchor];
  for (const each of shown.slice(from, to + 1)) next.add(each);
  return next;
}

/** Which rows are selected; `shown` are the ids in the order of the table. */
export function useSelection(shown: readonly string[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<number | null>(null);
  return {
    ids,
    toggle: (index, range) => {
      const from = range ? anchor.current : null;
      anchor.current = index;
      setIds((before) => toggled(before, shown, index, from));
    },
    all: (all) => setIds(new Set(all ? shown : [])),
    clear: () => setIds(new Set()),
  };
}
