import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { Field } from '../ui/field.tsx';

interface LotFieldProps {
  readonly method: string;
  readonly view: ConsoleView;
  readonly lot: string;
  readonly onLot: (lot: string) => void;
}

/** The code of a lot, as it is printed on its ticket; those that have not turned up are offered. */
export function LotField({ method, view, lot, onLot }: LotFieldProps) {
  const { t } = useTranslation('console');
  const list = useId();
  return (
    <>
      <Field
        label={t('more.lot')}
        hint={t('more.lotHint')}
        list={list}
        maxLength={100}
        testId={`${method}-lot`}
        data-missing={lot.trim() === ''}
        value={lot}
        onText={onLot}
      />
      <datalist id={list}>
        {(view.batch?.tickets?.left ?? []).map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  );
}
