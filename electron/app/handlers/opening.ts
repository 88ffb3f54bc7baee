import { sha256Hex } from '../../../shared/draw/hash.ts';
import { toHex } from '../../../shared/kernel/bytes.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { RecoveryCode } from '../../../shared/ipc/answers.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { Hall } from '../hall.ts';
import { isEditUnconfirmed } from '../../../shared/preparation/decide-file.ts';
import { supplyAndDemand } from '../../../shared/people/supply.ts';
import { ROLES } from '../parties.ts';
import { registerHashes } from '../preparation-view.ts';
import type { RecordingKeeper } from '../recording-keeper.ts';
import { storeBoxes } from './boxes.ts';
import type { Handlers } from './handlers.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { giveRecovery } from './recovery.ts';

type Methods = 'openCeremony' | 'freezeRegister';

/** The enrolment and the register. */
export function openingHandlers(hall: Hall, recording: RecordingKeeper): Handlers<Methods> {
  return {
    // Two at once would end the recording that the first has begun.
    openCeremony: oneAtATime((input) => openCeremony(hall, recording, input)),
    // Two at once would attest each other's heads.
    freezeRegister: oneAtATime((input: InputOf<'freezeRegister'>) => freezeRegister(hall, input)),
  };
}

async function openCeremony(
  hall: Hall,
  recording: RecordingKeeper,
  { title: typed, passphrases, withoutRecording }: InputOf<'openCeremony'>,
): Promise<Result<RecoveryCode[]>> {
  const title = typed.normalize('NFC').trim();
  const obstacle = title === '' ? 'BAD_INPUT' : await obstacleToOpening(hall);
  if (obstacle) return err(obstacle);
  const checked = hall.project.version;
  const enrolled = await hall.parties.enrol(passphrases);
  if (!enrolled.ok) return enrolled;
  const begun = await recording.beginBefore(withoutRecording);
  if (!begun.ok) return begun;
  const { keys, boxes, recovery } = enrolled.value;
  const { version, sha256 } = hall.adapters.software;
  const data = {
    ceremony: ceremonyCode(hall),
    title,
    rehearsal: hall.adapters.rehearsal,
    software: { version, sha256 },
    keys,
  };
  const opened =
    // An import may have come while the passphrases were being stretched: those lists have not been checked.
    hall.project.version === checked
      ? hall.run({ type: 'OpenCeremony', data }, 'operator', () => storeBoxes(hall, boxes))
      : err('NOT_NOW');
  if (!opened.ok) {
    await recording.end('NOT_OPENED');
    return opened;
  }
  recording.enterStart();
  const sheets = await Promise.all(ROLES.map((role) => giveRecovery(hall, role, recovery[role])));
  return ok(sheets);
}

async function obstacleToOpening({ project, state, adapters }: Hall): Promise<string | null> {
  if (project.lock !== 'open') return 'LOCKED';
  if (state.opened || !project.hasHouseholds || project.dwellings.length === 0) return 'NOT_NOW';
  if (project.checked.errors > 0) return 'LIST_HAS_ERRORS';
  return (await adapters.machine.obstacles())[0] ?? null;
}

/** `c20261121-1f2e3d`: the day, and six digits so that no two are alike. */
function ceremonyCode({ adapters }: Hall): string {
  const day = adapters.now().slice(0, 10).replaceAll('-', '');
  return `c${day}-${toHex(adapters.random(3))}`;
}

/**
 * What hung on the wall is frozen, byte for byte: both people have proved themselves before, and sign the ledger's head
 * after it (HeadAttested), so that the register bears their signatures.
 */
async function freezeRegister(
  hall: Hall,
  { passphrases, shortage }: InputOf<'freezeRegister'>,
): Promise<Result<null>> {
  const obstacle = obstacleToFreezing(hall, shortage);
  if (obstacle) return err(obstacle);
  const { version } = hall.project;
  const proven = await hall.parties.prove(passphrases);
  if (!proven.ok) return proven;
  if (hall.project.version !== version) return err('CHANGED_MEANWHILE');
  const frozen = freezeNow(hall);
  if (!frozen.ok) return frozen;
  for (const role of ROLES) {
    const signed = await hall.parties.attest(role, passphrases[role], () => hall.state);
    if (signed.ok) hall.run({ type: 'AttestHead', data: signed.value }, role);
  }
  return ok(null);
}

function freezeNow(hall: Hall): Result<null> {
  const { householdsCsv, stockCsv } = hall.project.register();
  const data = { households: sha256Hex(householdsCsv), stock: sha256Hex(stockCsv) };
  return hall.run({ type: 'FreezeRegister', data }, 'operator', () => {
    hall.adapters.store.published.put('households.csv', householdsCsv);
    hall.adapters.store.published.put('stock.csv', stockCsv);
  });
}

function obstacleToFreezing({ project, preparation, state }: Hall, shortage: boolean): string | null {
  if (project.lock !== 'open') return 'LOCKED';
  if (!state.opened || state.register) return 'NOT_NOW';
  const hashes = registerHashes(project);
  if (!hashes) return 'LIST_HAS_ERRORS';
  if (project.files.some(isEditUnconfirmed)) return 'EDITS_NOT_CONFIRMED';
  const last = preparation.notices.at(-1);
  if (!last) return 'NO_NOTICE';
  if (last.sha256 !== hashes.households) return 'NOTICE_OUTDATED';
  const isShort = supplyAndDemand(project.households, project.dwellings).some((type) => type.shortage > 0);
  return isShort && !shortage ? 'SHORTAGE' : null;
}
