import { useState } from 'react';
import type { GroupRow } from '../../shared/ipc/answers.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { useActions } from './actions.tsx';
import { filled, isShared, sharingOf, type Shares } from './allocation.ts';
import { useCheckedBy } from './remembered.ts';
import { useListed } from './use-listed.ts';

export interface Sharing {
  /** All groups of the register; null until they have come. */
  readonly groups: readonly GroupRow[] | null;
  readonly refusal: string | null;
  /** Those that have drawn and not shared out. */
  readonly waiting: readonly GroupRow[];
  /** The one in hand: the last touched, or else the first that waits. */
  readonly current: GroupRow | null;
  /** Where the last printed sheet lies, by group. */
  readonly printed: Readonly<Record<string, string | null>>;
  readonly isComplete: (group: GroupRow) => boolean;
  readonly sharesOf: (group: GroupRow) => Shares;
  readonly give: (group: GroupRow, lot: string, household: string) => void;
  readonly fill: (group: GroupRow) => void;
  readonly clear: (group: GroupRow) => void;
  readonly print: (group: GroupRow) => Promise<void>;
  readonly enter: (group: GroupRow) => Promise<void>;
  /** Answers whether the lottery is frozen. */
  readonly drawOrder: (group: GroupRow) => Promise<boolean>;
}

const keyOf = ({ group, type }: GroupRow): string => `${group} ${type}`;

/** What the groups have agreed so far; nothing of it is stored before all have signed. */
export function useSharing(view: ConsoleView): Sharing {
  const { rows: groups, refusal } = useListed('listGroups', view.seq);
  const [shares, setShares] = useState<Readonly<Record<string, Shares>>>({});
  const [touched, setTouched] = useState('');
  const waiting = (groups ?? []).filter(({ drawn }) => drawn?.allocated === false);
  const sharesOf = (group: GroupRow): Shares => shares[keyOf(group)] ?? {};
  const put = (group: GroupRow, next: Shares): void => {
    setShares((before) => ({ ...before, [keyOf(group)]: next }));
    setTouched(keyOf(group));
  };
  return {
    ...{ groups, refusal, waiting, sharesOf },
    current: waiting.find((group) => keyOf(group) === touched) ?? waiting[0] ?? null,
    isComplete: (group) => isShared(group, sharesOf(group)),
    give: (group, lot, household) => put(group, { ...sharesOf(group), [lot]: household }),
    fill: (group) => put(group, filled(group, sharesOf(group))),
    clear: (group) => put(group, {}),
    ...useSheets(sharesOf),
  };
}

function useSheets(sharesOf: (group: GroupRow) => Shares) {
  const { run } = useActions();
  const [checkedBy] = useCheckedBy();
  const [printed, setPrinted] = useState<Readonly<Record<string, string | null>>>({});
  const inputOf = (group: GroupRow) => sharingOf(group, sharesOf(group), checkedBy.trim().normalize('NFC'));
  return {
    printed,
    print: async (group: GroupRow): Promise<void> => {
      const input = inputOf(group);
      const result = input && (await run('printAllocation', input));
      if (result?.ok) setPrinted((before) => ({ ...before, [group.group]: result.value.path }));
    },
    enter: async (group: GroupRow): Promise<void> => {
      const input = inputOf(group);
      const values = { group: group.group, members: group.members.length };
      if (input) await run('allocateGroup', input, { name: 'allocateGroup', values });
    },
    drawOrder: async (group: GroupRow): Promise<boolean> => {
      if (!group.drawn) return false;
      const { batch, seq } = group.drawn;
      const values = { group: group.group, members: group.members.length };
      const input = { batch: batch as InputOf<'freezeGroupOrder'>['batch'], seq };
      const result = await run('freezeGroupOrder', input, { name: 'freezeGroupOrder', values });
      return result?.ok === true;
    },
  };
}
