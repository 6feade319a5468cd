import type { PartnershipCard } from '../../__generated__/registry/types.gen.js';
import { sayDate, sayDateOf } from '../../shared/dates/say-date.js';
import { Country } from '../../shared/ui/country.js';
import { useSpeech } from '../../shared/use-speech.js';
import { AccessLine } from '../access-level/access-line.js';
import { Whence } from '../provenance/whence.js';

interface PartnershipFactsProps {
  readonly card: PartnershipCard;
  readonly onLevel: () => void;
  readonly onAccess: () => void;
}

/** Level, start, parties with their names through the years, and who keeps the record. */
export function PartnershipFacts({ card, onLevel, onAccess }: PartnershipFactsProps) {
  const { t, language } = useSpeech();
  return (
    <dl className="facts">
      <dt>{t('cards.level')}</dt>
      <dd>
        <span>{t(`words.level.${card.level.value}`)}</span>
        <Whence of="level" what={t('cards.level')} />
        {card.may.setLevel && (
          <button type="button" className="button button-quiet small" onClick={onLevel}>
            {t('cards.setLevel')}
          </button>
        )}
      </dd>
      {card.since !== null && (
        <>
          <dt>{t('cards.relationSince')}</dt>
          <dd>
            <span>{sayDate(card.since.value, language) ?? t('time.unknownDate')}</span>
            <Whence of="since" what={t('cards.relationSince')} />
          </dd>
        </>
      )}
      <dt>{t('cards.parties')}</dt>
      <dd>
        <ul>
          {card.parties.map((party) => (
            <li key={party.id}>
              {party.name} <Country code={party.country} />
              {party.names.length > 1 && (
                <span className="statement-under">
                  {party.names
                    .map(({ name, validFrom }) => {
                      const since = sayDateOf(validFrom, language);
                      return since === null ? name : `${name} (${t('cards.since', { date: since })})`;
                    })
                    .join('; ')}
                </span>
              )}
            </li>
          ))}
        </ul>
      </dd>
      <dt>{t('words.field.regime')}</dt>
      <dd>{t(`words.regime.${card.regime}`)}</dd>
      <dt>{t('cards.keeper')}</dt>
      <dd>{card.keeper.name[language]}</dd>
      <AccessLine card={card} onChange={onAccess} />
    </dl>
  );
}
