import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import type { LotView } from '../../shared/ipc/views.ts';

type Values = Record<string, string | number>;

/** `1栋 1单元 101`: a dwelling as people say it. */
export function useLotName(): (lot: LotView) => string {
  const { t } = useTranslation('console');
  return ({ building, stairwell, room }) => t('lot', { building, stairwell, room });
}

/** What the sentences of a step may name. */
export function useStepValues(view: ConsoleView): Values {
  const name = useLotName();
  const { claim, nextCall, batch } = view;
  const calling = view.step === 'callHousehold';
  const drawn = claim?.drawn.find(({ pick }) => pick === claim.pick) ?? claim?.drawn.at(-1);
  return {
    queueNo: (calling ? nextCall?.queueNo : claim?.queueNo) ?? '',
    name: (calling ? nextCall?.name : claim?.name) ?? '',
    attempt: (calling ? nextCall?.attempt : claim?.attempt) ?? 1,
    nextAttempt: (claim?.attempt ?? 0) + 1,
    slot: claim?.slot ?? drawn?.slot ?? '',
    lot: drawn ? name(drawn) : '',
    lots: claim?.drawn.map(name).join(' · ') ?? '',
    type: batch?.type ?? '',
    claims: batch?.progress.claims ?? 0,
    drawn: batch?.progress.drawn ?? 0,
    total: batch?.progress.lots ?? 0,
    digits: batch?.digitsWanted ?? 0,
    households: view.project.households?.count ?? 0,
    dwellings: view.project.dwellings?.count ?? 0,
    seq: view.seq,
  };
}
