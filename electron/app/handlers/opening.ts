import { sha256Hex } from '../../../shared/draw/hash.ts';
import { toHex } from '../../../shared/kernel/bytes.ts';
import { BatchCode } from '../../../shared/kernel/ids.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { pooledLots, singleClaims } from '../../../shared/people/single-claims.ts';
import type { Batch } from '../../../shared/ceremony/batch.ts';
import type { BatchState } from '../../../shared/ceremony/state.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { Hall } from '../hall.ts';
import type { RecordingKeeper } from '../recording-keeper.ts';
import type { Handlers } from './handlers.ts';
import { oneAtATime } from './one-at-a-time.ts';

type Methods =
  | 'openCeremony'
  | 'freezeRegister'
  | 'freezeBatch'
  | 'commitSecrets'
  | 'attestHead'
  | 'drawDigits'
  | 'sealBoard'
  | 'unsealBoard';

/** From the enrolment to the sealed board. */
export function openingHandlers(hall: Hall, recording: RecordingKeeper): Handlers<Methods> {
  return {
    // Two at once would end the recording that the first has begun.
    openCeremony: oneAtATime((input) => openCeremony(hall, recording, input)),
    freezeRegister: () => freezeRegister(hall),
    freezeBatch: (input) => freezeBatch(hall, input),
    commitSecrets: (input) => commitSecrets(hall, input),
    attestHead: async ({ seq, by, passphrase }) => {
      if (hasMovedOn(hall, seq)) return err('HEAD_MOVED');
      const attested = await hall.parties.attest(by, passphrase, () => hall.state);
      if (!attested.ok) return attested;
      if (hasMovedOn(hall, seq)) return err('HEAD_MOVED');
      return hall.run({ type: 'AttestHead', data: attested.value }, by);
    },
    drawDigits: (data) => hall.run({ type: 'DrawDigits', data }),
    sealBoard: (input) => sealBoard(hall, input),
    unsealBoard: async ({ batch: code, passphrases }) => {
      const batch = hall.inHand(code);
      if (!batch.ok) return batch;
      if (batch.value.batch.phase !== 'sealed' || hall.board) return err('NOT_NOW');
      const board = await hall.unseal(batch.value.batch, passphrases);
      return board.ok ? ok(null) : board;
    },
  };
}

async function commitSecrets(
  hall: Hall,
  { batch: code, passphrases }: InputOf<'commitSecrets'>,
): Promise<Result<null>> {
  const found = hall.inHand(code);
  if (!found.ok) return found;
  if (found.value.batch.phase !== 'frozen') return err('NOT_NOW');
  const made = await hall.parties.commit(found.value.batch, passphrases);
  if (!made.ok) return made;
  const { parties, boxes } = made.value;
  const command = { type: 'CommitSecrets', data: { batch: code, parties } } as const;
  return hall.run(command, 'operator', () => storeBoxes(hall, boxes));
}

/** What a recorder or printer reports does not change what is being attested; anything else does. */
function hasMovedOn({ session }: Hall, seq: number): boolean {
  return session.entries.slice(seq).some(({ event }) => !/^(Recording|SlipPrint)/.test(event.type));
}

type Boxes = readonly { readonly name: string; readonly box: string }[];

function storeBoxes({ adapters }: Hall, boxes: Boxes): void {
  for (const { name, box } of boxes) adapters.store.sealed.put(name, box);
}

async function openCeremony(
  hall: Hall,
  recording: RecordingKeeper,
  { title: typed, passphrases, withoutRecording }: InputOf<'openCeremony'>,
): Promise<Result<null>> {
  const title = typed.normalize('NFC').trim();
  const obstacle = title === '' ? 'BAD_INPUT' : await obstacleToOpening(hall);
  if (obstacle) return err(obstacle);
  const checked = hall.project.version;
  const enrolled = await hall.parties.enrol(passphrases);
  if (!enrolled.ok) return enrolled;
  const begun = await recording.beginBefore(withoutRecording);
  if (!begun.ok) return begun;
  const { keys, boxes } = enrolled.value;
  const { version, sha256 } = hall.adapters.software;
  const data = { ceremony: ceremonyCode(hall), title, rehearsal: false, software: { version, sha256 }, keys };
  const opened =
    // An import may have come while the passphrases were being stretched: those lists have not been checked.
    hall.project.version === checked
      ? hall.run({ type: 'OpenCeremony', data }, 'operator', () => storeBoxes(hall, boxes))
      : err('NOT_NOW');
  if (opened.ok) recording.enterStart();
  else await recording.end('NOT_OPENED');
  return opened;
}

async function obstacleToOpening({ project, state, adapters }: Hall): Promise<string | null> {
  if (project.lock !== 'open') return 'LOCKED';
  if (state.opened || !project.hasHouseholds || project.dwellings.length === 0) return 'NOT_NOW';
  const problems = adapters.importer.check(project.households, project.dwellings);
  if (problems.some(({ severity }) => severity === 'error')) return 'IMPORT_HAS_ERRORS';
  return (await adapters.machine.obstacles())[0] ?? null;
}

/** `c20261121-1f2e3d`: the day, and six digits so that no two are alike. */
function ceremonyCode({ adapters }: Hall): string {
  const day = adapters.now().slice(0, 10).replaceAll('-', '');
  return `c${day}-${toHex(adapters.random(3))}`;
}

function freezeRegister(hall: Hall): Result<null> {
  if (hall.project.lock !== 'open') return err('LOCKED');
  const { householdsCsv, stockCsv } = hall.project.register();
  const data = { households: sha256Hex(householdsCsv), stock: sha256Hex(stockCsv) };
  return hall.run({ type: 'FreezeRegister', data }, 'operator', () => {
    hall.adapters.store.published.put('households.csv', householdsCsv);
    hall.adapters.store.published.put('stock.csv', stockCsv);
  });
}

function freezeBatch(hall: Hall, { type, claims: limit }: InputOf<'freezeBatch'>): Result<null> {
  const { opened } = hall.state;
  if (hall.project.lock !== 'open') return err('LOCKED');
  if (!opened) return err('NOT_NOW');
  const { register } = hall.project.register();
  const batch: Batch = {
    ...{ protocol: 'sunlot/1', ceremony: opened.ceremony, rehearsal: opened.rehearsal },
    ...{
      batch: BatchCode.parse(`b${hall.state.batches.size + 1}-${type}`),
      mode: 'board',
      draws: 'dwellings',
      type,
    },
    ...{ parties: ['machine', 'notary', 'supervisor'], digits: 24, offsetDigits: 0, stations: 1 },
    ...{ calls: 3, missed: 'end', makeUpOf: [], orderFrom: null, withheld: [] },
    lots: pooledLots(hall.project.dwellings, type).filter((lot) => !hall.state.given.has(lot)),
    claims: singleClaims(register, type, limit),
  };
  return hall.run({ type: 'FreezeBatch', data: { batch, register } });
}

async function sealBoard(
  hall: Hall,
  { batch: code, passphrases }: InputOf<'sealBoard'>,
): Promise<Result<null>> {
  const found = hall.inHand(code);
  if (!found.ok) return found;
  const batch: BatchState = found.value.batch;
  if (batch.phase !== 'digitsDrawn') return err('NOT_NOW');
  const board = await hall.unseal(batch, passphrases);
  if (!board.ok) return board;
  const { root, size } = board.value;
  return hall.run({ type: 'SealBoard', data: { batch: batch.frozen.batch, boardRoot: root, size } });
}
