import { sha256Hex } from '../../../shared/draw/hash.ts';
import { assert } from '../../../shared/kernel/assert.ts';
import { toHex } from '../../../shared/kernel/bytes.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { NoticeList, PrintedPaper } from '../../../shared/ipc/preparation-answers.ts';
import { maskId } from '../../../shared/people/masking.ts';
import type { RegisterRow } from '../../../shared/people/register.ts';
import {
  changesBetween,
  noticeRows,
  noticeTotals,
  publishedRows,
} from '../../../shared/preparation/notice-content.ts';
import { codeOf } from '../../../shared/preparation/household-file.ts';
import type { PublishedNotice } from '../../../shared/preparation/notices.ts';
import type { HouseholdSheet, NoticeChange } from '../../../shared/preparation/papers.ts';
import type { Hall } from '../hall.ts';
import { registerHashes } from '../preparation-view.ts';
import type { Handlers } from './handlers.ts';
import { oneAtATime } from './one-at-a-time.ts';

type Methods =
  | ('saveSettings' | 'publishNotice' | 'listNotices' | 'printHouseholdSheets')
  | ('recordNoticeObjection' | 'settleNoticeObjection');

/** 三榜公示: rounds of the masked list, what people say against it, and the sheet that each household takes home. */
export function noticeHandlers(hall: Hall): Handlers<Methods> {
  return {
    saveSettings: ({ settings }) => {
      if (hall.project.lock !== 'open') return err('LOCKED');
      const isMasked = settings.masking !== hall.preparation.settings.masking;
      if (hall.state.register && isMasked) return err('ALREADY_FROZEN');
      hall.preparation.settings = settings;
      return ok(null);
    },
    // Two at once would publish one round twice.
    publishNotice: oneAtATime((input: InputOf<'publishNotice'>) => publishNotice(hall, input)),
    listNotices: () => (hall.project.lock === 'open' ? ok(noticeList(hall)) : err('LOCKED')),
    recordNoticeObjection: (input) => recordObjection(hall, input),
    settleNoticeObjection: (input) => settleObjection(hall, input),
    printHouseholdSheets: oneAtATime(() => printSheets(hall)),
  };
}

/** How every paper of the office is headed. */
export function titled({ preparation, state, adapters }: Hall) {
  const { title, office } = preparation.settings;
  return { title: state.opened?.title ?? title, office, rehearsal: adapters.rehearsal };
}

async function publishNotice(
  hall: Hall,
  { round, paper }: InputOf<'publishNotice'>,
): Promise<Result<PublishedNotice>> {
  const { project, preparation, adapters } = hall;
  if (project.lock !== 'open') return err('LOCKED');
  if (hall.state.register) return err('ALREADY_FROZEN');
  if (!registerHashes(project)) return err('LIST_HAS_ERRORS');
  if (round !== preparation.notices.length + 1) return err('CHANGED_MEANWHILE');
  const { version } = project;
  const { householdsCsv, register } = project.register();
  const at = adapters.now();
  const rows = noticeRows(register.households);
  const sha256 = sha256Hex(householdsCsv);
  const { objectionsUntil, contact } = preparation.settings;
  const notice = {
    ...titled(hall),
    ...{ round, day: dayOf(at), objectionsUntil, contact, sha256, rows },
    ...{ changes: changesSince(hall, register.households), totals: noticeTotals(rows) },
  };
  const made = await adapters.papers.notice(notice, householdsCsv, paper);
  if (!made.ok) return made;
  // What hangs on the wall must be what is kept: a change meanwhile makes it another list.
  if (project.version !== version) return err('CHANGED_MEANWHILE');
  const published = { round, at, sha256, households: rows.length, folder: made.value.folder };
  preparation.addNotice(published, householdsCsv);
  return ok(published);
}

/** The calendar day in China, which has one time (UTC+8) the whole year: a list hung at seven is of that morning. */
function dayOf(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Since the last round; null before the first. */
function changesSince({ preparation }: Hall, rows: readonly RegisterRow[]): NoticeChange[] | null {
  const last = preparation.notices.at(-1);
  if (!last) return null;
  const csv = preparation.noticeCsv(last.round);
  assert(csv, `the list of round ${last.round} is kept`);
  return changesBetween(publishedRows(csv), rows);
}

function noticeList(hall: Hall): NoticeList {
  const { project, preparation } = hall;
  const hashes = registerHashes(project);
  return {
    ...{ published: preparation.notices, next: preparation.notices.length + 1 },
    sha256: hashes?.households ?? null,
    changes: hashes ? changesSince(hall, project.register().register.households) : null,
    objections: preparation.objections,
  };
}

function recordObjection(
  { project, preparation, adapters }: Hall,
  { household, by, words }: InputOf<'recordNoticeObjection'>,
): Result<null> {
  if (project.lock !== 'open') return err('LOCKED');
  if (preparation.notices.length === 0) return err('NO_NOTICE');
  // Who was removed may object to it.
  const isKnown = household === null || project.files.some(({ cells }) => codeOf(cells) === household);
  if (!isKnown) return err('UNKNOWN_HOUSEHOLD');
  const id = toHex(adapters.random(8));
  const made = {
    id,
    round: preparation.notices.length,
    at: adapters.now(),
    household,
    by,
    words,
    outcome: null,
  };
  preparation.objections = [...preparation.objections, made];
  return ok(null);
}

function settleObjection(
  { project, preparation, adapters }: Hall,
  { id, ...said }: InputOf<'settleNoticeObjection'>,
): Result<null> {
  if (project.lock !== 'open') return err('LOCKED');
  const objection = preparation.objections.find((known) => known.id === id);
  if (!objection) return err('UNKNOWN_OBJECTION');
  if (objection.outcome) return err('NOTHING_CHANGED');
  const settled = { ...objection, outcome: { at: adapters.now(), ...said } };
  preparation.objections = preparation.objections.map((known) => (known.id === id ? settled : known));
  return ok(null);
}

async function printSheets(hall: Hall): Promise<Result<PrintedPaper>> {
  const { project, preparation, adapters } = hall;
  if (project.lock !== 'open') return err('LOCKED');
  const hashes = registerHashes(project);
  if (!hashes) return err('LIST_HAS_ERRORS');
  const { day, hall: place, bring, contact } = preparation.settings;
  return adapters.papers.householdSheets({
    ...titled(hall),
    ...{ day, hall: place, bring, contact, sha256: hashes.households, sheets: sheetsOf(hall) },
  });
}

function sheetsOf({ project }: Hall): HouseholdSheet[] {
  const { households } = project.register().register;
  const commitments = new Map(
    households.map(({ household, commitment }) => [household as string, commitment]),
  );
  return noticeRows(households).map((row) => {
    const person = project.household(row.household);
    assert(person, `no household ${row.household}`);
    return {
      ...row,
      ...{ name: person.name, maskedId: maskId(person.id), agreementNo: person.agreementNo },
      ...{ salt: project.salt(row.household), commitment: commitments.get(row.household) ?? '' },
    };
  });
}
