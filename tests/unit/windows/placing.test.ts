import { describe, expect, test } from 'vitest';
import {
  labelOf,
  type Memory,
  readMemory,
  rememberedAs,
  type SeenDisplay,
} from '../../../electron/windows/display-memory.ts';
import { adopt, assigned, atStart, placesOf } from '../../../electron/windows/placing.ts';
import type { ScreenWindow } from '../../../shared/ipc/display-views.ts';
import { aDisplay, THREE } from '../../builders/app-displays.ts';

const [table, projector, tablet] = THREE as [SeenDisplay, SeenDisplay, SeenDisplay];

/** Where the windows stand, in short: `board: 'full id1'`. */
function standing(displays: readonly SeenDisplay[], memory: Memory): Record<ScreenWindow, string> {
  const places = placesOf(displays, memory);
  const say = (window: ScreenWindow): string => {
    const place = places[window];
    return place.kind === 'hidden' ? 'hidden' : `${place.kind} ${place.display.id}`;
  };
  return { console: say('console'), board: say('board'), desk: say('desk') };
}

const ALL = atStart(THREE, {}, false);
const started = (displays: readonly SeenDisplay[]) => standing(displays, atStart(displays, {}, false));

describe('the first start', () => {
  test('on one display leaves all in windows', () => {
    expect(started([table])).toEqual({ console: 'window id0', board: 'window id0', desk: 'window id0' });
  });

  test('gives the board the second display, and the desk a third', () => {
    expect(started([table, projector])).toEqual({
      ...{ console: 'window id0', board: 'full id1', desk: 'window id0' },
    });
    expect(started(THREE)).toEqual({ console: 'window id0', board: 'full id1', desk: 'full id2' });
  });

  test('gives the desk the display that can be touched', () => {
    const touched = aDisplay(1, { touch: true });
    expect(started([table, touched, tablet])).toMatchObject({ board: 'full id2', desk: 'full id1' });
  });
});

describe('a display that is unplugged', () => {
  test('takes its window out of sight and no other with it', () => {
    expect(standing([table, tablet], ALL)).toEqual({
      ...{ console: 'window id0', board: 'hidden', desk: 'full id2' },
    });
    expect(standing([table, projector], ALL)).toMatchObject({ board: 'full id1', desk: 'hidden' });
  });

  test('that comes back has its window again, with another resolution too', () => {
    const bounds = { x: 1000, y: 0, width: 1280, height: 720 };
    const changed = aDisplay(1, { bounds, width: 1280, height: 720 });
    expect(standing([table, changed, tablet], ALL)).toMatchObject({ board: 'full id1' });
    expect(adopt([table, changed, tablet], ALL).board).toMatchObject({ width: 1280, height: 720 });
  });

  test('does not send the desk to a display that may be another projector', () => {
    const { desk: _, ...before } = ALL;
    const another = aDisplay(3);
    expect(adopt([table, another], before).desk).toBeUndefined();
    expect(standing([table, another], adopt([table, another], before)).desk).toBe('window id0');
  });

  test('sends the console to one that is nobody’s, and never to the board’s or the desk’s', () => {
    const spare = aDisplay(3);
    expect(standing([projector, tablet, spare], ALL)).toMatchObject({ console: 'window id3' });
    expect(standing([aDisplay(1, { primary: true }), tablet], ALL)).toEqual({
      ...{ console: 'hidden', board: 'full id1', desk: 'full id2' },
    });
  });
});

describe('displays that are alike', () => {
  const twins = [aDisplay(0, { name: 'P' }), aDisplay(1, { name: 'P' })] as const;
  const memory = atStart(twins, {}, false);

  test('are told apart, so that the board does not cover the console when its own is pulled', () => {
    expect(standing([twins[0]], memory)).toMatchObject({ console: 'window id0', board: 'hidden' });
  });

  test.each(['P', ''])('and called "%s" are known by their id, or by place and size', (name) => {
    const both = [aDisplay(0, { name }), aDisplay(1, { name })] as const;
    const known = atStart(both, {}, false);
    const board = (changes: Partial<SeenDisplay>) =>
      standing([both[0], aDisplay(1, { name, ...changes })], known).board;
    expect(board({ width: 640 })).toBe('full id1');
    expect(board({ id: 'new' })).toBe('full new');
    expect(board({ id: 'new', width: 640 })).toBe('hidden');
    expect(board({ name: 'Q', id: 'new' })).toBe('hidden');
  });
});

describe('a start', () => {
  const office = atStart([table, aDisplay(7)], {}, false);

  test('in another room forgets the displays of the last one', () => {
    expect(standing(THREE, atStart(THREE, office, false))).toMatchObject({ board: 'full id1' });
  });

  test('with a ceremony open misses the board’s display', () => {
    const memory = atStart(THREE, office, true);
    expect(memory.board).toEqual(office.board);
    expect(standing(THREE, memory)).toMatchObject({ console: 'window id0', board: 'hidden' });
  });

  test('on the board’s display alone shows the console there, for nothing goes on without it', () => {
    expect(standing([projector], atStart([projector], ALL, true))).toEqual({
      ...{ console: 'window id1', board: 'hidden', desk: 'hidden' },
    });
  });

  test('keeps a window in a window, where somebody said so', () => {
    const memory = { ...ALL, board: null };
    expect(standing(THREE, atStart(THREE, memory, false)).board).toBe('window id0');
  });

  test('with a memory that cannot be read begins anew', () => {
    expect(readMemory({ board: { id: 7 } })).toEqual({});
    expect(readMemory(undefined)).toEqual({});
    expect(readMemory(JSON.parse(JSON.stringify(ALL)))).toEqual(ALL);
  });
});

describe('a choice', () => {
  const choose = (window: ScreenWindow, id: string | null, memory = ALL) =>
    assigned(THREE, memory, { window, id });

  test('lets two windows change places', () => {
    const swapped = choose('board', 'id2');
    expect(swapped.ok && standing(THREE, swapped.value)).toEqual({
      ...{ console: 'window id0', board: 'full id2', desk: 'full id1' },
    });
    const moved = choose('board', 'id0');
    expect(moved.ok && standing(THREE, moved.value)).toMatchObject({
      console: 'window id1',
      board: 'full id0',
    });
    const back = choose('console', 'id1');
    expect(back.ok && standing(THREE, back.value)).toMatchObject({
      console: 'window id1',
      board: 'full id0',
    });
  });

  test('sends a window without a display of its own to one that is taken: the other goes into a window', () => {
    const taken = choose('desk', 'id1', { ...ALL, desk: null });
    expect(taken.ok && taken.value.board).toBeNull();
  });

  test('never covers the console', () => {
    expect(choose('desk', 'id0', { ...ALL, desk: null })).toEqual({ ok: false, refusal: 'DISPLAY_TAKEN' });
    expect(choose('console', null)).toEqual({ ok: false, refusal: 'DISPLAY_TAKEN' });
  });

  test('of a display that is gone is refused', () => {
    expect(choose('board', 'id9')).toEqual({ ok: false, refusal: 'DISPLAY_GONE' });
  });
});

test('a display is named as its monitor names itself, and by its pixels', () => {
  expect(labelOf(rememberedAs(aDisplay(1, { name: ' DELL\u0007 U2720Q ' })))).toBe('DELL U2720Q 1000×600');
  expect(labelOf(rememberedAs(aDisplay(1, { name: '' })))).toBe('1000×600');
  expect(labelOf(rememberedAs(aDisplay(1, { name: 'e\u0301cran' })))).toBe('\u00e9cran 1000×600');
});
