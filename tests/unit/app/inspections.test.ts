import { describe, expect, test } from 'vitest';
import { Lot } from '../../../shared/kernel/ids.ts';
import { sha256Hex } from '../../../shared/draw/hash.ts';
import { DWELLINGS } from '../../builders/app-fakes.ts';
import { aStageAt, perform, playTo } from '../../builders/app-play.ts';
import type { Stage } from '../../builders/app.ts';
import { aVisit, everythingKept, importDwellings } from '../../builders/preparation.ts';

const [first, second] = DWELLINGS;
const WET = { result: 'defects', defects: '卫生间渗水' } as const;
const PHOTO = new Uint8Array(Array.from({ length: 5000 }, (_, i) => (i * 7 + (i >> 8)) % 256));
const rowOf = async (stage: Stage, lot: string) =>
  (await stage.call('listDwellings', {})).find(({ dwelling }) => dwelling === lot)!;
const acceptedOf = ({ console }: Stage) =>
  console.project.supply.map(({ type, accepted }) => `${type} ${accepted}`);

describe('a visit', () => {
  test('that finds defects takes the dwelling out of the pool', async () => {
    const stage = await aStageAt('publishNotice');
    expect(acceptedOf(stage)).toEqual(['80 1', '110 6']);
    await stage.call('inspectDwelling', aVisit(first!, WET));
    expect(acceptedOf(stage)).toEqual(['80 1', '110 5']);
    expect(await rowOf(stage, first!.code)).toMatchObject({ accepted: false, inspections: [WET] });
  });

  test('after the defects are mended takes it in again, and both visits are kept', async () => {
    const stage = await aStageAt('publishNotice');
    await stage.call('inspectDwelling', aVisit(first!, WET));
    await stage.call('inspectDwelling', aVisit(first!, { representatives: ['申屠代表', '公冶代表'] }));
    const { accepted, inspections } = await rowOf(stage, first!.code);
    expect(accepted).toBe(true);
    expect(inspections.map(({ result, representatives }) => [result, representatives.length])).toEqual([
      ['defects', 1],
      ['accepted', 2],
    ]);
    expect(inspections[0]!.at < inspections[1]!.at).toBe(true);
  });

  test('of one dwelling says nothing of another', async () => {
    const stage = await aStageAt('publishNotice');
    await stage.call('inspectDwelling', aVisit(first!, WET));
    expect(await rowOf(stage, second!.code)).toMatchObject({ accepted: true, inspections: [] });
  });

  test('is still known after a power cut', async () => {
    const stage = await aStageAt('publishNotice');
    await stage.call('inspectDwelling', aVisit(first!, { ...WET, photo: PHOTO }));
    const before = await stage.call('listDwellings', {});
    await stage.restart();
    expect(await stage.refused('listDwellings', {})).toBe('LOCKED');
    await perform(stage);
    expect(await stage.call('listDwellings', {})).toEqual(before);
  });

  test.each(['', ' 　'])('that finds defects names them: %j', async (defects) => {
    const stage = await aStageAt('publishNotice');
    const before = await everythingKept(stage);
    const unnamed = aVisit(first!, { ...WET, defects });
    expect(await stage.refused('inspectDwelling', unnamed)).toBe('DEFECTS_NOT_NAMED');
    expect(await everythingKept(stage)).toEqual(before);
  });

  test('is to a dwelling of the list', async () => {
    const stage = await aStageAt('publishNotice');
    const nowhere = { ...aVisit(first!), dwelling: Lot.parse('9-9-0909') };
    expect(await stage.refused('inspectDwelling', nowhere)).toBe('UNKNOWN_DWELLING');
  });

  test('of which a list says otherwise stands, and the preview does not say that it falls', async () => {
    const stage = await aStageAt('publishNotice');
    await stage.call('inspectDwelling', aVisit(first!, WET));
    const { token, difference, byType } = await stage.call('previewSample', { kind: 'dwellings' });
    expect(difference).toEqual({ added: [], removed: [], unchanged: DWELLINGS.length, changed: [] });
    expect(byType.map(({ accepted }) => accepted)).toEqual([1, 5]);
    await stage.call('confirmImport', { token, by: '登记员甲' });
    expect(await rowOf(stage, first!.code)).toMatchObject({ accepted: false, inspections: [WET] });
    expect(acceptedOf(stage)).toEqual(['80 1', '110 5']);
  });

  test('between a preview and its confirmation is not overlooked', async () => {
    const stage = await aStageAt('publishNotice');
    const { token } = await stage.call('previewSample', { kind: 'dwellings' });
    await stage.call('inspectDwelling', aVisit(first!, WET));
    expect(await stage.refused('confirmImport', { token, by: '登记员甲' })).toBe('CHANGED_MEANWHILE');
  });

  test('is kept for a dwelling that a list has left out, and counts when it is listed again', async () => {
    const stage = await aStageAt('publishNotice');
    await stage.call('inspectDwelling', aVisit(first!, WET));
    await importDwellings(stage, DWELLINGS.slice(1));
    expect((await stage.call('listDwellings', {})).map(({ dwelling }) => dwelling)).not.toContain(
      first!.code,
    );
    await importDwellings(stage, DWELLINGS);
    expect(await rowOf(stage, first!.code)).toMatchObject({ accepted: false, inspections: [WET] });
  });

  test('changes nothing of what is published or frozen', async () => {
    const stage = await aStageAt('openCeremony');
    const { files } = stage.console.project;
    await stage.call('inspectDwelling', aVisit(first!, WET));
    expect(stage.console.project.files).toEqual(files);
    expect(stage.step).toBe('openCeremony');
  });

  test('after the freeze keeps the dwelling out of the next batch', async () => {
    const stage = await aStageAt('freezeBatch');
    expect(stage.console.draft).toMatchObject({ lots: 6 });
    await stage.call('inspectDwelling', aVisit(first!, WET));
    expect(stage.console.draft).toMatchObject({ lots: 5 });
    await playTo(stage, 'commitSecrets');
    expect(stage.console.batch?.slots).toHaveLength(5);
  });
});

describe('the photograph of a defect', () => {
  test('comes back byte for byte, also after a power cut', async () => {
    const stage = await aStageAt('publishNotice');
    await stage.call('inspectDwelling', aVisit(first!, { ...WET, photo: PHOTO }));
    const { inspections } = await rowOf(stage, first!.code);
    const photo = inspections[0]!.photo!;
    expect(photo).toBe(sha256Hex(PHOTO));
    const bytes = async () => Buffer.from((await stage.call('showPhoto', { photo })).bytes);
    expect((await bytes()).equals(PHOTO)).toBe(true);
    await stage.restart();
    expect(await stage.refused('showPhoto', { photo })).toBe('LOCKED');
    await perform(stage);
    expect((await bytes()).equals(PHOTO)).toBe(true);
  });

  test('is of a hash that is known', async () => {
    const stage = await aStageAt('publishNotice');
    expect(await stage.refused('showPhoto', { photo: 'ab'.repeat(32) })).toBe('UNKNOWN_PHOTO');
  });

  test('of a visit that is refused is not kept', async () => {
    const stage = await aStageAt('publishNotice');
    await stage.answer('inspectDwelling', aVisit(first!, { ...WET, defects: '', photo: PHOTO }));
    expect(await stage.refused('showPhoto', { photo: sha256Hex(PHOTO) })).toBe('UNKNOWN_PHOTO');
  });
});
