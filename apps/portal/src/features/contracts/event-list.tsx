import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ContractEvent } from '../../__generated__/registry/types.gen.js';

const GROUPS = [
  ['listAgreement', 'ru.pobratim.registry.agreement.'],
  ['listPartnership', 'ru.pobratim.registry.partnership.'],
  ['listParty', 'ru.pobratim.registry.party.'],
  ['listPublication', 'ru.pobratim.publication.'],
] as const;

function EventLine({ event: { type, name, announced } }: { readonly event: ContractEvent }) {
  const { t } = useTranslation();
  return (
    <li>
      <Link to="/contracts/$type" params={{ type }}>
        {t(`contracts.events.${name}.name`)}
      </Link>
      {announced && <span className="muted"> · {t('contracts.announced')}</span>}
      <br />
      <code className="small">{type}</code>
    </li>
  );
}

/** Every public event by what it is about, then the names of those that do not go out. */
export function EventList({ events }: { readonly events: readonly ContractEvent[] }) {
  const { t } = useTranslation();
  const open = events.filter(({ audience }) => audience === 'PUBLIC');
  return (
    <section aria-labelledby="events">
      <h2 id="events">{t('contracts.list')}</h2>
      <div className="contract-groups">
        {GROUPS.map(([word, prefix]) => (
          <section key={word}>
            <h3>{t(`contracts.${word}`)}</h3>
            <ul className="contract-events">
              {open
                .filter(({ type }) => type.startsWith(prefix))
                .map((event) => (
                  <EventLine key={event.type} event={event} />
                ))}
            </ul>
          </section>
        ))}
      </div>
      <details>
        <summary>{t('contracts.internal')}</summary>
        <p className="muted">{t('contracts.internalText')}</p>
        <ul className="contract-codes">
          {events
            .filter(({ audience }) => audience === 'INTERNAL')
            .map(({ type }) => (
              <li key={type}>
                <code>{type}</code>
              </li>
            ))}
        </ul>
      </details>
    </section>
  );
}
