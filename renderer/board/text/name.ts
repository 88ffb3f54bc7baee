import type { TFunction } from 'i18next';
import type { NextOne } from '../../../shared/ipc/views.ts';

type Named = Pick<NextOne, 'maskedName' | 'members'>;

/** Who draws, as the hall may know it: `李*建`, or `组团 T03 · 5 户`; where there is little room, shorter. */
export function nameOf(
  t: TFunction<'board'>,
  { maskedName, members }: Named,
  group: 'groupOf' | 'groupShort' = 'groupOf',
): string {
  return members > 0 ? t(group, { code: maskedName, members }) : maskedName;
}

/** For texts that say another thing of a group: the context `group`, or none. */
export function groupContext({ members }: Pick<Named, 'members'>): { context?: 'group' } {
  return members > 0 ? { context: 'group' } : {};
}
