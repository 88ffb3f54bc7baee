import type { RecoveryCode } from '../../../shared/ipc/answers.ts';
import type { Hall } from '../hall.ts';

/** Whose sealed envelope lies with whom: never with the person whose passphrase it stands in for. */
const KEPT_BY = { operator: 'supervisor', notary: 'supervisor', supervisor: 'notary' } as const;

/** Prints a recovery sheet; without a printer its code is answered, to be shown once and copied by hand. */
export async function giveRecovery(
  { adapters, state }: Hall,
  role: RecoveryCode['role'],
  code: string,
): Promise<RecoveryCode> {
  const keptBy = KEPT_BY[role];
  const at = adapters.now();
  const { ceremony = '', title = '' } = state.opened ?? {};
  const { rehearsal } = adapters;
  const sheet = { kind: 'recovery', ceremony, title, rehearsal, role, keptBy, code, at } as const;
  const printed = await adapters.slips.printSheet(sheet, { at });
  return { role, keptBy, code: printed.ok ? null : code };
}
