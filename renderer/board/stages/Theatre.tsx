import type { Composition } from '../slots/composition.ts';
import type { CallingStage } from './calling-stage.ts';
import { Missed, Voided, Waived } from './Missed.tsx';
import { Result } from './Result.tsx';
import { Ticket } from './Ticket.tsx';

/** What happens in front of the board; nothing while a household is choosing. */
export function Theatre({ stage, composition }: { stage: CallingStage; composition: Composition }) {
  switch (stage.kind) {
    case 'ready':
    case 'called':
      return null;
    case 'rolling':
    case 'designated':
    case 'opened':
      return <Ticket key={`${stage.claim.queueNo}.${stage.slot}`} stage={stage} composition={composition} />;
    case 'signed':
    case 'announced':
      return <Result key={stage.claim.queueNo} kind={stage.kind} claim={stage.claim} />;
    case 'missed':
      return <Missed claim={stage.claim} />;
    case 'waived':
      return <Waived claim={stage.claim} />;
    case 'voided':
      return <Voided claim={stage.claim} slot={stage.slot} reason={stage.reason} />;
  }
}
