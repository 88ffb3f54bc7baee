import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { shortHex } from './clock.ts';
import { grouped } from './digits.ts';

/** What stands fixed of the batch, to be compared with the hall's board. */
export function BatchFacts({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { batch } = view;
  if (!batch) return null;
  const { progress } = batch;
  const facts: [string, string, boolean][] = [
    [t('facts.batch'), t('facts.batchValue', { batch: batch.batch, type: batch.type }), false],
    [
      t('facts.progress'),
      t(batch.draws === 'households' ? 'facts.orderValue' : 'facts.progressValue', { ...progress }),
      false,
    ],
    [t('facts.input'), shortHex(batch.input), true],
  ];
  for (const { party, commitment } of batch.commitments) {
    facts.push([
      t('facts.commitment', { party: t(`log.actors.${party}`, { defaultValue: party }) }),
      shortHex(commitment),
      true,
    ]);
  }
  if (batch.digits !== null) facts.push([t('facts.digits'), grouped(batch.digits), true]);
  if (batch.boardRoot !== null) facts.push([t('facts.boardRoot'), shortHex(batch.boardRoot), true]);
  return (
    <dl className="facts">
      {facts.map(([label, text, mono]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={mono ? 'mono' : ''}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
