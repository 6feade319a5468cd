import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ContractEvent } from '../../__generated__/registry/types.gen.js';
import { useContract, useContracts } from '../../api/contracts.js';
import { Answered } from '../../shared/ui/answered.js';
import { useTitle } from '../../shared/ui/use-title.js';
import './contracts.css';
import { FieldTable } from './field-table.js';
import { Rules } from './rules.js';
import { fieldsOf } from './schema-fields.js';

function Head({ event: { type, name, topics, announced } }: { readonly event: ContractEvent }) {
  const { t } = useTranslation();
  const title = t(`contracts.events.${name}.name`);
  useTitle(title);
  return (
    <header>
      <h1>{title}</h1>
      <p>
        <code>{type}</code>
        {announced && <strong> · {t('contracts.announced')}</strong>}
      </p>
      <p className="muted small">{topics.join(' · ')}</p>
    </header>
  );
}

function Contract({ event }: { readonly event: ContractEvent }) {
  const { t } = useTranslation();
  const contract = useContract(event);
  return (
    <>
      <Head event={event} />
      <section>
        <h2>{t('contracts.says')}</h2>
        <p>{t(`contracts.events.${event.name}.says`)}</p>
      </section>
      <section>
        <h2>{t('contracts.does')}</h2>
        <p>{t(`contracts.events.${event.name}.does`)}</p>
      </section>
      <Answered query={contract}>
        {({ schema, sample }) => (
          <>
            <section>
              <h2>{t('contracts.fieldsTitle')}</h2>
              <FieldTable fields={fieldsOf(schema)} />
              <p className="small">
                <a href={event.schema}>{t('contracts.schema')}</a>
              </p>
            </section>
            <section>
              <h2>{t('contracts.example')}</h2>
              <pre className="contract-code" tabIndex={0}>
                {JSON.stringify(sample, null, 2)}
              </pre>
              <p className="small">
                <a href={event.example ?? event.schema}>{t('contracts.exampleFile')}</a>
              </p>
            </section>
          </>
        )}
      </Answered>
      <Rules title={t('contracts.later')} />
    </>
  );
}

/** One public event: what it says, its fields, an example, and what to do with it. */
export function ContractPage() {
  const { t } = useTranslation();
  const { type } = useParams({ from: '/contracts/$type' });
  const contracts = useContracts();
  return (
    <article className="card contract">
      <p className="small">
        <Link to="/contracts">{t('contracts.all')}</Link>
      </p>
      <Answered query={contracts} heading={type}>
        {({ events }) => {
          const event = events.find((one) => one.type === type && one.audience === 'PUBLIC');
          return event === undefined ? (
            <>
              <h1>{type}</h1>
              <p>{t('contracts.unknownEvent')}</p>
            </>
          ) : (
            <Contract event={event} />
          );
        }}
      </Answered>
    </article>
  );
}
