import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { SelectField } from '../ui/select-field.tsx';
import { useActions } from './actions.tsx';
import { batchOf } from './command.ts';
import { MoreForm, plainWords, ReasonField, WordsField } from './more-form.tsx';
import { waivable } from './more-items.ts';
import { isAboutPassphrase, PersonPanels, usePeople, type People } from './people.tsx';
import { ScanField } from './scan-field.tsx';
import type { Scanned } from './scan.ts';
import { useLotName, useNextName, useStepValues } from './step-values.ts';

interface ClaimFormProps {
  readonly view: ConsoleView;
  readonly item: 'void' | 'waive' | 'refuse';
  readonly onDone: () => void;
}

/** What takes the approval of both and is about one claim. Keyed by the claim: what was typed is about nobody else. */
export function ClaimForm({ view, item, onDone }: ClaimFormProps) {
  const key = `${view.batch?.batch}/${view.claim?.seq ?? view.nextCall?.seq}`;
  if (item === 'void') return <VoidForm key={key} view={view} onDone={onDone} />;
  if (item === 'waive') return <WaiveForm key={key} view={view} onDone={onDone} />;
  return <RefuseForm key={key} view={view} onDone={onDone} />;
}

type FormProps = Omit<ClaimFormProps, 'item'>;

/** Closes when it is done; a wrong passphrase is typed anew, the rest stays. */
export function useAfter(people: People, onDone: () => void) {
  return (result: { readonly ok: boolean; readonly refusal?: string } | null): void => {
    if (result?.ok === true) onDone();
    else if (result?.refusal !== undefined && isAboutPassphrase(result.refusal)) {
      people.clear();
      document.querySelector<HTMLElement>('dialog .people input')?.focus();
    }
  };
}

/** A pick that does not count. */
function VoidForm({ view, onDone }: FormProps) {
  const { t } = useTranslation('console');
  const lotName = useLotName();
  const values = useStepValues(view);
  const { run } = useActions();
  const people = usePeople();
  const after = useAfter(people, onDone);
  const drawn = view.claim?.drawn ?? [];
  const [chosen, setChosen] = useState(drawn.length === 1 ? String(drawn[0]?.pick) : '');
  const [reason, setReason] = useState('');
  const [words, setWords] = useState('');
  const lot = drawn.find(({ pick }) => String(pick) === chosen);
  const send = async (): Promise<void> => {
    const batch = batchOf(view);
    if (batch === null || !view.claim || !lot) return;
    const { passphrases } = people;
    const input = {
      batch,
      seq: view.claim.seq,
      pick: lot.pick,
      reason,
      words: plainWords(words),
      passphrases,
    };
    const question = { name: 'voidTicket', values: { ...values, slot: lot.slot, lot: lotName(lot) } };
    after(await run('voidTicket', input, question));
  };
  return (
    <MoreForm method="voidTicket" button="more.items.void.button" onSend={() => void send()}>
      <About view={view} />
      <SelectField
        label={t('more.items.void.pick')}
        empty={t('more.choose')}
        testId="voidTicket-pick"
        data-missing={!lot}
        value={chosen}
        options={drawn.map((one) => ({
          value: String(one.pick),
          text: t('more.items.void.drawn', { pick: one.pick, slot: one.slot, lot: lotName(one) }),
        }))}
        onChoose={setChosen}
      />
      <ReasonField method="voidTicket" value={reason} onChoose={setReason} />
      <WordsField method="voidTicket" value={words} onText={setWords} />
      <PersonPanels method="voidTicket" people={people} choosing={false} />
    </MoreForm>
  );
}

/** All that a claim has not drawn is given up. */
function WaiveForm({ view, onDone }: FormProps) {
  const { t } = useTranslation('console');
  const values = useStepValues(view);
  const { run } = useActions();
  const people = usePeople();
  const after = useAfter(people, onDone);
  const [words, setWords] = useState('');
  const [scan, setScan] = useState<Scanned | null>(null);
  const claim = waivable(view);
  // A group's one stairwell uses up the rights of all its members.
  const given = claim?.members
    ? t('more.items.waive.group', { members: claim.members })
    : t('more.items.waive.rights', { rights: claim?.rights ?? 0 });
  const send = async (): Promise<void> => {
    const batch = batchOf(view);
    if (batch === null || !claim) return;
    const { seq, rights } = claim;
    const said = { words: plainWords(words), scan: scan?.bytes ?? null };
    const input = { batch, seq, rights, ...said, passphrases: people.passphrases };
    const question = { name: 'waiveClaim', values: { ...values, given } };
    after(await run('waiveClaim', input, question));
  };
  return (
    <MoreForm method="waiveClaim" button="more.items.waive.button" onSend={() => void send()}>
      <About view={view} />
      <p className="figure-line">{given}</p>
      <ScanField words="more.items.waive.scan" testId="waiveClaim-scan" scan={scan} onScan={setScan} />
      <WordsField method="waiveClaim" required={scan === null} value={words} onText={setWords} />
      <PersonPanels method="waiveClaim" people={people} choosing={false} />
    </MoreForm>
  );
}

/** A household that does not sign what it drew. */
function RefuseForm({ view, onDone }: FormProps) {
  const values = useStepValues(view);
  const { run } = useActions();
  const people = usePeople();
  const after = useAfter(people, onDone);
  const [words, setWords] = useState('');
  const send = async (): Promise<void> => {
    const batch = batchOf(view);
    if (batch === null || view.claim?.document == null) return;
    const { seq, document } = view.claim;
    const input = { batch, seq, document, words: plainWords(words), passphrases: people.passphrases };
    after(await run('refuseSignature', input, { name: 'refuseSignature', values }));
  };
  return (
    <MoreForm method="refuseSignature" button="more.items.refuse.button" onSend={() => void send()}>
      <About view={view} />
      <WordsField method="refuseSignature" value={words} onText={setWords} />
      <PersonPanels method="refuseSignature" people={people} choosing={false} />
    </MoreForm>
  );
}

/** Whom it is about, so large that nobody mistakes it. */
function About({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const nextName = useNextName();
  const values = useStepValues(view);
  const name = view.claim ? values['name'] : nextName(view);
  const queueNo = view.claim?.queueNo ?? view.nextCall?.queueNo ?? '';
  return <p className="about">{t('more.about', { queueNo, name })}</p>;
}
