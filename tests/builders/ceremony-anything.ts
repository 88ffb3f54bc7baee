import type { Command, Commands } from '../../shared/ceremony/commands.ts';
import type { Role } from '../../shared/ceremony/events.ts';
import { currentBatch } from '../../shared/ceremony/state.ts';
import { publicKeyOf } from '../../shared/audit/signing.ts';
import { type Ceremony, OPENING } from './ceremony.ts';
import { type Chance, command, PLAN, role } from './ceremony-chance.ts';
import { LATE } from './ceremony-hall.ts';
import { approvals, consentOf, SEEDS } from './ceremony-people.ts';
import { H } from './protocol.ts';

/** With the keys that a test knows: a key that was there already, which no one can have twice. */
function replacement(by: Role, c: number): Commands['ReplaceKey'] {
  const said = { role: by, publicKey: publicKeyOf(SEEDS[role(c)]), reason: 'SUCCESSOR' };
  const [notary, supervisor] = approvals('KeyReplaced', said);
  return { ...said, approvals: [by === 'notary' ? supervisor! : notary!] };
}

/** Anything at all, near enough to what is possible to be possible at times. Never a lie that the core cannot see. */
export function anything(hall: Ceremony, { kind, a, b, c }: Chance): Command {
  const { code, files, state } = hall;
  const batch = currentBatch(state);
  const claim = { batch: b % 17 === 0 ? ('b9' as typeof code) : code, seq: (a % 5) + 1 };
  const pick = (b % 4) + 1;
  const known = batch?.claims[claim.seq - 1];
  const digits = (count: number) => '0123456789'.repeat(3).slice(0, count);
  const board = batch?.digits ? hall.board : null;
  const slot = (c % 11) + 1;
  const ticket =
    board && slot <= board.size
      ? board.ticket(slot)
      : { lot: files.register.stock[0]!.dwelling, nonce: '00'.repeat(16) };
  const all: (() => Command)[] = [
    () =>
      command('CallHousehold', {
        ...claim,
        attempt: (known?.attempts ?? 0) + (c % 3),
        station: (b % 2) + 1,
        now: LATE,
      }),
    () => command('MissHousehold', { ...claim, attempt: (known?.attempts ?? 0) + (c % 2), now: LATE }),
    () => command('WaiveClaim', hall.waiver(claim.seq, pick)),
    () => command('DesignateSlot', { ...claim, pick, slot }),
    () => command('RollOffset', { ...claim, pick, first: digits(5), second: digits(c % 2 ? 5 : 4) }),
    () => command('OpenTicket', { ...claim, pick, slot, lot: ticket.lot, nonce: ticket.nonce }),
    () => command('NotariseTicket', { ...claim, pick }),
    () =>
      command(
        'VoidTicket',
        known
          ? hall.voiding(claim.seq, pick)
          : { ...claim, pick, slot, lot: ticket.lot, reason: 'X', approvals: [] },
      ),
    () =>
      command('SignResult', {
        ...claim,
        document: H('slip'),
        signer: 'self',
        shown: H(c % 2 ? 'slip' : 'other'),
      }),
    () => command('AnnounceResult', claim),
    () => command('RegisterDraw', claim),
    () => command('AttestHead', { ...hall.attestation(role(a)), by: role(b) }),
    () => command('Suspend', { reason: 'BREAK' }),
    () => command('Resume', {}),
    () => command('OpenCeremony', OPENING),
    () => command('FreezeRegister', { households: H(files.householdsCsv), stock: H(files.stockCsv) }),
    () => command('DrawDigits', { batch: code, first: digits(24), second: digits(c % 2 ? 24 : 23) }),
    () => command('CloseBatch', { batch: code }),
    () => command('RevealSecrets', { batch: code, secrets: batch ? hall.secrets : [] }),
    () => command('CommitSecrets', { batch: code, parties: batch ? hall.commitments.toReversed() : [] }),
    () => command('SealBoard', { batch: code, boardRoot: board?.root ?? H('root'), size: board?.size ?? 1 }),
    () =>
      command('FreezeBatch', {
        ...{ batch: hall.aBatch({ batch: `b${(c % 2) + 1}` }), register: files.register },
        accepted: hall.accepted,
      }),
    () =>
      command('CheckPapers', {
        ...claim,
        drawer: (['self', 'proxy', 'group'] as const)[c % 3]!,
        document: H(`${c}`),
      }),
    () => command('PublishPlan', hall.planning(c % 2 ? PLAN : PLAN.toReversed())),
    () => command('RecordConsent', { ...consentOf(`T0${c % 4}`, '110'), register: files.register }),
    () => command('AllocateGroup', hall.sharing(code, claim.seq)),
    () => command('OpenBatch', { batch: code, results: batch?.digits ? hall.opened().results : [] }),
    () => command('CountTicket', { batch: code, lot: ticket.lot, code: hall.codeOf(ticket.lot) }),
    () => command('LoseTicket', hall.loss(ticket.lot)),
    () =>
      command('ReportIncident', {
        about: c % 2 ? claim : null,
        reason: 'POWER_FAILED',
        document: H('words'),
      }),
    () => command('RaiseObjection', { about: c % 2 ? claim : null, reason: 'OTHER', document: H('words') }),
    () => command('ReplaceKey', replacement(role(a), c)),
  ];
  return all[kind % all.length]!();
}
