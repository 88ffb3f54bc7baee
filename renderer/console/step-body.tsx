import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { AttestPanel } from './attest-panel.tsx';
import { Ceremony } from './ceremony.tsx';
import { DigitsPanel } from './digits-panel.tsx';
import { FreezePanel } from './freeze-panel.tsx';
import { ImportPanel } from './import-panel.tsx';
import type { Importing } from './importing.ts';
import { OpenPanel } from './open-panel.tsx';
import { OutcomePanel } from './outcome-panel.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { SetPassphrasePanel, UnlockPanel } from './passphrase-panel.tsx';
import { PreparationPage } from './preparation-page.tsx';
import { PressPanel } from './press-panel.tsx';
import { STEPS } from './steps.ts';

interface StepBodyProps {
  readonly view: ConsoleView;
  readonly importing: Importing;
}

export function StepBody({ view, importing }: StepBodyProps) {
  const drawing = STEPS[view.step].chapter === 'draw' && view.step !== 'unsealBoard' && view.batch !== null;
  if (drawing) return <Ceremony view={view} />;
  return (
    <PreparationPage view={view} importing={importing}>
      {importing.kind !== null ? (
        <ImportPanel importing={importing} kind={importing.kind} />
      ) : (
        <Panel key={view.step} view={view} />
      )}
    </PreparationPage>
  );
}

/** Keyed by step: what was typed for one step never stands in another. */
function Panel({ view }: { readonly view: ConsoleView }) {
  switch (view.step) {
    case 'setPassphrase':
      return <SetPassphrasePanel />;
    case 'unlock':
      return <UnlockPanel />;
    case 'openCeremony':
      return <OpenPanel view={view} />;
    case 'freezeBatch':
      return <FreezePanel view={view} />;
    case 'commitSecrets':
    case 'sealBoard':
    case 'unsealBoard':
    case 'closeCeremony':
      return <PeoplePanel view={view} step={view.step} />;
    case 'attestCommitments':
    case 'attestBoard':
      return <AttestPanel view={view} />;
    case 'drawDigits':
      return <DigitsPanel view={view} />;
    case 'done':
      return <OutcomePanel view={view} />;
    default:
      return <PressPanel view={view} />;
  }
}
