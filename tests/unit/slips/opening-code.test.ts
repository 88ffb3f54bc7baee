import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { drawOpeningCode, openingCode, openingText } from '../../../electron/slips/opening-code.ts';
import { mm } from '../../../electron/slips/typeset.ts';
import { boardLeaf } from '../../../shared/draw/board.ts';
import { rootFromPath } from '../../../shared/draw/merkle.ts';
import { fromHex, toHex, utf8 } from '../../../shared/kernel/bytes.ts';
import { aLot, aSlip } from './a-slip.ts';

const content = aSlip();
const text = openingText(content, content.lots[0]!);
const CODE = mm(52);

test('the code holds what docs/protocol.md section 8 names, and no more', () => {
  const [lot] = content.lots;
  const { pick, slot, size, nonce, proof, boardRoot } = lot!;
  const { ceremony, batch, seq, anchor } = content;
  expect(JSON.parse(text)).toEqual({
    ...{ ceremony, batch, seq, pick, slot, size, nonce, proof, boardRoot, anchor },
    lot: lot!.lot,
  });
  expect(text.startsWith('{"anchor":{"head":"')).toBe(true);
  expect(text).not.toContain(content.salt);
  expect(text).not.toContain(content.name);
});

test('the code alone proves the ticket against the board root', () => {
  const told = JSON.parse(text) as {
    slot: number;
    lot: string;
    nonce: string;
    size: number;
    proof: string[];
    boardRoot: string;
  };
  const leaf = boardLeaf(told.slot, told.lot, told.nonce);
  const root = rootFromPath(leaf, told.slot - 1, told.size, told.proof.map(fromHex));
  expect(root && toHex(root)).toBe(told.boardRoot);
});

test('a board of 745 gives modules of 0.4 mm with medium error correction', () => {
  const { modules, moduleSize } = openingCode(text, CODE);
  expect(moduleSize).toBeGreaterThanOrEqual(mm(0.4));
  expect(modules).toEqual(encode([...utf8(text)], { ecc: 'M', border: 0, maskPattern: 2 }).data);
});

test('a longer text gives up error correction before its modules get too small', () => {
  const long = aSlip(1, {
    ceremony: '某某区二〇二六年安置房公开抽签选房',
    lots: [aLot(1, 5, { lot: '阳光家园一期东区-12栋-2单元-1201' as never })],
  });
  const longer = `${openingText(long, long.lots[0]!)}${' '.repeat(200)}`;
  const { modules, moduleSize } = openingCode(longer, CODE);
  expect(modules).toEqual(encode([...utf8(longer)], { ecc: 'L', border: 0, maskPattern: 2 }).data);
  expect(moduleSize).toBeGreaterThanOrEqual(mm(0.33));
});

test('what is drawn is the code, module for module, with its quiet zone on white', () => {
  const rects: number[][] = [];
  const doc = {
    rect(...rect: number[]) {
      rects.push(rect);
      return doc;
    },
    fill: () => doc,
  };
  drawOpeningCode(doc as unknown as PDFKit.PDFDocument, text, { x: 10, y: 20, width: CODE, height: CODE });
  const { modules, moduleSize } = openingCode(text, CODE);
  const [ground, ...bars] = rects;
  expect(ground).toEqual([10, 20, CODE, CODE]);
  const drawn = modules.map((row) => row.map(() => false));
  for (const [x = 0, y = 0, width = 0, height] of bars) {
    expect(height).toBe(moduleSize);
    const column = Math.round((x - 10) / moduleSize) - 4;
    const line = Math.round((y - 20) / moduleSize) - 4;
    for (let i = 0; i < Math.round(width / moduleSize); i++) drawn[line]![column + i] = true;
  }
  expect(drawn).toEqual(modules);
});
