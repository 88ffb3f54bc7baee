import { useEffect, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from '../../shared/ipc/views.ts';
import { useView } from '../lib/bridge.ts';
import { followLanguage } from '../lib/texts/i18n.ts';
import { RehearsalOver } from '../ui/rehearsal-over.tsx';
import { AtBoard, Papers, Rolling } from './before-pick.tsx';
import { Rehearsal } from './desk-dialog.tsx';
import { Calm, Opening, Signed, Suspended } from './moments.tsx';
import { PickPage } from './pick-page.tsx';
import { Registered } from './registered.tsx';
import { SignPage } from './sign-page.tsx';

export function App() {
  const view = useView('desk');
  const { t } = useTranslation('desk');
  const language = view?.language;
  const kind = view?.stage.kind;
  const seq = view?.seq;
  useEffect(() => {
    if (language) followLanguage(language);
  }, [language]);
  useLayoutEffect(() => {
    if (kind === undefined || seq === undefined) return;
    document.body.dataset.stage = kind;
    document.body.dataset.seq = String(seq);
  }, [kind, seq]);
  if (!view) return null;
  return (
    <div className="desk" data-rehearsal={view.rehearsal}>
      <header className="desk-header">
        <span className="mark">{t('app')}</span>
        <span className="title">{view.title}</span>
        {view.rehearsal && <span className="rehearsal">{t('rehearsalNote')}</span>}
      </header>
      <Rehearsal value={view.rehearsal}>
        <Stage view={view} />
      </Rehearsal>
      {view.rehearsal && <RehearsalOver word={t('rehearsal')} />}
    </div>
  );
}

function Stage({ view }: { readonly view: DeskView }) {
  const { stage } = view;
  switch (stage.kind) {
    case 'idle':
    case 'closed':
      return <Calm moment={stage.kind} />;
    case 'suspended':
      return <Suspended reason={stage.reason} />;
    case 'papers':
      return <Papers claim={stage.claim} />;
    case 'atBoard':
      return <AtBoard claim={stage.claim} />;
    case 'rolling':
      return <Rolling claim={stage.claim} slot={stage.slot} />;
    case 'pick': {
      const { claim, slots } = stage;
      const key = `${claim.seq}/${claim.pick}`;
      return <PickPage key={key} claim={claim} slots={slots} />;
    }
    case 'opening':
      return <Opening claim={stage.claim} slot={stage.slot} lot={stage.lot} />;
    case 'sign': {
      const { claim, document, signer } = stage;
      return <SignPage key={document} claim={claim} document={document} signer={signer} />;
    }
    case 'signed':
      return <Signed claim={stage.claim} />;
    case 'registered': {
      const { claim, slip, reprints } = stage;
      const key = `${claim.batch}/${claim.seq}`;
      return <Registered key={key} claim={claim} slip={slip} reprints={reprints} />;
    }
  }
}
