import { batchKey, commitmentOf, sealBoard, type SealedBoard, ticketsRoot } from '../../draw/board.ts';
import { fromHex } from '../../kernel/bytes.ts';
import { shuffle } from '../../draw/shuffle.ts';
import type { BatchRecord } from './batch-record.ts';
import type { EntryOf } from './entries.ts';
import type { Findings } from './findings.ts';
import { shown } from './forms.ts';

/** Check 5 at the commitment: every party in its order, and no commitment twice in the ledger. */
export function checkCommitments(
  record: BatchRecord,
  entry: EntryOf<'SecretsCommitted'>,
  seen: Set<string>,
  findings: Findings,
): void {
  const { parties } = entry.data;
  if (!areParties(record, parties))
    findings.fail(5, entry.seq, 'the commitments are not those of the parties, in their order');
  for (const { party, commitment } of parties) {
    if (seen.has(commitment))
      findings.fail(5, entry.seq, `the commitment of ${shown(party)} occurs twice in the ledger`);
    seen.add(commitment);
  }
  record.committed ??= entry;
}

function areParties({ batch }: BatchRecord, listed: readonly { readonly party: string }[]): boolean {
  return listed.length === batch.parties.length && listed.every(({ party }, i) => party === batch.parties[i]);
}

/** Check 6: exactly so many decimal digits. */
export function checkDigits(record: BatchRecord, entry: EntryOf<'DigitsDrawn'>, findings: Findings): void {
  const { digits } = entry.data;
  const fits = digits.length === record.batch.digits && /^[0-9]*$/.test(digits);
  if (!fits) findings.fail(6, entry.seq, `${shown(digits)} is not ${record.batch.digits} decimal digits`);
  record.drawn ??= entry;
}

/** Check 7 as far as it goes before anything is revealed. */
export function checkSeal(record: BatchRecord, entry: EntryOf<'BoardSealed'>, findings: Findings): void {
  const { size } = entry.data;
  const { length } = record.batch.lots;
  if (size !== length) findings.fail(7, entry.seq, `the board has ${size} slots for ${length} lots`);
  record.sealed ??= entry;
}

/** Checks 5, 7 and 8 when the secrets are out: the whole draw again. */
export function checkReveal(
  record: BatchRecord,
  entry: EntryOf<'SecretsRevealed'>,
  findings: Findings,
): void {
  record.revealed ??= entry;
  const { secrets } = entry.data;
  const fault = revealFault(record, secrets);
  if (fault) findings.fail(5, entry.seq, fault);
  const { committed, drawn, sound, input, batch } = record;
  if (fault || !sound || !committed || !drawn) return;
  const commitments = committed.data.parties.map(({ commitment }) => commitment);
  const key = batchKey(
    secrets.map(({ secret }) => fromHex(secret)),
    commitments,
    drawn.data.digits,
    input,
  );
  if (batch.mode === 'batch') checkResults(record, shuffle(key, batch.lots), findings);
  else checkBoard(record, sealBoard(key, batch.lots), findings);
}

function revealFault(
  record: BatchRecord,
  secrets: EntryOf<'SecretsRevealed'>['data']['secrets'],
): string | null {
  if (!areParties(record, secrets)) return 'the secrets are not those of the parties, in their order';
  const wrong = secrets.find(
    ({ secret }, i) =>
      record.committed?.data.parties[i]?.commitment !== commitmentOf(record.input, fromHex(secret)),
  );
  return wrong ? `the secret of ${shown(wrong.party)} does not fit its commitment` : null;
}

function checkBoard(record: BatchRecord, board: SealedBoard, findings: Findings): void {
  const { sealed } = record;
  if (sealed && sealed.data.boardRoot !== board.root) {
    findings.fail(7, sealed.seq, `the board recomputed has the root ${board.root}, not the one sealed`);
  }
  for (const { seq, data } of record.opened) {
    const fault = ticketFault(board, data);
    if (fault) findings.fail(8, seq, fault);
  }
}

function ticketFault(board: SealedBoard, data: EntryOf<'TicketOpened'>['data']): string | null {
  if (data.slot > board.size) return `there is no slot ${data.slot}`;
  const ticket = board.ticket(data.slot);
  if (ticket.lot !== data.lot) return `slot ${data.slot} holds ${shown(ticket.lot)}, not ${shown(data.lot)}`;
  return 'nonce' in data && ticket.nonce !== data.nonce
    ? `the nonce of slot ${data.slot} is ${ticket.nonce}`
    : null;
}

function checkResults({ results }: BatchRecord, order: readonly string[], findings: Findings): void {
  const wrong = results?.data.results.find(({ lot }, k) => order[k] !== lot);
  if (results && wrong)
    findings.fail(8, results.seq, `claim ${wrong.seq}, pick ${wrong.pick} does not draw ${shown(wrong.lot)}`);
}

/** Check 8 at the opening of a whole batch: claims in seq order, each count times. Check 9: no lot twice. */
export function checkOpening(record: BatchRecord, entry: EntryOf<'BatchOpened'>, findings: Findings): void {
  const { results } = entry.data;
  record.results ??= entry;
  for (const { seq, lot } of results) {
    const lots = record.drawnLots.get(seq);
    if (lots) lots.push(lot);
    else record.drawnLots.set(seq, [lot]);
  }
  if (!record.sound) return;
  const rights = record.batch.claims.flatMap(({ seq, count }) =>
    Array.from({ length: count }, (_, i) => `${seq} ${i + 1}`),
  );
  const fits =
    results.length === rights.length && results.every(({ seq, pick }, k) => `${seq} ${pick}` === rights[k]);
  if (!fits) findings.fail(8, entry.seq, 'the results are not one for each right, claims in their order');
  const left = new Set(record.lots);
  for (const { lot } of results) {
    if (!left.delete(lot))
      findings.fail(
        record.lots.has(lot) ? 9 : 8,
        entry.seq,
        `${shown(lot)} is no lot of the batch, or is drawn twice`,
      );
  }
}

/** Mode tickets: notes a ticket opened, counted or lost. Check 9 for a lot that comes twice, `check` for none of its lots. */
export function noteTicket(
  record: BatchRecord,
  seq: number,
  ticket: { lot: string; code: string },
  check: number,
  findings: Findings,
): void {
  const { lot, code } = ticket;
  if (!record.lots.has(lot)) findings.fail(check, seq, `${shown(lot)} is no lot of the batch`);
  else if (record.codes.has(lot)) findings.fail(9, seq, `the ticket of ${shown(lot)} comes twice`);
  else record.codes.set(lot, code);
}

/** Check 7 in mode tickets: opened, counted and lost together are each lot once, and give the sealed root. */
export function checkTickets(record: BatchRecord, seq: number, findings: Findings): void {
  const { batch, codes, sealed, sound } = record;
  const absent = batch.lots.filter((lot) => !codes.has(lot));
  if (absent.length > 0)
    findings.fail(
      7,
      seq,
      `${absent.length} tickets are neither opened, counted nor lost, the first ${shown(absent[0])}`,
    );
  if (absent.length > 0 || !sound || !sealed) return;
  const root = ticketsRoot(batch.lots.map((lot) => ({ lot, code: codes.get(lot) ?? '' })));
  if (root !== sealed.data.boardRoot)
    findings.fail(7, sealed.seq, `the ticket codes recomputed give the root ${root}, not the one sealed`);
}
