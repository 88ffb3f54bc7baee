import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { AllocatePanel } from './allocate-panel.tsx';
import { AttestPanel } from './attest-panel.tsx';
import { Ceremony } from './ceremony.tsx';
import { CountPanel } from './count-panel.tsx';
import { DigitsPanel } from './digits-panel.tsx';
import { FreezePanel } from './freeze-panel.tsx';
import { ImportPanel } from './import-panel.tsx';
import type { Importing } from './importing.ts';
import { NoticePanel } from './notice-panel.tsx';
import { OpenPanel } from './open-panel.tsx';
import { OutcomePanel } from './outcome-panel.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { SetPassphrasePanel } from './passphrase-panel.tsx';
import { PlanPanel } from './plan-panel.tsx';
import { PreparationPage } from './preparation-page.tsx';
import { PressPanel } from './press-panel.tsx';
import { RegisterPanel } from './register-panel.tsx';
import { ResumePanel } from './resume-panel.tsx';
import { isOnStage } from './steps.ts';
import { UnlockPanel } from './unlock-panel.tsx';

interface StepBodyProps {
  readonly view: ConsoleView;
  readonly importing: Importing;
}

export function StepBody({ view, importing }: StepBodyProps) {
  if (isOnStage(view)) return <Ceremony view={view} />;
  return (
    <PreparationPage view={view} importing={importing}>
      {importing.kind !== null ? (
        <ImportPanel importing={importing} kind={importing.kind} progress={view.project.importing} />
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
      return <SetPassphrasePanel view={view} />;
    case 'unlock':
      return <UnlockPanel />;
    case 'openCeremony':
      return <OpenPanel view={view} />;
    case 'publishNotice':
      return <NoticePanel view={view} />;
    case 'freezeRegister':
      return <RegisterPanel view={view} />;
    case 'publishPlan':
      return <PlanPanel view={view} />;
    case 'freezeBatch':
      return <FreezePanel key={view.draft?.planned} view={view} />;
    case 'commitSecrets':
    case 'sealBoard':
    case 'openBatch':
    case 'unsealBoard':
    case 'closeCeremony':
      return <PeoplePanel view={view} step={view.step} />;
    case 'attestCommitments':
    case 'attestBoard':
      return <AttestPanel view={view} />;
    case 'drawDigits':
      return <DigitsPanel view={view} />;
    case 'countTickets':
      return <CountPanel view={view} />;
    case 'allocateGroups':
      return <AllocatePanel view={view} />;
    case 'resume':
      return <ResumePanel view={view} />;
    case 'done':
      return <OutcomePanel view={view} />;
    default:
      return <PressPanel view={view} />;
  }
}
