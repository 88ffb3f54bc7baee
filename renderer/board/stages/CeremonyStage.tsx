import type { BoardView } from '../../../shared/ipc/views.ts';
import { useTexts } from '../text/formats.ts';
import { BatchFrozen, Closed, Totals } from './Counts.tsx';
import { Committed, DigitsDrawn, RegisterFrozen, Sealed } from './Sealing.tsx';
import { Suspended, Waiting, Welcome } from './Words.tsx';

/** The stages that have the whole screen. A calling stage without a batch cannot be; it would wait. */
export function CeremonyStage({ view }: { view: BoardView }) {
  const { t } = useTexts();
  const { stage, batch } = view;
  switch (stage.kind) {
    case 'welcome':
      return <Welcome title={view.title ?? t('waiting')} />;
    case 'registerFrozen':
      return <RegisterFrozen households={stage.households} stock={stage.stock} />;
    case 'suspended':
      return <Suspended />;
    case 'closed':
      return <Closed batch={batch} head={view.head} />;
    default:
  }
  if (!batch) return <Waiting />;
  switch (stage.kind) {
    case 'batchFrozen':
      return <BatchFrozen batch={batch} input={stage.input} />;
    case 'committed':
      return <Committed batch={batch} attestedBy={stage.attestedBy} />;
    case 'digitsDrawn':
      return <DigitsDrawn digits={batch.digits ?? ''} />;
    case 'sealed':
      return <Sealed batch={batch} attestedBy={stage.attestedBy} />;
    case 'allDrawn':
    case 'revealed':
    case 'batchClosed':
      return <Totals kind={stage.kind} batch={batch} />;
    default:
      return <Waiting />;
  }
}
