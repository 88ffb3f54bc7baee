import type { ConsoleView } from './console-view.ts';
import type { IdentifyView } from './display-views.ts';
import type { BoardView, DeskView, RecorderView } from './views.ts';

/** The one view of each window. */
export interface Views {
  console: ConsoleView;
  board: BoardView;
  desk: DeskView;
  recorder: RecorderView;
  identify: IdentifyView;
}
