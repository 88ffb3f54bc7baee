import { err, ok } from '../../../shared/kernel/result.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { Hall } from '../hall.ts';
import type { Handlers } from './handlers.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { giveRecovery } from './recovery.ts';

type Methods = 'setLanguage' | 'setPassphrase' | 'unlock' | 'recoverOperator' | 'switchToRehearsal';

/** The language, the operator's own passphrase, its recovery, and the kind of file that the app goes on with. */
export function operatorHandlers(hall: Hall): Handlers<Methods> {
  const { store } = hall.adapters;
  return {
    setLanguage: ({ language }) => {
      hall.language = language;
      store.preparation.put('language', language);
      return ok(null);
    },
    setPassphrase: async ({ passphrase }) => {
      const recovery = await hall.project.setPassphrase(passphrase);
      return recovery.ok ? ok(await giveRecovery(hall, 'operator', recovery.value)) : recovery;
    },
    unlock: ({ passphrase }) => hall.project.unlock(passphrase),
    // Two at once would each make a sheet, of which only the last opens anything.
    recoverOperator: oneAtATime(async ({ code, passphrase }: InputOf<'recoverOperator'>) => {
      const recovery = await hall.project.recover(code, passphrase);
      return recovery.ok ? ok(await giveRecovery(hall, 'operator', recovery.value)) : recovery;
    }),
    switchToRehearsal: ({ rehearsal }) => {
      if (rehearsal === hall.adapters.rehearsal) return err('NOT_NOW');
      hall.adapters.switchKind(rehearsal);
      return ok(null);
    },
  };
}
