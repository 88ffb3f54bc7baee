import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';

/** Rights against accepted dwellings, by dwelling type. */
export const Supply = memo(function Supply({
  supply,
}: {
  readonly supply: ConsoleView['project']['supply'];
}) {
  const { t } = useTranslation('console');
  return (
    <table className="supply">
      <thead>
        <tr>
          {(['type', 'rights', 'inGroups', 'accepted', 'spare'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`supply.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {supply.map(({ type, rights, inGroups, accepted }) => (
          <tr key={type} className={rights > accepted ? 'short' : ''}>
            <th scope="row">{t('squareMetres', { area: type })}</th>
            <td>{rights}</td>
            <td>{inGroups}</td>
            <td>{accepted}</td>
            <td>{t('supply.difference', { count: accepted - rights })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
});
