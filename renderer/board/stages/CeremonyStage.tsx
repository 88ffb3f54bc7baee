import type { BoardView } from '../../../shared/ipc/views.ts';
import { useTexts } from '../text/formats.ts';
import { Called } from './Called.tsx';
import type { BatchOnBoard } from './calling-stage.ts';
import { BatchFrozen, Closed, Counting, Totals } from './Counts.tsx';
import { BatchOpened } from './Opened.tsx';
import { Planned } from './Planned.tsx';
import { Committed, DigitsDrawn, RegisterFrozen, Sealed } from './Sealing.tsx';
import { Suspended, Waiting, Welcome } from './Words.tsx';

/** The stages that have the whole screen. A calling stage without a batch cannot be; it would wait. */
export function CeremonyStage({ view }: { view: BoardView }) {
  const { t } = useTexts();
  const { stage, batch, head } = view;
  switch (stage.kind) {
    case 'welcome':
      return <Welcome title={view.title ?? t('waiting')} />;
    case 'registerFrozen':
      return <RegisterFrozen households={stage.households} stock={stage.stock} />;
    case 'planned':
      return <Planned session={stage.session} batches={stage.batches} />;
    case 'suspended':
      return <Suspended reason={stage.reason} />;
    case 'closed':
      return <Closed head={head} totals={stage.totals} />;
    default:
      return batch ? <BatchStage stage={stage} batch={batch} /> : <Waiting />;
  }
}

function BatchStage({ stage, batch }: { stage: BoardView['stage']; batch: BatchOnBoard }) {
  switch (stage.kind) {
    case 'batchFrozen':
      return <BatchFrozen batch={batch} input={stage.input} />;
    case 'committed':
      return <Committed batch={batch} attestedBy={stage.attestedBy} />;
    case 'digitsDrawn':
      return <DigitsDrawn batch={batch} />;
    case 'sealed':
      return <Sealed batch={batch} attestedBy={stage.attestedBy} />;
    case 'batchOpened':
      return (
        <BatchOpened key={batch.batch} draws={stage.draws} ofGroup={stage.ofGroup} results={stage.results} />
      );
    case 'called':
      return <Called claim={stage.claim} />;
    case 'counting':
      return <Counting {...stage} batch={batch} />;
    case 'allDrawn':
    case 'revealed':
      return <Totals kind={stage.kind} batch={batch} />;
    case 'batchClosed':
      return <Totals kind={stage.kind} batch={batch} totals={stage.totals} />;
    default:
      return <Waiting />;
  }
}
