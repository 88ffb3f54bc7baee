import { useTexts } from '../text/formats.ts';
import { partyName } from '../text/party.ts';

const ATTESTERS = ['notary', 'supervisor'] as const;

/** Who has put their key to what is on the screen. */
export function Attestations({ attestedBy }: { attestedBy: readonly string[] }) {
  const { t } = useTexts();
  return (
    <div className="attestations">
      {ATTESTERS.map((role) => {
        const done = attestedBy.includes(role);
        return (
          <span key={role} className="attestation" data-done={done}>
            <i />
            {t(done ? 'attested' : 'attestationPending', { party: partyName(t, role) })}
          </span>
        );
      })}
    </div>
  );
}
