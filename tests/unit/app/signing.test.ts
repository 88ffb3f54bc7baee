import { describe, expect, test } from 'vitest';
import { readPng } from '../../../electron/app/png.ts';
import { documentHash } from '../../../shared/audit/document.ts';
import { aStageAt, batchOf, papersOf, perform, playTo, signature } from '../../builders/app-play.ts';
import type { Stage } from '../../builders/app.ts';
import { anIdNumber } from '../../builders/people.ts';
import { aFingerprint, aPng } from '../../builders/pictures.ts';

const byPrint = (stage: Stage, png = aFingerprint()) => ({
  ...signature(stage),
  mark: { kind: 'fingerprint', png } as const,
});

async function registered(stage: Stage): Promise<Stage> {
  await playTo(stage, 'callHousehold');
  await stage.app.settled();
  return stage;
}

describe('a fingerprint', () => {
  test('stands under the same document as a signature would, and on the slip in its place', async () => {
    const stage = await aStageAt('awaitSignature');
    const signed = byPrint(stage);
    await stage.call('signResult', signed);
    expect(stage.entries.at(-1)?.event).toMatchObject({
      type: 'ResultSigned',
      data: { document: signed.document, signer: 'self' },
    });
    await registered(stage);
    const { content, mark } = stage.printer.printed[0]!;
    expect(documentHash(content)).toBe(signed.document);
    expect(mark?.kind === 'fingerprint' && readPng(mark.png, 1200)).toEqual(readPng(signed.mark.png, 1200));
  });

  test('lies in a box that tells nothing of it, and is there after a restart', async () => {
    const stage = await aStageAt('awaitSignature');
    const signed = byPrint(stage);
    await stage.call('signResult', signed);
    const box = Buffer.from(stage.adapters.store.documents.get(signed.document)!);
    expect(box.includes('fingerprint') || box.includes('IHDR') || box.includes('iVBOR')).toBe(false);
    await registered(stage);
    await stage.restart();
    await perform(stage);
    await stage.call('reprintSlip', { batch: batchOf(stage), seq: 1 });
    await stage.app.settled();
    expect(stage.printer.printed.map(({ mark }) => mark?.kind)).toEqual(['fingerprint', 'fingerprint']);
  });

  test('is kept without anything that a camera wrote beside it', async () => {
    const stage = await aStageAt('awaitSignature');
    const beside = { tEXt: Buffer.from('Author\0司徒翠翠') };
    const png = aPng({ width: 4, height: 4, pixel: () => [180, 30, 40], beside });
    await stage.call('signResult', byPrint(stage, png));
    await registered(stage);
    const { mark } = stage.printer.printed[0]!;
    expect(mark?.kind === 'fingerprint' && Buffer.from(mark.png).includes('Author')).toBe(false);
  });

  test('that is no picture is refused, and nothing is entered or kept', async () => {
    const stage = await aStageAt('awaitSignature');
    const { document } = signature(stage);
    const seq = stage.console.seq;
    const cut = aFingerprint().subarray(0, 90);
    expect(await stage.refused('signResult', byPrint(stage, cut))).toBe('PICTURE_UNREADABLE');
    expect([stage.console.seq, stage.adapters.store.documents.get(document)]).toEqual([seq, undefined]);
    expect(await stage.refused('signResult', byPrint(stage))).toBe(null);
  });
});

describe('the desk says who signs', () => {
  const signer = (stage: Stage) => {
    const { stage: desk } = stage.view('desk');
    return desk.kind === 'sign' ? desk.signer : null;
  };

  test('the householder', async () => {
    const stage = await aStageAt('awaitSignature');
    expect(signer(stage)).toEqual({ drawer: 'self', name: '欧阳翠翠甲', relation: '' });
  });

  test('a proxy, with its relation to the household', async () => {
    const stage = await aStageAt('checkPapers');
    const person = { name: '端木代办', id: anIdNumber(502), relation: '女儿' };
    const scan = Uint8Array.of(1);
    await stage.call('checkPapers', { ...papersOf(stage), drawer: 'proxy', person, scan });
    await playTo(stage, 'awaitSignature');
    expect(signer(stage)).toEqual({ drawer: 'proxy', name: '端木代办', relation: '女儿' });
  });
});

describe('a slip to look at', () => {
  const preview = (stage: Stage, document: string | null) => ({ batch: batchOf(stage), seq: 1, document });

  test('is the one that would be signed, and neither stored nor printed nor entered', async () => {
    const stage = await aStageAt('awaitSignature');
    const { document } = signature(stage);
    const seq = stage.console.seq;
    expect(await stage.call('previewSlip', preview(stage, document))).toEqual({ bytes: Uint8Array.of(1) });
    const [seen] = stage.printer.previewed;
    expect([documentHash(seen!.content), seen!.mark, seen!.reprint]).toEqual([document, null, 0]);
    expect([stage.console.seq, stage.printer.printed]).toEqual([seq, []]);
  });

  test('is refused where it has changed, is not up for signing, or cannot be made', async () => {
    const stage = await aStageAt('awaitSignature');
    const { document } = signature(stage);
    expect(await stage.refused('previewSlip', preview(stage, 'ab'.repeat(32)))).toBe('DOCUMENT_DIFFERS');
    expect(await stage.refused('previewSlip', preview(stage, null))).toBe('NOT_NOW');
    stage.printer.broken = 'SLIP_NOT_MADE';
    expect(await stage.refused('previewSlip', preview(stage, document))).toBe('SLIP_NOT_MADE');
    stage.printer.broken = null;
    await perform(stage);
    for (const signed of [document, null])
      expect(await stage.refused('previewSlip', preview(stage, signed))).toBe('NOT_NOW');
  });

  test('of a registered claim is as it came out last: signed, and marked once it was printed again', async () => {
    const stage = await registered(await aStageAt('registerDraw'));
    const reprints = () => {
      const { stage: desk } = stage.view('desk');
      return desk.kind === 'registered' ? desk.reprints : null;
    };
    await stage.call('previewSlip', preview(stage, null));
    expect(reprints()).toBe(0);
    await stage.call('reprintSlip', { batch: batchOf(stage), seq: 1 });
    await stage.app.settled();
    await stage.call('previewSlip', preview(stage, null));
    expect(reprints()).toBe(1);
    const seen = stage.printer.previewed.map(({ mark, reprint }) => [mark?.kind, reprint]);
    expect(seen).toEqual([
      ['strokes', 0],
      ['strokes', 1],
    ]);
  });

  test('of a registered claim waits for the passphrase after a restart', async () => {
    const stage = await registered(await aStageAt('registerDraw'));
    await stage.restart();
    expect(await stage.refused('previewSlip', preview(stage, null))).toBe('LOCKED');
  });
});
