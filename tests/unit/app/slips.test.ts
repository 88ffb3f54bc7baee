import { describe, expect, test } from 'vitest';
import { documentHash } from '../../../shared/audit/document.ts';
import { aStageAt, batchOf, perform, playTo, signature, STROKES } from '../../builders/app-play.ts';
import { Stage } from '../../builders/app.ts';

/** The first claim is registered and its slip has come out, or not. */
async function aRegisteredClaim(stage = new Stage()): Promise<Stage> {
  await aStageAt('registerDraw', stage);
  await perform(stage);
  await stage.app.settled();
  return stage;
}
const slipShown = (stage: Stage) => {
  const { stage: desk } = stage.view('desk');
  return desk.kind === 'registered' ? desk.slip : desk.kind;
};
const slips = ({ entries }: Stage) =>
  entries.filter(({ event }) => event.type.startsWith('Slip')).map(({ event }) => event.type);

describe('a slip', () => {
  test('is printed once for a registration, word for word what was signed', async () => {
    const stage = await aRegisteredClaim();
    expect(stage.printer.printed).toHaveLength(1);
    const { content, mark, reprint, at } = stage.printer.printed[0]!;
    const signed = stage.entries.find(({ event }) => event.type === 'ResultSigned')!;
    expect(signed.event.data).toMatchObject({ document: documentHash(content) });
    expect([mark, reprint, at]).toEqual([{ kind: 'strokes', strokes: STROKES }, 0, signed.at]);
    expect(slips(stage)).toEqual(['SlipPrinted']);
    expect(slipShown(stage)).toBe('saved');
  });

  test('is said to be printed where there is a printer', async () => {
    const stage = new Stage();
    stage.printer.printerName = 'HP LaserJet';
    expect(slipShown(await aRegisteredClaim(stage))).toBe('printed');
  });

  test('of a claim of two rights holds both lots', async () => {
    const stage = await playTo(await aStageAt('registerDraw'), 'revealSecrets');
    await stage.app.settled();
    expect(stage.printer.printed.map(({ content }) => content.lots.length)).toEqual([1, 2, 1]);
    expect(stage.printer.printed[1]!.content.lots.map(({ pick }) => pick)).toEqual([1, 2]);
  });

  test('is not printed again by a restart', async () => {
    const stage = await aRegisteredClaim();
    await stage.restart();
    await perform(stage);
    await stage.app.settled();
    expect(stage.printer.printed).toHaveLength(1);
  });
});

describe('a printer that fails', () => {
  const broken = async () => {
    const stage = new Stage();
    stage.printer.broken = 'NO_PAPER';
    return aRegisteredClaim(stage);
  };

  test('is reported, and holds up nothing', async () => {
    const stage = await broken();
    expect(stage.entries.find(({ event }) => event.type === 'SlipPrintFailed')?.event.data).toMatchObject({
      seq: 1,
      reason: 'NO_PAPER',
    });
    expect([slipShown(stage), stage.console.printer.failed]).toEqual(['failed', [1]]);
    expect(stage.step).toBe('callHousehold');
    await perform(stage);
    expect(stage.step).toBe('checkPapers');
  });

  test('can be asked again when it has paper, and this is no reprint', async () => {
    const stage = await broken();
    stage.printer.broken = null;
    await stage.call('reprintSlip', { batch: batchOf(stage), seq: 1 });
    await stage.app.settled();
    expect(stage.printer.printed.map(({ reprint }) => reprint)).toEqual([0]);
    expect(stage.console.printer.failed).toEqual([]);
  });
});

describe('a reprint', () => {
  test('is marked as such, the first and the second', async () => {
    const stage = await aRegisteredClaim();
    for (let n = 0; n < 2; n++) {
      await stage.call('reprintSlip', { batch: batchOf(stage), seq: 1 });
      await stage.app.settled();
    }
    expect(stage.printer.printed.map(({ reprint }) => reprint)).toEqual([0, 1, 2]);
    const [first, second] = stage.printer.printed;
    expect(second!.content).toEqual(first!.content);
  });

  test('is of a registered claim only', async () => {
    const stage = await aRegisteredClaim();
    expect(await stage.refused('reprintSlip', { batch: batchOf(stage), seq: 2 })).toBe('NOT_NOW');
    expect(await stage.refused('reprintSlip', { batch: 'b9' as never, seq: 1 })).toBe('NOT_NOW');
  });

  test('waits for the passphrase after a restart', async () => {
    const stage = await aRegisteredClaim();
    await stage.restart();
    expect(await stage.refused('reprintSlip', { batch: batchOf(stage), seq: 1 })).toBe('LOCKED');
  });

  test('is not ordered twice by a double click', async () => {
    const stage = await aRegisteredClaim();
    const reprint = { batch: batchOf(stage), seq: 1 };
    const clicks = [stage.refused('reprintSlip', reprint), stage.refused('reprintSlip', reprint)];
    expect(await Promise.all(clicks)).toEqual([null, 'NOT_NOW']);
    await stage.app.settled();
    expect(stage.printer.printed).toHaveLength(2);
  });
});

describe('a signature', () => {
  test('under another document than the one shown is refused', async () => {
    const stage = await aStageAt('awaitSignature');
    const good = signature(stage);
    expect(await stage.refused('signResult', { ...good, document: 'ab'.repeat(32) })).toBe(
      'DOCUMENT_DIFFERS',
    );
    expect(stage.adapters.store.documents.get('ab'.repeat(32))).toBeUndefined();
    expect(stage.adapters.store.documents.get(good.document)).toBeUndefined();
  });

  test('of another claim than the one on stage is refused', async () => {
    const stage = await aStageAt('awaitSignature');
    expect(await stage.refused('signResult', { ...signature(stage), seq: 2 })).toBe('NOT_NOW');
  });
});
