import { useTranslation } from 'react-i18next';
import type { PlannedBatch } from '../../shared/ceremony/plan.ts';
import { kindOf } from './plan-draft.ts';

type Named = Pick<PlannedBatch, 'type' | 'draws' | 'makeUp' | 'stairwellSize'>;

/** `110 ㎡ 组团抽整单元（12 套）`: what a batch of the plan draws, in words; '' for none. */
export function usePlannedName(): (planned: Named | null) => string {
  const kindName = useKindName();
  const { t } = useTranslation('console');
  return (planned) =>
    planned === null ? '' : t('plan.named', { type: planned.type, kind: kindName(kindOf(planned)) });
}

/** A kind (`dwellings`, `stairwells:12` …) in words. */
export function useKindName(): (kind: string) => string {
  const { t } = useTranslation('console');
  return (kind) => {
    const [name = '', size] = kind.split(':');
    return t(`plan.kinds.${size === undefined ? name : `${name}Of`}`, { size });
  };
}
