import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from '../actions.tsx';

/** A photograph of a defect, fetched when somebody wants to see it. */
export function Photo({ photo }: { readonly photo: string }) {
  const { t } = useTranslation('console');
  const { busy, run } = useActions();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (address === null) return;
    return () => URL.revokeObjectURL(address);
  }, [address]);
  const show = async (): Promise<void> => {
    const result = await run('showPhoto', { photo });
    if (result?.ok) setAddress(URL.createObjectURL(new Blob([new Uint8Array(result.value.bytes)])));
  };
  if (address !== null)
    return (
      <img className="photo" src={address} alt={t('workspace.dwelling.photo')} data-testid="photo-shown" />
    );
  return (
    <button
      type="button"
      className="link"
      data-testid="showPhoto"
      disabled={busy !== null}
      onClick={() => void show()}
    >
      {t('workspace.dwelling.showPhoto')}
    </button>
  );
}
