import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import type { LotView } from '../../shared/ipc/views.ts';
import { usePlannedName } from './planned-name.ts';

type Values = Record<string, string | number>;

/** `1栋1单元101室`, or of a stairwell `1栋1单元（整单元 12 套）`: a lot as people say it. */
export function useLotName(): (lot: LotView) => string {
  const { t } = useTranslation('console');
  return ({ building, stairwell, room, dwellings }) =>
    dwellings > 0
      ? t('lotStairwell', { building, stairwell, dwellings })
      : t('lot', { building, stairwell, room });
}

/** A household by its name, a group by its code and how many they are. */
export function useClaimantName(): (claimant: {
  readonly code: string;
  readonly name: string;
  readonly members: number;
}) => string {
  const { t } = useTranslation('console');
  return ({ code, name, members }) => (members > 0 ? t('group.named', { code, members }) : name);
}

/** Whom the next call is for, as the queue names them; the hall's name of a group is its code. */
export function useNextName(): (view: ConsoleView) => string {
  const nameOf = useClaimantName();
  return ({ nextCall, next }) => {
    if (!nextCall) return '';
    const { queueNo, name, members } = nextCall;
    const code = next.find((one) => one.queueNo === queueNo && one.members > 0)?.maskedName;
    return nameOf({ code: code ?? '', name, members: code === undefined ? 0 : members });
  };
}

/** What the sentences of a step may name. */
export function useStepValues(view: ConsoleView): Values {
  const { t } = useTranslation('console');
  const lotName = useLotName();
  const nameOf = useClaimantName();
  const nextName = useNextName();
  const plannedName = usePlannedName();
  const { claim, nextCall, step } = view;
  const calling = step === 'callHousehold';
  const drawn = claim?.drawn.find(({ pick }) => pick === claim.pick) ?? claim?.drawn.at(-1);
  const name = claim && nameOf({ ...claim, code: claim.household });
  return {
    queueNo: (calling ? nextCall?.queueNo : claim?.queueNo) ?? '',
    name: (calling ? nextName(view) : name) ?? '',
    attempt: (calling ? nextCall?.attempt : claim?.attempt) ?? 1,
    nextAttempt: (claim?.attempt ?? 0) + 1,
    pick: claim?.pick ?? 1,
    several:
      claim && claim.rights > 1 ? t('stage.severalOf', { pick: claim.pick, rights: claim.rights }) : '',
    rights: (calling ? nextCall?.rights : claim?.rights) ?? 1,
    slot: claim?.slot ?? drawn?.slot ?? '',
    lot: drawn ? lotName(drawn) : '',
    lots: claim?.drawn.map(lotName).join(' · ') ?? '',
    ...batchValues(view),
    planned: plannedName(view.plan?.batches.find(({ state }) => state === 'next') ?? null),
    households: view.project.review.households,
    dwellings: view.project.dwellings?.count ?? 0,
    groups: view.groupsToAllocate,
    seq: view.seq,
  };
}

function batchValues({ batch, draft }: ConsoleView): Values {
  return {
    type: batch?.type ?? '',
    claims: batch?.progress.claims ?? 0,
    drawn: batch?.progress.drawn ?? 0,
    total: batch?.progress.lots ?? 0,
    digits: batch?.digitsWanted ?? 0,
    offsetDigits: batch?.offsetDigits ?? 0,
    ticketsLeft: batch?.tickets?.leftCount ?? 0,
    consents: draft?.consentsMissing.length ?? 0,
  };
}
