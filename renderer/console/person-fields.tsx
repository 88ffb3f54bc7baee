import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { parseIdNumber } from '../../shared/people/id-number.ts';
import { Field } from '../ui/field.tsx';
import { ScanField } from './scan-field.tsx';
import type { Scanned } from './scan.ts';

/** What was typed about the person before the board, and the paper that lets it draw. */
export interface Shown {
  readonly name: string;
  readonly id: string;
  readonly relation: string;
  readonly scan: Scanned | null;
}

export const NOBODY: Shown = { name: '', id: '', relation: '', scan: null };

export function personOf({ name, id, relation }: Shown): NonNullable<InputOf<'checkPapers'>['person']> {
  const plain = (text: string) => text.trim().normalize('NFC');
  return { name: plain(name), id: id.trim(), relation: plain(relation) };
}

interface PersonFieldsProps {
  readonly drawer: 'proxy' | 'group';
  /** Who is likely, to choose from. */
  readonly names: readonly string[];
  readonly shown: Shown;
  readonly onShown: (shown: Shown) => void;
}

/** Of a proxy: name, ID number, relation, power of attorney; of a group's representative name and ID number. */
export function PersonFields({ drawer, names, shown, onShown }: PersonFieldsProps) {
  const { t } = useTranslation('console');
  const list = useId();
  const isProxy = drawer === 'proxy';
  const id = shown.id.trim();
  const known = id !== '' && parseIdNumber(id).ok;
  const complete = Array.from(id).length >= 18;
  return (
    <div className="person-fields">
      <Field
        label={t(`papers.name.${drawer}`)}
        maxLength={60}
        list={list}
        testId="checkPapers-person-name"
        data-missing={shown.name.trim() === ''}
        value={shown.name}
        onText={(name) => onShown({ ...shown, name })}
      />
      <datalist id={list}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Field
        className="id"
        label={t('papers.id')}
        hint={known ? t('papers.idGood') : complete ? t('papers.idBad') : t('papers.idHint')}
        tone={known ? 'good' : complete ? 'bad' : undefined}
        maxLength={40}
        testId="checkPapers-person-id"
        data-missing={id === ''}
        value={shown.id}
        onText={(text) => onShown({ ...shown, id: text })}
      />
      <Field
        label={t(`papers.relation.${drawer}`)}
        hint={t(`papers.relationHint.${drawer}`)}
        maxLength={40}
        testId="checkPapers-person-relation"
        data-missing={isProxy && shown.relation.trim() === ''}
        value={shown.relation}
        onText={(relation) => onShown({ ...shown, relation })}
      />
      {isProxy && (
        <ScanField
          words="papers.scan"
          testId="checkPapers-scan"
          required
          scan={shown.scan}
          onScan={(scan) => onShown({ ...shown, scan })}
        />
      )}
    </div>
  );
}
