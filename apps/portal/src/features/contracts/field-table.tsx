import { useTranslation } from 'react-i18next';
import type { SchemaField } from './schema-fields.js';

function Kind({ field: { kind, isList, codes } }: { readonly field: SchemaField }) {
  const { t } = useTranslation();
  const word = t(`contracts.kindOf.${kind}`);
  return (
    <>
      {isList ? t('contracts.listOf', { of: word }) : word}
      {codes.length > 0 && (
        <details>
          <summary>{t('contracts.codes')}</summary>
          <ul className="contract-codes">
            {codes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** The fields of an event's data. */
export function FieldTable({ fields }: { readonly fields: readonly SchemaField[] }) {
  const { t } = useTranslation();
  if (fields.length === 0) return <p>{t('contracts.noFields')}</p>;
  return (
    <div className="contract-wide" role="region" tabIndex={0} aria-label={t('contracts.fieldsTitle')}>
      <table className="contract-table">
        <thead>
          <tr>
            <th scope="col">{t('contracts.field')}</th>
            <th scope="col">{t('contracts.meaning')}</th>
            <th scope="col">{t('contracts.type')}</th>
            <th scope="col">{t('contracts.present')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.path}>
              <th scope="row">
                <code>{field.path}</code>
              </th>
              <td>
                {t([`contracts.fields.${field.message}_${field.name}`, `contracts.fields.${field.name}`])}
              </td>
              <td>
                <Kind field={field} />
              </td>
              <td>{t(field.isAlways ? 'contracts.always' : 'contracts.notAlways')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
