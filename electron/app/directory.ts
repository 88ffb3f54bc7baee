import { assert } from '../../shared/kernel/assert.ts';
import type { Directory, Listed } from '../../shared/people/directory.ts';
import type { Dwelling } from '../../shared/people/household.ts';
import type { RegisterRow } from '../../shared/people/register.ts';
import { groupBy } from '../../shared/people/group-by.ts';
import { maskId } from '../../shared/people/masking.ts';
import type { LotView } from '../../shared/ipc/views.ts';
import type { Project } from './project.ts';

/** The directory of the register as it is now; only while the project is open. */
export function directoryOf(project: Project): Directory {
  const rows = new Map<string, RegisterRow>(
    project.register().register.households.map((row) => [row.household, row]),
  );
  const dwellings = new Map(project.dwellings.map((dwelling) => [dwelling.code as string, dwelling]));
  const stairwells = groupBy(project.dwellings, ({ stairwellCode }) => stairwellCode as string);
  const single = (code: string): Listed => {
    const row = rows.get(code);
    const person = project.household(code);
    assert(row && person, `no household ${code}`);
    const { queueNo, maskedName, village } = row;
    const { name, id } = person;
    return { household: code, queueNo, name, maskedName, maskedId: maskId(id), village, members: [] };
  };
  return {
    household: (code) => (rows.has(code) ? single(code) : groupListed(code, project.group(code).map(single))),
    lot(code) {
      const dwelling = dwellings.get(code);
      return dwelling ? dwellingView(dwelling) : stairwellView(code, stairwells.get(code) ?? []);
    },
  };
}

/** By the smallest queueNo of its members, who come in that order. */
function groupListed(code: string, members: readonly Listed[]): Listed {
  const [first] = members;
  assert(first, `no household or group ${code}`);
  return {
    ...{ household: code, queueNo: first.queueNo, maskedName: code, maskedId: '', village: first.village },
    name: members.map(({ name }) => name).join('、'),
    members: members.map(({ household }) => household),
  };
}

export function dwellingView({
  code,
  building,
  stairwell,
  floor,
  room,
  area,
  storageRoom,
}: Dwelling): LotView {
  return { lot: code, building, stairwell, floor, room, area, storageRoom, dwellings: 0 };
}

function stairwellView(code: string, within: readonly Dwelling[]): LotView {
  const [first] = within;
  assert(first, `no dwelling or stairwell ${code}`);
  const { building, stairwell } = first;
  return {
    ...{ lot: code, building, stairwell, floor: '', room: '', area: '', storageRoom: '' },
    dwellings: within.length,
  };
}
