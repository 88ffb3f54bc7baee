import type { Command } from '../../../shared/ceremony/commands.ts';
import type { EventOf } from '../../../shared/ceremony/events.ts';
import type { StatementRow } from '../../../shared/ipc/answers.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Hall } from '../hall.ts';
import type { Handlers } from './handlers.ts';

type Methods = 'reportIncident' | 'raiseObjection' | 'listStatements';

interface Said {
  readonly about: EventOf<'IncidentReported'>['data']['about'];
  readonly reason: string;
  readonly words: string;
}

/** Incidents (情况说明) and objections (异议): entries of their own, their words with the personal data. */
export function statementHandlers(hall: Hall): Handlers<Methods> {
  return {
    reportIncident: (said) => enter(hall, 'incident', said),
    raiseObjection: (said) => enter(hall, 'objection', said),
    listStatements: () => (hall.project.lock === 'open' ? ok(statementRows(hall)) : err('LOCKED')),
  };
}

/** Enters what somebody said; the words stay with the personal data. */
export function enter(hall: Hall, what: 'incident' | 'objection', said: Said): Result<null> {
  if (hall.project.lock !== 'open') return err('LOCKED');
  const record = statement(hall, what, said);
  const { about, reason } = said;
  const type = what === 'incident' ? 'ReportIncident' : 'RaiseObjection';
  return hall.run({ type, data: { about, reason, document: record.document } }, 'operator', record.store);
}

function statement({ records }: Hall, what: 'incident' | 'objection', { about, reason, words }: Said) {
  return records.make({ kind: 'statement', what, about, reason, words: words.normalize('NFC') });
}

/** A command whose reason somebody put into words as well: they are kept with it, and an incident report names them. */
export function runWithWords(hall: Hall, command: Command, said: Said, also?: () => void): Result<null> {
  if (said.words.trim() === '') return hall.run(command, 'operator', also);
  if (hall.project.lock !== 'open') return err('LOCKED');
  const record = statement(hall, 'incident', said);
  const done = hall.run(command, 'operator', () => {
    also?.();
    record.store();
  });
  if (!done.ok) return done;
  const { about, reason } = said;
  const data = { about, reason, document: record.document };
  const entered = hall.run({ type: 'ReportIncident', data });
  // The command has happened; a disk that does not take its report now is asked again with the next entry.
  if (!entered.ok) hall.session.report({ type: 'IncidentReported', data });
  return ok(null);
}

function statementRows({ session, records, state, directory }: Hall): StatementRow[] {
  return session.entries.flatMap(({ seq, at, event }) => {
    if (event.type !== 'IncidentReported' && event.type !== 'ObjectionRaised') return [];
    const record = records.get(event.data.document);
    const { about, reason } = event.data;
    const batch = about && state.batches.get(about.batch);
    // The one claim of an order lottery is nobody's.
    const isOrder = batch?.frozen.draws === 'households';
    const claimant = about && !isOrder && batch?.claims[about.seq - 1]?.claimant;
    return [
      {
        ...{ seq, at, reason, words: record?.kind === 'statement' ? record.words : '' },
        kind: event.type === 'IncidentReported' ? 'incident' : 'objection',
        queueNo: claimant ? (directory?.household(claimant).queueNo ?? null) : null,
      },
    ];
  });
}
