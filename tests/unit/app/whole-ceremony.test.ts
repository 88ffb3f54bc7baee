import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as vault from '../../../electron/ledger/vault.ts';
import { batchKey, sealBoard } from '../../../shared/draw/board.ts';
import { fromHex, toHex } from '../../../shared/kernel/bytes.ts';
import { replay } from '../../../shared/ceremony/evolve.ts';
import { HOUSEHOLDS } from '../../builders/app-fakes.ts';
import { aStageAt, playTo } from '../../builders/app-play.ts';
import { OPERATOR, PASSPHRASES, type Said, Stage } from '../../builders/app.ts';

/** Every object that a message holds, however deep. */
function objectsIn(what: unknown): Record<string, unknown>[] {
  if (typeof what !== 'object' || what === null) return [];
  const inner = Object.values(what).flatMap(objectsIn);
  return Array.isArray(what) ? inner : [what as Record<string, unknown>, ...inner];
}

/** The board recomputed from what the ledger has revealed, and when each slot was opened. */
function boardOf({ entries }: Stage) {
  const state = replay(entries);
  const batch = [...state.batches.values()][0]!;
  const revealed = entries.flatMap(({ event }) =>
    event.type === 'SecretsRevealed' ? event.data.secrets : [],
  );
  const secrets = revealed.map(({ secret }) => fromHex(secret));
  const key = batchKey(
    secrets,
    batch.commitments.map(({ commitment }) => commitment),
    batch.digits!,
    batch.input,
  );
  const openedAt = new Map(
    entries.flatMap(({ seq, event }) => (event.type === 'TicketOpened' ? [[event.data.slot, seq]] : [])),
  );
  const board = sealBoard(key, batch.frozen.lots);
  const slots = board.order.map((_, i) => ({
    ...board.ticket(i + 1),
    openedAt: openedAt.get(i + 1) ?? Infinity,
  }));
  return { slots, key: toHex(key), secrets: revealed.map(({ secret }) => secret) };
}

/** The people key, and each role's key with the seed of its signatures, as their passphrases open them. */
async function keysOf({ adapters: { store } }: Stage): Promise<Uint8Array[]> {
  const box = (name: string) => store.sealed.get(name)!;
  const opened = async (passphrase: string, name: string) => {
    const key = await vault.unsealUnder(passphrase, name, box(name));
    if (!key.ok) throw new Error(`${name} does not open`);
    return key.value;
  };
  const roles = (['notary', 'supervisor'] as const).map(async (role) => {
    const key = await opened(PASSPHRASES[role], `role:${role}`);
    return [key, vault.openBox(key, `${role}:seed`, Buffer.from(box(`${role}:seed`), 'base64'))];
  });
  return [await opened(OPERATOR, 'people'), ...(await Promise.all(roles)).flat()];
}

/** What a message gives away of slots that are not opened when it is sent. */
function leaksIn({ seq, what }: Said, slots: ReturnType<typeof boardOf>['slots']): string[] {
  const text = JSON.stringify(what);
  const closed = slots.filter(({ openedAt }) => openedAt > seq);
  const pairs = objectsIn(what).flatMap((object) =>
    closed.filter(({ slot, lot }) => object['slot'] === slot && object['lot'] === lot),
  );
  return [...closed.filter(({ nonce }) => text.includes(nonce)), ...pairs].map(({ slot }) => `slot ${slot}`);
}

test('a whole ceremony, from an empty folder to a verified bundle, tells no window what it must not know', async () => {
  const stage = await aStageAt('done', new Stage(vault));
  expect(stage.console.outcome).toEqual({ folder: stage.folder, verdict: 'valid', firstFailure: null });
  const draws = stage.types.filter((type) => type === 'DrawRegistered');
  expect(draws).toHaveLength(3);

  const { slots, key, secrets } = boardOf(stage);
  expect(slots.filter(({ openedAt }) => openedAt === Infinity)).toHaveLength(2);
  expect(stage.said.length).toBeGreaterThan(100);
  expect(stage.said.flatMap((said) => leaksIn(said, slots))).toEqual([]);

  const bytes = [fromHex(key), ...secrets.map(fromHex), ...(await keysOf(stage))];
  const salts = stage.printer.printed.map(({ content }) => content.salt);
  const words = [
    ...bytes.flatMap((secret) => [toHex(secret), Buffer.from(secret).toString('base64')]),
    ...salts,
  ];
  const told = JSON.stringify(stage.said.map(({ what }) => what));
  for (const word of [...words, ...Object.values(PASSPHRASES), OPERATOR]) {
    expect(word.length).toBeGreaterThan(7);
    expect(told).not.toContain(word);
  }
  expect(told).toContain(slots[5]!.lot);
}, 120_000);

test('the board is told masked names only, and nobody the phone or the whole ID number', async () => {
  const stage = await aStageAt('done');
  const told = (window: string) => JSON.stringify(stage.said.filter(({ to }) => to === window));
  for (const { name, phone, id } of HOUSEHOLDS) {
    expect(told('board')).not.toContain(name);
    for (const window of ['board', 'desk', 'console']) {
      expect(told(window)).not.toContain(phone);
      expect(told(window)).not.toContain(id);
    }
  }
  expect(told('desk')).toContain('欧阳翠翠甲');
  expect(told('board')).toContain('欧阳***');
});

test('a stolen copy of the file says nothing of anybody', async () => {
  const stage = await aStageAt('done');
  const bytes = ['', '-wal', '-shm'].flatMap((end) => {
    const path = `${stage.path}${end}`;
    if (!existsSync(path)) return [];
    copyFileSync(path, `${path}.copy`);
    return [readFileSync(`${path}.copy`)];
  });
  const all = Buffer.concat(bytes);
  expect(all.includes('DrawRegistered')).toBe(true);
  for (const { name, id, phone } of HOUSEHOLDS) {
    for (const text of [name, id, phone!]) {
      for (const encoded of [
        Buffer.from(text),
        Buffer.from(text, 'utf16le'),
        Buffer.from(Buffer.from(text).toString('hex')),
      ]) {
        expect(all.includes(encoded)).toBe(false);
      }
    }
  }
  for (const passphrase of [OPERATOR, ...Object.values(PASSPHRASES)])
    expect(all.includes(passphrase)).toBe(false);
});

test('what is signed is kept under lock with its strokes, and its hash is in the ledger', async () => {
  const stage = await aStageAt('announceResult');
  const { event } = stage.entries.at(-1)!;
  const document = event.type === 'ResultSigned' ? event.data.document : '';
  const box = Buffer.from(stage.adapters.store.documents.get(document)!);
  expect(box.length).toBeGreaterThan(200);
  expect(box.includes('strokes')).toBe(false);
  await playTo(stage, 'callHousehold');
  await stage.app.stop();
  expect(stage.printer.printed[0]).toMatchObject({
    content: { household: 'H0001', name: '欧阳翠翠甲' },
    reprint: 0,
  });
});
