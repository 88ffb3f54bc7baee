import type { TFunction } from 'i18next';
import type { LotView } from '../../../shared/ipc/views.ts';

/** Where a lot is, in the words of the stock list: `9栋 2单元 302`, of a stairwell `9栋 2单元`. */
export function address({ building, stairwell, room }: LotView): string {
  return [building, stairwell, room].filter(Boolean).join(' ');
}

/** What a lot is, in a few words: area and storage room, or that it is a whole stairwell. */
export function lotFacts(t: TFunction<'board'>, { area, storageRoom, dwellings }: LotView): string[] {
  if (dwellings > 0) return [t('wholeStairwellOf', { dwellings })];
  return [t('areaValue', { area }), storageRoom && t('storageRoomValue', { storageRoom })].filter(Boolean);
}
