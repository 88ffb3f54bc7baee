import { z } from 'zod';
import { assert } from '../../../shared/kernel/assert.ts';
import { toHex } from '../../../shared/kernel/bytes.ts';
import type { BatchCode } from '../../../shared/kernel/ids.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { decide } from '../../../shared/ceremony/decide.ts';
import type { Outcome } from '../../../shared/ipc/answers.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { Hall } from '../hall.ts';
import type { Passphrases } from '../parties.ts';
import type { RecordingKeeper } from '../recording-keeper.ts';
import { resultRows } from '../result-rows.ts';
import type { SlipDesk } from '../slip-desk.ts';
import type { Handlers } from './handlers.ts';
import { oneAtATime } from './one-at-a-time.ts';

type Methods = 'revealSecrets' | 'closeBatch' | 'closeCeremony' | 'exportBundle';

const Attestations = z.array(z.strictObject({ by: z.string(), signature: z.string() }));

/** The signatures over the last entry, for head.json; they come after the ledger's end, so they lie beside it. */
export function closingAttestations({ adapters, state }: Hall): z.infer<typeof Attestations> {
  if (!state.closed) return [];
  return Attestations.parse(adapters.store.preparation.get('attestations') ?? []);
}

/** From the last registration to the bundle. */
export function closingHandlers(hall: Hall, recording: RecordingKeeper, slips: SlipDesk): Handlers<Methods> {
  return {
    revealSecrets: ({ batch }) => revealSecrets(hall, batch),
    closeBatch: (data) => hall.run({ type: 'CloseBatch', data }),
    closeCeremony: oneAtATime(({ passphrases }: InputOf<'closeCeremony'>) =>
      closeCeremony(hall, recording, slips, passphrases),
    ),
    exportBundle: oneAtATime(() => exportBundle(hall)),
  };
}

function revealSecrets(hall: Hall, batch: BatchCode): Result<null> {
  if (!hall.secrets) return err('BOARD_NOT_UNSEALED');
  const secrets = hall.secrets.map(({ party, secret }) => ({ party, secret: toHex(secret) }));
  const revealed = hall.run({ type: 'RevealSecrets', data: { batch, secrets } });
  if (revealed.ok) hall.forgetSecrets();
  return revealed;
}

/** Both people sign the very last head, so their passphrases are tried before anything ends. */
async function closeCeremony(
  hall: Hall,
  recording: RecordingKeeper,
  slips: SlipDesk,
  passphrases: Passphrases,
): Promise<Result<null>> {
  if (hall.project.lock !== 'open') return err('LOCKED');
  const proven = await hall.parties.prove(passphrases);
  if (!proven.ok) return proven;
  if (!hall.state.closed) {
    const closed = await closeLedger(hall, recording, slips);
    if (!closed.ok) return closed;
  }
  return attestEnd(hall, passphrases);
}

async function closeLedger(hall: Hall, recording: RecordingKeeper, slips: SlipDesk): Promise<Result<null>> {
  const { register } = hall.project.register();
  const close = { type: 'CloseCeremony', data: { register } } as const;
  const possible = decide(hall.state, close);
  if (!possible.ok && possible.refusal !== 'RECORDING_RUNS') return possible;
  await slips.settled();
  await recording.end('CEREMONY_ENDS');
  await slips.settled();
  const closed = hall.run(close);
  // Something came between, a suspension perhaps: the hall goes on, and is recorded again.
  if (!closed.ok) await recording.again();
  return closed;
}

async function attestEnd(hall: Hall, passphrases: Passphrases): Promise<Result<null>> {
  const attestations: z.infer<typeof Attestations> = [];
  for (const by of ['notary', 'supervisor'] as const) {
    const signature = await hall.parties.attest(by, passphrases[by], () => hall.state);
    if (!signature.ok) return signature;
    attestations.push({ by, signature: signature.value.signature });
  }
  hall.adapters.store.preparation.put('attestations', attestations);
  return ok(null);
}

async function exportBundle(hall: Hall): Promise<Result<Outcome>> {
  const { adapters, state, session } = hall;
  const directory = hall.directory;
  const attestations = closingAttestations(hall);
  if (!state.closed || attestations.length === 0) return err('NOT_NOW');
  if (!directory) return err('LOCKED');
  const householdsCsv = adapters.store.published.get('households.csv');
  const stockCsv = adapters.store.published.get('stock.csv');
  assert(householdsCsv && stockCsv, 'the register is published');
  const results = resultRows(session.entries, state, directory);
  const bodies = adapters.ledger.bodies();
  hall.outcome = await adapters.exportBundle({
    ...{ bodies, entries: session.entries, state, householdsCsv, stockCsv, attestations, results },
  });
  return ok(hall.outcome);
}
