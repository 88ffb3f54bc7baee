import type { ResultLine } from '../../shared/ipc/show-views.ts';
import type { Hall } from './hall.ts';
import { resultRows } from './result-rows.ts';

/**
 * The dwellings drawn as the hall may read them, the latest last; empty while the people's data is locked. An order lottery
 * gives no dwellings: its results stand in the queue.
 */
export function resultLines({ session, state, directory }: Hall): ResultLine[] {
  if (!directory) return [];
  const dwellings = resultRows(session.entries, state, directory).filter(({ lot }) => lot.lot !== '');
  return dwellings.map(({ queueNo, maskedName, village, type, slot, lot }) => {
    const { building, stairwell, floor, room, area, storageRoom } = lot;
    return {
      queueNo,
      maskedName,
      village,
      type,
      slot,
      building,
      stairwell,
      floor,
      room,
      area,
      storageRoom,
    };
  });
}
