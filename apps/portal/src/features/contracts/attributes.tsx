import { useTranslation } from 'react-i18next';

const ATTRIBUTES = [
  ...['id', 'source', 'type', 'subject', 'time', 'dataschema', 'partitionkey', 'sequence'],
  ...['position', 'incarnation', 'epoch', 'publicsequence', 'correlationid', 'causationid'],
];

/** What stands around the data of every event. */
export function Attributes() {
  const { t } = useTranslation();
  return (
    <>
      <h3>{t('contracts.attributes')}</h3>
      <dl className="contract-attributes">
        {ATTRIBUTES.map((name) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{t(`contracts.fields.attribute.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
