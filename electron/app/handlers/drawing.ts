import { documentHash } from '../../../shared/audit/document.ts';
import { claimRows } from '../../../shared/ceremony/views/claim-rows.ts';
import { entryDetail, entryRows, type EntrySources } from '../../../shared/ceremony/views/entry-rows.ts';
import { type ClaimState, claimOnStage } from '../../../shared/ceremony/state.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { parseIdNumber } from '../../../shared/people/id-number.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { checkedMark } from '../fingerprint.ts';
import type { Hall } from '../hall.ts';
import type { SlipDesk } from '../slip-desk.ts';
import type { Handlers } from './handlers.ts';

type Methods =
  | 'callHousehold'
  | 'missHousehold'
  | 'checkPapers'
  | 'designateSlot'
  | 'rollOffset'
  | 'openTicket'
  | 'notariseTicket'
  | 'signResult'
  | 'announceResult'
  | 'registerDraw'
  | 'reprintSlip'
  | 'previewSlip'
  | 'listClaims'
  | 'listEntries'
  | 'openEntry';

/** The draw path: synchronous from the click to the disk, so that two clicks cannot interleave. */
export function drawingHandlers(hall: Hall, slips: SlipDesk): Handlers<Methods> {
  return {
    callHousehold: (data) =>
      hall.isUnsealed
        ? hall.run({ type: 'CallHousehold', data: { ...data, station: 1, now: hall.adapters.now() } })
        : err('BOARD_NOT_UNSEALED'),
    missHousehold: (data) => hall.run({ type: 'MissHousehold', data: { ...data, now: hall.adapters.now() } }),
    checkPapers: (input) => checkPapers(hall, input),
    designateSlot: (data) => designateSlot(hall, data),
    rollOffset: (data) => hall.run({ type: 'RollOffset', data }),
    openTicket: (input) => openTicket(hall, input),
    notariseTicket: (data) => hall.run({ type: 'NotariseTicket', data }),
    signResult: (input) => signResult(hall, slips, input),
    announceResult: (data) => hall.run({ type: 'AnnounceResult', data }),
    registerDraw: (data) => hall.run({ type: 'RegisterDraw', data }),
    reprintSlip: ({ batch, seq }) => slips.reprint(batch, seq),
    previewSlip: (input) => slips.preview(input),
    listClaims: (page) => {
      const found = hall.inHand(hall.state.current ?? '');
      return found.ok
        ? ok(
            claimRows(found.value.batch, found.value.directory, page, (code) =>
              hall.preparation.hasArrived(code),
            ),
          )
        : ok({ total: 0, rows: [] });
    },
    listEntries: (page) => ok(entryRows(entrySources(hall), page)),
    openEntry: ({ seq }) => {
      const found = entryDetail(entrySources(hall), seq);
      return found ? ok(found) : err('BAD_INPUT');
    },
  };
}

function entrySources({ state, session: { entries }, directory }: Hall): EntrySources {
  return { state, entries, directory };
}

/**
 * Who stands before the board, and who saw the papers (docs: names lie with the personal data). A proxy needs a name, an
 * ID number that can be one, its relation, and the power of attorney.
 */
function checkPapers(
  hall: Hall,
  { batch, seq, drawer, checkedBy, person, scan: bytes }: InputOf<'checkPapers'>,
): Result<null> {
  const found = hall.inHand(batch);
  if (!found.ok) return found;
  const shown = readPerson(drawer, person);
  if (!shown.ok) return shown;
  if (checkedBy.trim() === '') return err('BAD_INPUT');
  if (drawer === 'proxy' && !bytes) return err('SCAN_MISSING');
  const scan = hall.records.scan(bytes);
  const again = { drawer, checkedBy, person: shown.value, scan: scan.sha256 };
  if (isCheckedAlready(hall, claimOnStage(found.value.batch), again)) return err('PAPERS_CHECKED');
  const said = { kind: 'papers', batch, seq, drawer, checkedBy: checkedBy.trim().normalize('NFC') } as const;
  const record = hall.records.make({ ...said, person: shown.value, scan: scan.sha256 });
  const data = { batch, seq, drawer, document: record.document };
  return hall.run({ type: 'CheckPapers', data }, 'operator', () => {
    record.store();
    scan.store();
  });
}

/** A second click says the same once more; a correction says something else. */
function isCheckedAlready(
  { records }: Hall,
  claim: ClaimState | null,
  said: { drawer: string; checkedBy: string; person: Person; scan: string | null },
): boolean {
  const record = claim?.papers ? records.get(claim.papers.document) : null;
  if (record?.kind !== 'papers') return false;
  const { drawer, checkedBy, person, scan } = record;
  return (
    JSON.stringify({ drawer, checkedBy, person, scan }) ===
    JSON.stringify({ ...said, checkedBy: said.checkedBy.trim().normalize('NFC') })
  );
}

type Person = InputOf<'checkPapers'>['person'];

function readPerson(drawer: InputOf<'checkPapers'>['drawer'], person: Person): Result<Person> {
  if (drawer === 'self') return person ? err('BAD_INPUT') : ok(null);
  const [name, relation] = [person?.name, person?.relation].map(
    (text) => text?.trim().normalize('NFC') ?? '',
  );
  if (!person || !name || (drawer === 'proxy' && !relation)) return err('BAD_INPUT');
  const id = parseIdNumber(person.id);
  return id.ok ? ok({ name, id: id.value, relation: relation ?? '' }) : err('ID_WRONG');
}

/** At a physical board the slot is named when its ticket is scanned, so that none is left that cannot be opened. */
function designateSlot(hall: Hall, data: InputOf<'designateSlot'>): Result<null> {
  const found = hall.inHand(data.batch);
  if (!found.ok) return found;
  if (found.value.batch.frozen.mode === 'tickets') return err('NOT_NOW');
  return hall.run({ type: 'DesignateSlot', data });
}

/** What lies under the slot is looked up only for the slot that the ledger says was designated. */
function openTicket(hall: Hall, { batch: code, seq, pick }: InputOf<'openTicket'>): Result<null> {
  const found = hall.inHand(code);
  if (!found.ok) return found;
  const designated = claimOnStage(found.value.batch)?.picks.at(-1);
  if (!designated) return err('SLOT_NOT_DESIGNATED');
  if (!hall.board) return err('BOARD_NOT_UNSEALED');
  const { slot, lot, nonce } = hall.board.ticket(designated.slot);
  return hall.run({ type: 'OpenTicket', data: { batch: code, seq, pick, slot, lot, nonce } });
}

/** The content signed is stored with its mark in the same transaction as its hash. */
function signResult(
  hall: Hall,
  slips: SlipDesk,
  { batch, seq, document: shown, mark: given }: InputOf<'signResult'>,
): Result<null> {
  const content = slips.contentToSign(batch, seq);
  if (!content) return err('NOT_NOW');
  const mark = checkedMark(given);
  if (!mark.ok) return mark;
  const document = documentHash(content);
  const data = { batch, seq, document, signer: content.signer, shown };
  return hall.run({ type: 'SignResult', data }, 'clerk', () => slips.store(document, content, mark.value));
}
