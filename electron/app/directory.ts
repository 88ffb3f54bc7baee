import { assert } from '../../shared/kernel/assert.ts';
import type { Directory } from '../../shared/people/directory.ts';
import type { RegisterRow } from '../../shared/people/register.ts';
import { maskId } from '../../shared/people/masking.ts';
import type { Project } from './project.ts';

/** The directory of the register as it is now; only while the project is open. */
export function directoryOf(project: Project): Directory {
  const rows = new Map<string, RegisterRow>(
    project.register().register.households.map((row) => [row.household, row]),
  );
  const dwellings = new Map(project.dwellings.map((dwelling) => [dwelling.code as string, dwelling]));
  return {
    household(code) {
      const row = rows.get(code);
      const person = project.household(code);
      assert(row && person, `no household ${code}`);
      const { queueNo, maskedName, village } = row;
      return {
        household: code,
        queueNo,
        name: person.name,
        maskedName,
        maskedId: maskId(person.id),
        village,
      };
    },
    lot(code) {
      const dwelling = dwellings.get(code);
      assert(dwelling, `no dwelling ${code}`);
      const { building, stairwell, floor, room, area, storageRoom } = dwelling;
      return { lot: code, building, stairwell, floor, room, area, storageRoom };
    },
  };
}
