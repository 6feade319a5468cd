import { useTranslation } from 'react-i18next';
import type { ContractTopic } from '../../__generated__/registry/types.gen.js';

/** The topics that agencies may read. */
export function TopicTable({ topics }: { readonly topics: readonly ContractTopic[] }) {
  const { t } = useTranslation();
  return (
    <div className="contract-wide" role="region" tabIndex={0} aria-label={t('contracts.topicTable')}>
      <table className="contract-table">
        <thead>
          <tr>
            <th scope="col">{t('contracts.topic')}</th>
            <th scope="col">{t('contracts.carries')}</th>
            <th scope="col">{t('contracts.partitions')}</th>
            <th scope="col">{t('contracts.retention')}</th>
          </tr>
        </thead>
        <tbody>
          {topics.map(({ name, compacted, partitions, retentionDays }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{t(compacted ? 'contracts.carriesState' : 'contracts.carriesEvents')}</td>
              <td>{partitions}</td>
              <td className="nowrap">
                {retentionDays === null
                  ? t('contracts.forEver')
                  : t('contracts.days', { count: retentionDays })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
