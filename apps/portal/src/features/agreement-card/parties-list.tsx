import { useTranslation } from 'react-i18next';
import type { AgreementCard } from '../../__generated__/registry/types.gen.js';
import { Country } from '../../shared/ui/country.js';
import { Whence } from '../provenance/whence.js';

/** The parties as signed; what they are called on the day stands beneath where it differs. */
export function PartiesList({ card }: { readonly card: AgreementCard }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="parties">
      <h2 id="parties">
        {t('cards.parties')} <Whence of="parties" what={t('cards.parties')} />
      </h2>
      <ul className="facts-lines">
        {card.parties.map((party) => (
          <li key={party.id}>
            <strong>{party.nameAsSigned}</strong> <Country code={party.country} />
            {party.bodyName !== null && <span className="statement-under">{party.bodyName}</span>}
            {party.name !== party.nameAsSigned && (
              <span className="statement-under">{t('cards.partyNow', { name: party.name })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
