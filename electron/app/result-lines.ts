import type { ResultLine } from '../../shared/ipc/show-views.ts';
import type { Hall } from './hall.ts';
import { resultRows } from './result-rows.ts';

/** The standing results as the hall may read them, the latest last; empty while the people's data is locked. */
export function resultLines({ session, state, directory }: Hall): ResultLine[] {
  if (!directory) return [];
  return resultRows(session.entries, state, directory).map(
    ({ queueNo, maskedName, village, type, slot, lot }) => {
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
    },
  );
}
