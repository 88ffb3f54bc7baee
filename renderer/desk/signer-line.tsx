import { useTranslation } from 'react-i18next';
import type { DeskClaim, DeskSigner } from '../../shared/ipc/views.ts';
import { useCallName } from './person-line.tsx';

interface SignerLineProps {
  readonly claim: DeskClaim;
  readonly signer: DeskSigner;
}

/** Who signs, as the papers have shown, and for whom: nobody signs for another by mistake. */
export function SignerLine({ claim, signer: { drawer, name, relation } }: SignerLineProps) {
  const { t } = useTranslation('desk');
  const householder = useCallName()(claim);
  const context = relation !== '' ? { context: 'relation' } : {};
  return (
    <p className="signer" data-testid="desk-signer" data-signer={drawer}>
      {t(`sign.${drawer}`, { name, relation, householder, ...context })}
    </p>
  );
}
