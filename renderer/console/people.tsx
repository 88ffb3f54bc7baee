import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/field.tsx';
import { passphraseState, type PassphraseState } from './passphrases.ts';

export const ROLES = ['notary', 'supervisor'] as const;
export type Role = (typeof ROLES)[number];

interface Typed {
  readonly passphrase: string;
  readonly again: string;
}

const NOTHING: Record<Role, Typed> = {
  notary: { passphrase: '', again: '' },
  supervisor: { passphrase: '', again: '' },
};

export interface People {
  readonly typed: Readonly<Record<Role, Typed>>;
  readonly passphrases: { readonly notary: string; readonly supervisor: string };
  readonly type: (role: Role, part: keyof Typed, text: string) => void;
  readonly clear: () => void;
}

/** What the two have typed so far; it lives only as long as the step. */
export function usePeople(): People {
  const [typed, setTyped] = useState(NOTHING);
  return {
    typed,
    passphrases: { notary: typed.notary.passphrase, supervisor: typed.supervisor.passphrase },
    type: (role, part, text) =>
      setTyped((before) => ({ ...before, [role]: { ...before[role], [part]: text } })),
    clear: () => setTyped(NOTHING),
  };
}

/** Refusals after which a passphrase has to be typed anew. */
export function isAboutPassphrase(code: string): boolean {
  return ['WRONG_PASSPHRASE', 'PASSPHRASE_TOO_SHORT', 'PASSPHRASES_EQUAL'].includes(code);
}

interface PersonPanelsProps {
  readonly method: string;
  readonly people: People;
  /** Typed twice where a passphrase is chosen. */
  readonly choosing: boolean;
}

/** Two panels, one a person: each types alone, the other looks away. */
export function PersonPanels({ method, people, choosing }: PersonPanelsProps) {
  return (
    <div className="people">
      {ROLES.map((role) => (
        <PersonPanel key={role} role={role} method={method} people={people} choosing={choosing} />
      ))}
    </div>
  );
}

function PersonPanel({ role, method, people, choosing }: PersonPanelsProps & { readonly role: Role }) {
  const { t } = useTranslation('console');
  const { passphrase, again } = people.typed[role];
  const state = passphraseState(passphrase, choosing ? again : null);
  const tooFew = state === 'empty' || state === 'short';
  return (
    <fieldset className={`person ${state === 'good' ? 'good' : ''}`}>
      <legend>{t(`roles.${role}`)}</legend>
      <p className="for">{t('passphrase.only', { role: t(`roles.${role}`) })}</p>
      <Field
        label={t(choosing ? 'passphrase.choose' : 'passphrase.own')}
        hint={
          choosing
            ? t(`passphrase.states.${tooFew ? 'short' : 'enough'}`)
            : t(`passphrase.typed.${stateWord(state)}`)
        }
        tone={state === 'short' ? 'bad' : undefined}
        type="password"
        testId={`${method}-${role}`}
        data-missing={tooFew}
        value={passphrase}
        onText={(text) => people.type(role, 'passphrase', text)}
      />
      {choosing && (
        <Field
          label={t('passphrase.again')}
          hint={t(`passphrase.states.${state}`)}
          tone={state === 'differs' ? 'bad' : state === 'good' ? 'good' : undefined}
          type="password"
          testId={`${method}-${role}-again`}
          data-missing={state !== 'good'}
          value={again}
          onText={(text) => people.type(role, 'again', text)}
        />
      )}
    </fieldset>
  );
}

function stateWord(state: PassphraseState): 'yes' | 'no' {
  return state === 'good' ? 'yes' : 'no';
}
