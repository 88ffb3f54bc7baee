import type { GroupRow } from '../../shared/ipc/answers.ts';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { compareUtf8 } from '../../shared/kernel/text.ts';

/** Who gets which dwelling of a drawn stairwell, by lot; what is not there yet is not given. */
export type Shares = Readonly<Record<string, string>>;

type Sharing = InputOf<'allocateGroup'>;

/** How many dwellings a member is still to be given. */
export function leftFor({ members }: GroupRow, shares: Shares, household: string): number {
  const given = Object.values(shares).filter((who) => who === household).length;
  return (members.find((member) => member.household === household)?.rights ?? 0) - given;
}

/** Members in the order in which they choose: as drawn among them, else by queue number. */
export function choosingOrder({ members, drawn }: GroupRow): readonly string[] {
  return drawn?.order ?? members.toSorted((a, b) => a.queueNo - b.queueNo).map(({ household }) => household);
}

/** Fills what is not given yet: each member in turn all that it is still to have, dwellings in the order of their codes. */
export function filled(group: GroupRow, shares: Shares): Shares {
  const waiting = choosingOrder(group).flatMap((household) =>
    Array.from({ length: Math.max(0, leftFor(group, shares, household)) }, () => household),
  );
  const full: Record<string, string> = { ...shares };
  for (const { lot } of group.drawn?.dwellings ?? []) {
    const next = full[lot] === undefined || full[lot] === '' ? waiting.shift() : undefined;
    if (next !== undefined) full[lot] = next;
  }
  return full;
}

/** Whether every dwelling is given and every member has as many as its rights. */
export function isShared(group: GroupRow, shares: Shares): boolean {
  return (
    (group.drawn?.dwellings ?? []).every(({ lot }) => (shares[lot] ?? '') !== '') &&
    group.members.every(({ household }) => leftFor(group, shares, household) === 0)
  );
}

/** As the contract wants it: sorted by dwelling. Null until all is shared out. */
export function sharingOf(group: GroupRow, shares: Shares, checkedBy: string): Sharing | null {
  const { drawn } = group;
  if (!drawn || !isShared(group, shares)) return null;
  const lots = drawn.dwellings.map(({ lot }) => lot).toSorted(compareUtf8);
  return {
    batch: drawn.batch as Sharing['batch'],
    seq: drawn.seq,
    pick: drawn.pick,
    way: drawn.order ? 'lottery' : 'agreed',
    allocation: lots.map((lot) => ({
      household: shares[lot] as Sharing['allocation'][number]['household'],
      dwelling: lot as Sharing['allocation'][number]['dwelling'],
    })),
    checkedBy,
  };
}
