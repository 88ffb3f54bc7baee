import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { Arrival } from '../../../shared/ipc/preparation-answers.ts';
import type { Household } from '../../../shared/people/household.ts';
import { normaliseId } from '../../../shared/people/id-number.ts';
import { maskId } from '../../../shared/people/masking.ts';
import { compact } from '../../../shared/people/plain-text.ts';
import type { Hall } from '../hall.ts';
import type { Handlers } from './handlers.ts';

/** 签到: who is here, found by code, ID number or the QR code of the household's sheet. */
export function arrivalHandlers(hall: Hall): Handlers<'findArrival' | 'checkIn' | 'undoCheckIn'> {
  return {
    findArrival: ({ text }) => {
      if (hall.project.lock !== 'open') return err('LOCKED');
      const household = found(hall, text);
      return household ? ok(arrivalOf(hall, household)) : err('UNKNOWN_HOUSEHOLD');
    },
    checkIn: (input) => checkIn(hall, input),
    undoCheckIn: ({ household }) => {
      const { project, preparation } = hall;
      if (project.lock !== 'open') return err('LOCKED');
      if (!preparation.hasArrived(household)) return err('NOT_HERE');
      const { [household]: _, ...others } = preparation.arrivals;
      preparation.arrivals = others;
      return ok(null);
    },
  };
}

/** A code as it is typed goes before one in other letters: two codes may differ by nothing else. */
function found({ project }: Hall, text: string): Household | null {
  const typed = compact(text).replace(/^SUNLOT:/i, '');
  const upper = normaliseId(typed);
  return (
    project.household(typed) ??
    project.households.find(({ code, id }) => code.toUpperCase() === upper || id === upper) ??
    null
  );
}

function arrivalOf({ project, preparation }: Hall, { code, name, id, village, rights }: Household): Arrival {
  const row = project.register().register.households.find(({ household }) => household === code);
  return {
    ...{ household: code, queueNo: row?.queueNo ?? 0, name, maskedId: maskId(id), village, rights },
    at: preparation.arrivals[code]?.at ?? null,
  };
}

function checkIn(
  { project, preparation, adapters }: Hall,
  { household, by }: InputOf<'checkIn'>,
): Result<null> {
  if (project.lock !== 'open') return err('LOCKED');
  if (!project.household(household)) return err('UNKNOWN_HOUSEHOLD');
  if (preparation.hasArrived(household)) return err('ALREADY_HERE');
  preparation.arrivals = { ...preparation.arrivals, [household]: { at: adapters.now(), by } };
  return ok(null);
}
