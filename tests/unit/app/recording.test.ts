import { describe, expect, test } from 'vitest';
import { aStageAt, perform, playTo } from '../../builders/app-play.ts';
import { PASSPHRASES, type Stage } from '../../builders/app.ts';

const opening = { title: '第一场', passphrases: PASSPHRASES, withoutRecording: false };
const recordings = ({ entries }: Stage) =>
  entries.flatMap(({ event: { type, data } }) =>
    type.startsWith('Recording') ? [`${type} ${'session' in data ? data.session : ''}`.trim()] : [],
  );
/** Lets what was begun in the background come to its end. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('without ffmpeg', () => {
  test('the ceremony does not open, unless it is said that it shall not be recorded', async () => {
    const stage = await aStageAt('openCeremony');
    stage.recorder.available = false;
    expect(await stage.refused('openCeremony', opening)).toBe('FFMPEG_NOT_FOUND');
    expect(stage.console.project.obstacles).toContain('FFMPEG_NOT_FOUND');
    expect(stage.step).toBe('openCeremony');
    await stage.call('openCeremony', { ...opening, withoutRecording: true });
    expect(await playTo(stage, 'done')).toBe(stage);
    expect(recordings(stage)).toEqual([]);
  });

  test('that was there before a crash, the ceremony can still be closed', async () => {
    const stage = await aStageAt('closeBatch');
    stage.recorder.available = false;
    await stage.restart();
    expect(recordings(stage).at(-1)).toBe('RecordingStopped 1');
    expect((await playTo(stage, 'done')).console.outcome?.verdict).toBe('valid');
  });
});

describe('a folder that cannot be written, or a disk that is full', () => {
  test('is said before the ceremony opens', async () => {
    const stage = await aStageAt('openCeremony');
    stage.machine.troubles = ['FOLDER_UNWRITABLE'];
    await stage.app.lookAtMachine();
    expect(stage.console.project.obstacles).toEqual(['FOLDER_UNWRITABLE']);
    expect(await stage.refused('openCeremony', opening)).toBe('FOLDER_UNWRITABLE');
    expect([stage.entries.length, stage.recorder.running]).toEqual([0, null]);
  });
});

describe('a recorder that does not begin', () => {
  test('keeps the ceremony from opening', async () => {
    const stage = await aStageAt('openCeremony');
    stage.recorder.broken = 'NO_DISPLAY';
    expect(await stage.refused('openCeremony', opening)).toBe('RECORDING_FAILED');
    expect(stage.console.recording).toMatchObject({ state: 'failed', fault: 'NO_DISPLAY' });
    stage.recorder.broken = null;
    await perform(stage);
    expect(stage.console.recording.state).toBe('recording');
  });
});

describe('the recording', () => {
  test('begins before the opening, and its last segment is entered before the close', async () => {
    const stage = await aStageAt('exportBundle');
    expect(recordings(stage)).toEqual(['RecordingStarted 1', 'RecordingSegmentStored', 'RecordingStopped 1']);
    expect(stage.types.slice(-3)).toEqual(['RecordingSegmentStored', 'RecordingStopped', 'CeremonyClosed']);
    expect(stage.recorder.running).toBeNull();
  });

  test('that is lost is begun anew, and the gap stands in the ledger', async () => {
    const stage = await aStageAt('callHousehold');
    stage.recorder.lose('DISK_SLOW');
    await settle();
    expect(recordings(stage)).toEqual(['RecordingStarted 1', 'RecordingStopped 1', 'RecordingStarted 2']);
    expect(stage.console.recording).toMatchObject({ state: 'recording', fault: null });
    expect((await playTo(stage, 'done')).console.outcome?.verdict).toBe('valid');
  });

  test('that is lost for good does not stop the draw, nor the close', async () => {
    const stage = await aStageAt('callHousehold');
    stage.recorder.broken = 'NO_DISPLAY';
    stage.recorder.lose('DISK_SLOW');
    await settle();
    expect(stage.console.recording).toMatchObject({ state: 'failed', fault: 'NO_DISPLAY' });
    expect((await playTo(stage, 'done')).console.outcome?.verdict).toBe('valid');
  });

  test('goes on after a warning, which is shown', async () => {
    const stage = await aStageAt('callHousehold');
    stage.recorder.warn('NO_SOUND');
    expect(stage.console.recording).toMatchObject({ state: 'recording', fault: 'NO_SOUND' });
  });

  test('after a crash enters what was left, then begins a new session', async () => {
    const stage = await aStageAt('callHousehold');
    stage.recorder.store('0001.mp4');
    stage.recorder.left = [{ file: '0001.mp4' }, { file: '0002.mp4' }];
    await stage.restart();
    expect(recordings(stage)).toEqual([
      ...['RecordingStarted 1', 'RecordingSegmentStored', 'RecordingSegmentStored'],
      ...['RecordingStopped 1', 'RecordingStarted 2'],
    ]);
    expect(stage.recorder.begun).toEqual([1, 2]);
  });

  test('ends with the app', async () => {
    const stage = await aStageAt('callHousehold');
    await stage.app.stop();
    expect(recordings(stage).at(-1)).toBe('RecordingStopped 1');
    await stage.restart();
    expect(recordings(stage).at(-1)).toBe('RecordingStarted 2');
  });

  test('is not begun again after the close', async () => {
    const stage = await aStageAt('done');
    await stage.restart();
    expect(stage.recorder.running).toBeNull();
    expect(stage.types.at(-1)).toBe('CeremonyClosed');
  });

  test('passes over the number of a session that never got into the ledger', async () => {
    const stage = await aStageAt('openCeremony');
    stage.recorder.taken.add(1);
    await perform(stage);
    expect(recordings(stage)).toEqual(['RecordingStarted 2']);
  });

  test('of a suspension is entered after it, also if the app is closed and opened in between', async () => {
    const stage = await aStageAt('callHousehold');
    await stage.call('suspend', { seq: stage.console.seq, reason: 'BREAK', words: '' });
    stage.recorder.store('lunch.mp4');
    await stage.app.stop();
    stage.recorder.left = [{ file: 'lunch.mp4' }];
    await stage.restart();
    await perform(stage);
    expect(stage.types.at(-1)).toBe('CeremonySuspended');
    await stage.restart();
    for (const step of ['unlock', 'resume']) {
      expect(stage.step).toBe(step);
      await perform(stage);
    }
    expect(stage.recorder.begun).toEqual([1, 2, 3]);
    expect(recordings(stage)).toEqual([
      ...['RecordingStarted 1', 'RecordingSegmentStored', 'RecordingSegmentStored', 'RecordingStopped 1'],
      ...['RecordingStarted 2', 'RecordingStopped 2', 'RecordingStarted 3'],
    ]);
    expect((await playTo(stage, 'done')).console.outcome?.verdict).toBe('valid');
  });

  test('lost twice during a suspension begins sessions of their own', async () => {
    const stage = await aStageAt('callHousehold');
    await stage.call('suspend', { seq: stage.console.seq, reason: 'BREAK', words: '' });
    for (let n = 0; n < 2; n++) {
      stage.recorder.lose('DISK_SLOW');
      await settle();
    }
    await stage.call('resume', { seq: stage.console.seq });
    expect(stage.recorder.begun).toEqual([1, 2, 3]);
    expect(recordings(stage)).toEqual([
      ...[
        'RecordingStarted 1',
        'RecordingStopped 1',
        'RecordingStarted 2',
        'RecordingStopped 2',
        'RecordingStarted 3',
      ],
    ]);
  });
});
