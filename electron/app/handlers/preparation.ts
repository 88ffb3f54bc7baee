import type { Hall } from '../hall.ts';
import { arrivalHandlers } from './arrivals.ts';
import { drawGroupHandlers } from './draw-groups.ts';
import { importHandlers } from './imports.ts';
import { inspectionHandlers } from './inspections.ts';
import { listHandlers } from './lists.ts';
import { noticeHandlers } from './notices.ts';
import { operatorHandlers } from './operator.ts';

/** Everything before the day, and at the door: `changed` tells the windows of what takes long. */
export function preparationHandlers(hall: Hall, changed: () => void) {
  return {
    ...operatorHandlers(hall),
    ...importHandlers(hall, changed),
    ...listHandlers(hall),
    ...drawGroupHandlers(hall),
    ...inspectionHandlers(hall),
    ...noticeHandlers(hall),
    ...arrivalHandlers(hall),
  };
}
