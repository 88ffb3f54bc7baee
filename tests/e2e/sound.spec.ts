import { expect, type Page } from '@playwright/test';
import { join } from 'node:path';
import { finish, finishBatch, freezeBatch, open, seal } from '../../scripts/drive/ceremony.ts';
import { playClaim, type Moment } from '../../scripts/drive/draw.ts';
import type { Driven } from '../../scripts/drive/launch.ts';
import { until, viewOf } from '../../scripts/drive/page.ts';
import { publishPlan } from '../../scripts/drive/plan.ts';
import { prepare } from '../../scripts/drive/prepare.ts';
import type { BoardView } from '../../shared/ipc/views.ts';
import { spokenOf } from '../../shared/speech/spoken.ts';
import { opening, people, test } from './hall.ts';
import { messages, tapIpc } from './ipc-tap.ts';
import { aSmallVillage, NAMES } from './village.ts';

const plan = { rows: [{ type: '110', kind: 'dwellings' }], intervalSeconds: 0 } as const;

/** Keeps what the loudspeaker begins to play, one line a sound: it plays all the same. */
async function hear(console: Page): Promise<void> {
  await console.evaluate(() => {
    const { prototype } = AudioBufferSourceNode;
    const start = Reflect.get<AudioBufferSourceNode, 'start'>(prototype, 'start');
    prototype.start = function (this: AudioBufferSourceNode, ...when: [number?]) {
      const heard = document.documentElement.dataset;
      heard['heard'] = `${heard['heard'] ?? ''}${this.loop ? 'music ' : 'chime '}`;
      start.apply(this, when);
    };
  });
}

const heard = (console: Page): Promise<string> =>
  console.evaluate(() => (document.documentElement.dataset['heard'] ?? '').trim());

const silent = (console: Page): Promise<void> =>
  expect(console.locator('body')).toHaveAttribute('data-sound', 'silent');

async function choose(console: Page, ...hooks: readonly string[]): Promise<void> {
  await console.getByTestId('key-bar-show').click();
  for (const hook of hooks) await console.getByTestId(hook).click();
  await console.getByTestId('show-drawer-close').click();
}

/** What stands in the console to be read out is what the board's stage says. */
async function readsAsBoard({ console, board }: Driven): Promise<void> {
  const { stage, language, batch } = (await viewOf(board)) as unknown as BoardView;
  const text = spokenOf(stage, language, batch?.makeUp);
  if (text === null) await expect(console.getByTestId('say')).toHaveCount(0);
  else await expect(console.getByTestId('say').locator('q')).toHaveText(text);
}

test('calls and results are heard once, breaks have music, what is muted is silent, and nobody is named', async ({
  folder,
  start,
}) => {
  const driven = await start({ ffmpeg: false });
  const { console, board } = driven;
  const tap = join(folder, 'ipc.jsonl');
  await tapIpc(driven.electron, tap);
  await prepare(driven, people, await aSmallVillage(folder));
  await open(driven, people, { ...opening, withoutRecording: true });
  await publishPlan(driven, people, plan);
  await freezeBatch(driven, 2);
  await seal(driven, people);
  await hear(console);

  const sounds: string[] = [];
  const moments: Moment[] = [];
  const after = async (moment: Moment): Promise<void> => {
    await readsAsBoard(driven);
    if (moment === 'called' || moment === 'announced') await silent(console);
    moments.push(moment);
    sounds.push(await heard(console));
  };
  const play = { choose: (unopened: readonly number[]) => unopened[0] as number, after };

  // Nobody watches an unattended run, so it is muted until somebody wants to hear it.
  await playClaim(driven, play);
  expect(sounds.join('')).toBe('');
  await choose(console, 'sound-mute');
  await expect(console.getByTestId('key-bar-mute')).toHaveAttribute('aria-pressed', 'false');

  await musicInTheBreak(driven);
  await console.evaluate(() => delete document.documentElement.dataset['heard']);

  sounds.length = moments.length = 0;
  await playClaim(driven, play);
  const count = (moment: Moment) => sounds[moments.indexOf(moment)];
  expect(count('called')).toBe('chime');
  expect(count('signed')).toBe('chime');
  expect(count('announced')).toBe('chime chime');

  await finishBatch(driven);
  await until(board, 'stage', 'batchClosed');
  await reloadIsSilent(driven);
  await finish(driven, people);
  await nobodyIsNamed(tap);
});

async function musicInTheBreak({ console, board }: Driven): Promise<void> {
  await choose(console, 'show-interlude-break');
  await expect(console.getByTestId('on-board')).toHaveAttribute('data-kind', 'break');
  await expect(console.locator('body')).toHaveAttribute('data-music', 'true');
  await expect.poll(() => heard(console)).toBe('chime music');
  await expect(console.getByTestId('say').locator('q')).toHaveText(/^现在休息，.+点.+继续。$/);
  await expect
    .poll(async () => ((await viewOf(board)) as unknown as BoardView).show.interlude?.kind)
    .toBe('break');
  await console.keyboard.press('F7');
  await expect(console.locator('body')).toHaveAttribute('data-music', 'false');
  await console.keyboard.press('F7');
  await expect(console.locator('body')).toHaveAttribute('data-music', 'true');
  await console.getByTestId('on-board-back').click();
  await expect(console.locator('body')).toHaveAttribute('data-music', 'false');
}

/** A console that comes back calls nobody. */
async function reloadIsSilent({ console }: Driven): Promise<void> {
  await console.reload();
  await until(console, 'step', 'closeCeremony');
  await hear(console);
  await console.waitForTimeout(300);
  expect(await heard(console)).toBe('');
}

/** Of every view that the console was ever sent. */
async function nobodyIsNamed(tap: string): Promise<void> {
  const { list } = await messages(tap);
  const said = new Set<string>();
  for (const { direction, value } of list) {
    if (direction !== 'view') continue;
    const show = (value as { show?: { say?: { text: string } | null } }[])[0]?.show;
    if (show?.say) said.add(show.say.text);
  }
  expect(said.size).toBeGreaterThan(4);
  for (const text of said) {
    expect(text).toMatch(/^[^*]+[。]$/);
    for (const name of NAMES) for (const sign of [name, '茅塘']) expect(text).not.toContain(sign);
  }
}
