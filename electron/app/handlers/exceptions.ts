import { documentHash } from '../../../shared/audit/document.ts';
import { claimOnStage } from '../../../shared/ceremony/state.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Hall } from '../hall.ts';
import type { SlipDesk } from '../slip-desk.ts';
import { storeBoxes } from './boxes.ts';
import type { Handlers } from './handlers.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { giveRecovery } from './recovery.ts';
import { enter, runWithWords } from './statements.ts';

type Methods = 'waiveClaim' | 'voidTicket' | 'refuseSignature' | 'replaceKey' | 'suspend' | 'resume';

/** What nobody plans: each needs both people, or says why. */
export function exceptionHandlers(hall: Hall, slips: SlipDesk): Handlers<Methods> {
  return {
    waiveClaim: (input) => waiveClaim(hall, input),
    voidTicket: (input) => voidTicket(hall, input),
    refuseSignature: (input) => refuseSignature(hall, slips, input),
    replaceKey: oneAtATime((input) => replaceKey(hall, input)),
    suspend: ({ seq, reason, words }) => {
      if (seq !== hall.state.seq) return err('HEAD_MOVED');
      // First: in a suspension nothing can be entered.
      const reported =
        words.trim() === '' ? ok(null) : enter(hall, 'incident', { about: null, reason, words });
      return reported.ok ? hall.run({ type: 'Suspend', data: { reason } }) : reported;
    },
    resume: ({ seq }) =>
      seq === hall.state.seq ? hall.run({ type: 'Resume', data: {} }) : err('HEAD_MOVED'),
  };
}

/** A waiver carries its document: who waives what, in words, with the signed paper if it was scanned. */
async function waiveClaim(
  hall: Hall,
  { batch, seq, rights, words, scan: bytes, passphrases }: InputOf<'waiveClaim'>,
): Promise<Result<null>> {
  const found = hall.inHand(batch);
  if (!found.ok) return found;
  const claimant = found.value.batch.claims[seq - 1]?.claimant;
  if (claimant === undefined) return err('NO_SUCH_CLAIM');
  // It carries its document: the signed paper, or what was said in words.
  if (!bytes && words.trim() === '') return err('SCAN_MISSING');
  const scan = hall.records.scan(bytes);
  const said = { kind: 'waiver', batch, seq, claimant, rights, words: words.normalize('NFC') } as const;
  const record = hall.records.make({ ...said, scan: scan.sha256 });
  const data = { batch, seq, rights, document: record.document };
  const approvals = await hall.parties.approve('ClaimWaived', data, passphrases);
  if (!approvals.ok) return approvals;
  return hall.run({ type: 'WaiveClaim', data: { ...data, approvals: approvals.value } }, 'operator', () => {
    record.store();
    scan.store();
  });
}

/** Slot and lot are those that the ledger has; both approve exactly that. */
async function voidTicket(
  hall: Hall,
  { batch, seq, pick, reason, words, passphrases }: InputOf<'voidTicket'>,
): Promise<Result<null>> {
  const found = hall.inHand(batch);
  if (!found.ok) return found;
  const claim = claimOnStage(found.value.batch);
  const drawn = claim?.seq === seq ? claim.picks[pick - 1] : undefined;
  if (drawn?.lot == null) return err('NOT_NOW');
  const data = { batch, seq, pick, slot: drawn.slot, lot: drawn.lot, reason };
  const approvals = await hall.parties.approve('TicketVoided', data, passphrases);
  if (!approvals.ok) return approvals;
  const command = { type: 'VoidTicket', data: { ...data, approvals: approvals.value } } as const;
  return runWithWords(hall, command, { about: { batch, seq }, reason, words });
}

/** Who does not sign has drawn all the same: both people witness what was on the desk. */
async function refuseSignature(
  hall: Hall,
  slips: SlipDesk,
  { batch, seq, document: seen, words, passphrases }: InputOf<'refuseSignature'>,
): Promise<Result<null>> {
  const proven = await hall.parties.prove(passphrases);
  if (!proven.ok) return proven;
  const shown = slips.contentToSign(batch, seq);
  if (!shown) return err('NOT_NOW');
  if (documentHash(shown) !== seen) return err('DOCUMENT_DIFFERS');
  const content = { ...shown, signer: 'refused' } as const;
  const document = documentHash(content);
  const command = {
    type: 'SignResult',
    data: { batch, seq, document, signer: 'refused', shown: document },
  } as const;
  const said = { about: { batch, seq }, reason: 'SIGNATURE_REFUSED', words };
  return runWithWords(hall, command, said, () => slips.store(document, content, null));
}

/** The board in play stays in play: its secrets are the same, under the successor's passphrase. */
async function replaceKey(hall: Hall, input: InputOf<'replaceKey'>) {
  const batch = hall.secretsAwaited;
  const replaced = await hall.parties.replace(input, batch);
  if (!replaced.ok) return replaced;
  if (hall.secretsAwaited?.frozen.batch !== batch?.frozen.batch) return err('NOT_NOW');
  const { data, boxes, recovery } = replaced.value;
  const done = hall.run({ type: 'ReplaceKey', data }, 'operator', () => storeBoxes(hall, boxes));
  if (!done.ok) return done;
  return ok(await giveRecovery(hall, input.role, recovery));
}
