import { useTranslation } from 'react-i18next';
import { useActions } from '../actions.tsx';
import { MoreForm } from '../more-form.tsx';
import { isAboutPassphrase, PersonPanels, usePeople } from '../people.tsx';

/** Both people agree that the ceremony goes on with the board in a window. */
export function WithoutDisplay() {
  const { t } = useTranslation('console');
  const { run } = useActions();
  const people = usePeople();
  const send = async (): Promise<void> => {
    const question = { name: 'boardWithoutDisplay', anyStep: true } as const;
    const result = await run('boardWithoutDisplay', { passphrases: people.passphrases }, question);
    if (result && !result.ok && isAboutPassphrase(result.refusal)) people.clear();
  };
  return (
    <section className="without-display">
      <h3>{t('displays.without.title')}</h3>
      <p>{t('displays.without.lead')}</p>
      <MoreForm method="boardWithoutDisplay" button="displays.without.button" onSend={() => void send()}>
        <PersonPanels method="boardWithoutDisplay" people={people} choosing={false} />
      </MoreForm>
    </section>
  );
}
