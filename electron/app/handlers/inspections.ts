import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { DwellingRow } from '../../../shared/ipc/preparation-answers.ts';
import type { Hall } from '../hall.ts';
import type { Handlers } from './handlers.ts';

/** 逐户验收: every visit is kept; the last one says whether a dwelling may be drawn. */
export function inspectionHandlers(hall: Hall): Handlers<'listDwellings' | 'inspectDwelling' | 'showPhoto'> {
  return {
    listDwellings: () => (hall.project.lock === 'open' ? ok(dwellingRows(hall)) : err('LOCKED')),
    inspectDwelling: (input) => inspect(hall, input),
    showPhoto: ({ photo }) => {
      if (hall.project.lock !== 'open') return err('LOCKED');
      const bytes = hall.records.bytes(photo);
      return bytes ? ok({ bytes }) : err('UNKNOWN_PHOTO');
    },
  };
}

function dwellingRows({ project, preparation }: Hall): DwellingRow[] {
  const { inspections } = preparation;
  return project.dwellings.map(({ code, stairwellCode: _, ...dwelling }) => ({
    ...dwelling,
    ...{ dwelling: code, inspections: inspections[code] ?? [] },
  }));
}

function inspect(
  hall: Hall,
  { dwelling, representatives, result, defects, photo }: InputOf<'inspectDwelling'>,
): Result<null> {
  const { project, preparation, records, adapters } = hall;
  if (project.lock !== 'open') return err('LOCKED');
  if (!project.dwelling(dwelling)) return err('UNKNOWN_DWELLING');
  if (result === 'defects' && defects.trim() === '') return err('DEFECTS_NOT_NAMED');
  const scan = records.scan(photo);
  const visit = { at: adapters.now(), representatives, result, defects, photo: scan.sha256 };
  const visits = [...(preparation.inspections[dwelling] ?? []), visit];
  adapters.store.together(() => {
    scan.store();
    preparation.inspected(
      { ...preparation.inspections, [dwelling]: visits },
      dwelling,
      result === 'accepted',
    );
  });
  return ok(null);
}
