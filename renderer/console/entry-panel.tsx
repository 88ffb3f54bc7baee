import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryDetail } from '../../shared/ipc/answers.ts';
import { bridge } from '../lib/bridge.ts';
import { clock, shortHex } from './clock.ts';

/** One entry of the ledger as it stands in the chain, and where the recording shows it. */
export function EntryPanel({ seq }: { readonly seq: number }) {
  const { t } = useTranslation('console');
  const entry = useEntry(seq);
  if (entry === 'missing') return <p>{t('refusals.BROKEN.what')}</p>;
  if (!entry) return <p>{t('busy')}</p>;
  const { at, actor, type, queueNo, head, text, video } = entry;
  const facts: readonly (readonly [string, string])[] = [
    ['what', t(`log.types.${type}`, { defaultValue: type })],
    ['about', queueNo === null ? t('entry.ofNobody') : t('log.queueNo', { queueNo })],
    ['at', t('entry.moment', { at: new Date(at) })],
    ['by', t(`log.actors.${actor}`, { defaultValue: actor })],
    [
      'video',
      video ? t('entry.videoAt', { session: video.session, at: clock(video.afterMs) }) : t('entry.noVideo'),
    ],
    ['head', shortHex(head, 16)],
  ];
  return (
    <>
      <dl className="entry-facts">
        {facts.map(([name, said]) => (
          <div key={name} data-testid={`entry-${name}`}>
            <dt>{t(`entry.${name}`)}</dt>
            <dd className={name === 'head' ? 'mono' : ''}>{said}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('entry.text')}</h3>
      <pre className="entry-text mono" tabIndex={0} role="region" aria-label={t('entry.text')}>
        {text}
      </pre>
    </>
  );
}

/** Null until it has come. */
function useEntry(seq: number): EntryDetail | 'missing' | null {
  const [entry, setEntry] = useState<EntryDetail | 'missing' | null>(null);
  useEffect(() => {
    let wanted = true;
    void bridge
      .call('openEntry', { seq })
      .catch(() => null)
      .then((result) => {
        if (wanted) setEntry(result?.ok ? result.value : 'missing');
      });
    return () => {
      wanted = false;
    };
  }, [seq]);
  return entry;
}
