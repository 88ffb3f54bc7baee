import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldBy, type Memory, type SeenDisplay } from '../../electron/windows/display-memory.ts';
import { DisplayRoom } from '../../electron/windows/display-room.ts';
import { atStart, placesOf } from '../../electron/windows/placing.ts';
import { SCREEN_WINDOWS } from '../../shared/ipc/display-views.ts';
import { aDisplay } from '../builders/app-displays.ts';

/** Some of six displays, two of which are called alike and two nothing; the first of them is the primary one. */
const NAMES = ['A', 'B', 'P', 'P', '', ''];
const someDisplays = fc
  .subarray([0, 1, 2, 3, 4, 5], { minLength: 1 })
  .chain((them) => fc.shuffledSubarray(them, { minLength: them.length }))
  .map((them): SeenDisplay[] =>
    them.map((n, i) => aDisplay(n, { name: NAMES[n] ?? '', primary: i === 0, touch: n === 4 })),
  );

const aDeed = fc.oneof(
  fc.record({ what: fc.constant('see' as const), displays: someDisplays }),
  fc.record({
    what: fc.constant('assign' as const),
    window: fc.constantFrom(...SCREEN_WINDOWS),
    id: fc.option(fc.integer({ min: 0, max: 5 }).map((n) => `id${n}`)),
    mayTakeBoards: fc.boolean(),
  }),
  fc.record({ what: fc.constant('start' as const), displays: someDisplays, isOpen: fc.boolean() }),
);
const aDay = fc.tuple(someDisplays, fc.array(aDeed, { maxLength: 25 }));

/** Plays a day; `look` sees what stands where after each deed. */
function play(
  [first, deeds]: typeof aDay extends fc.Arbitrary<infer Day> ? Day : never,
  look: (displays: readonly SeenDisplay[], memory: Memory, room: DisplayRoom) => void,
): void {
  let memory: Memory = {};
  const kept = { get: () => memory, put: (next: Memory) => void (memory = next) };
  let displays: readonly SeenDisplay[] = first;
  let room = new DisplayRoom(kept, displays);
  room.begin(false);
  look(displays, memory, room);
  for (const deed of deeds) {
    if (deed.what === 'assign') room.assign(deed.window, deed.id, deed.mayTakeBoards);
    else displays = deed.displays;
    if (deed.what === 'see') room.see(displays);
    if (deed.what === 'start') {
      room = new DisplayRoom(kept, displays);
      room.begin(deed.isOpen);
    }
    look(displays, memory, room);
  }
}

test('names are never on the board’s display, and no display has two windows of its own', () => {
  fc.assert(
    fc.property(aDay, (day) => {
      play(day, (displays, memory) => {
        const { console, board, desk } = placesOf(displays, memory);
        const boards = heldBy(displays, memory).get('board');
        for (const place of [console, desk])
          if (place.kind !== 'hidden') expect(place.display).not.toBe(boards);
        if (board.kind === 'full' && desk.kind === 'full') expect(board.display).not.toBe(desk.display);
        if (console.kind !== 'hidden')
          for (const place of [board, desk])
            if (place.kind === 'full') expect(place.display).not.toBe(console.display);
      });
    }),
  );
});

test('what is shown follows from what is there and what is remembered, in whatever order the system lists it', () => {
  fc.assert(
    fc.property(aDay, (day) => {
      play(day, (displays, memory) => {
        expect(placesOf([...displays].reverse(), memory)).toEqual(placesOf(displays, memory));
      });
    }),
  );
});

test('after a start somebody can work: the console is seen', () => {
  fc.assert(
    fc.property(aDay, someDisplays, fc.boolean(), (day, there, isOpen) => {
      play(day, (_, memory) => {
        expect(placesOf(there, atStart(there, memory, isOpen)).console.kind).toBe('window');
      });
    }),
  );
});

test('whatever is pulled and plugged in again, all windows stand as before', () => {
  fc.assert(
    fc.property(aDay, someDisplays, (day, meanwhile) => {
      play(day, (displays, memory, room) => {
        const settled = room.view.windows;
        if (SCREEN_WINDOWS.some((window) => settled[window].lost) || !memory.desk || !memory.board) return;
        // Only of what was there: a display that is new may be given to whoever has none.
        const left = displays.filter((one) => meanwhile.some(({ id }) => id === one.id));
        const before = placesOf(displays, memory);
        room.see(left);
        room.see(displays);
        expect(room.places).toEqual(before);
      });
    }),
  );
});
