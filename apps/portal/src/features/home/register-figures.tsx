import { Link } from '@tanstack/react-router';
import type { FacetAnswer, FacetValue } from '../../__generated__/registry/types.gen.js';
import { usePair } from '../../api/pair.js';
import { useFacets, usePartnerships } from '../../api/register.js';
import { Answered } from '../../shared/ui/answered.js';
import { Country } from '../../shared/ui/country.js';
import { StateWord } from '../../shared/ui/state-word.js';
import { useSpeech } from '../../shared/use-speech.js';

const NOTHING = {};

function FigureList({
  facet,
  values,
}: {
  readonly facet: 'legal' | 'country';
  readonly values: readonly FacetValue[];
}) {
  return (
    <ul className="figure-list">
      {values.slice(0, 8).map(({ value, count }) => (
        <li key={value}>
          <Link to="/register" search={{ view: 'agreements', [facet]: value }}>
            {facet === 'legal' ? <StateWord axis="legal" value={value} /> : <Country code={value} />}
          </Link>
          <span>{count}</span>
        </li>
      ))}
    </ul>
  );
}

function Breakdown({ answer }: { readonly answer: FacetAnswer }) {
  const { t } = useSpeech();
  return (
    <>
      <h3>{t('home.byState')}</h3>
      <FigureList facet="legal" values={answer.facets.legal} />
      <h3>{t('home.byCountry')}</h3>
      <FigureList facet="country" values={answer.facets.country} />
    </>
  );
}

/** The register in a few numbers; each leads to its rows. */
export function RegisterFigures() {
  const { t } = useSpeech();
  const pair = usePair();
  const list = usePartnerships(NOTHING, pair);
  const facets = useFacets(NOTHING, pair, 'AGREEMENTS');
  const total = { ...list, data: list.data?.pages[0]?.total };
  return (
    <section className="figures" aria-labelledby="figures">
      <h2 id="figures">{t('home.figures')}</h2>
      <Answered query={total}>
        {({ partnerships, agreements }) =>
          partnerships + agreements === 0 ? (
            <p className="muted">{t('home.empty')}</p>
          ) : (
            <>
              <p className="figure-pair">
                <Link to="/register" search={{ view: 'partnerships' }}>
                  <strong>{partnerships}</strong> {t('home.partnerships', { count: partnerships })}
                </Link>
                <Link to="/register" search={{ view: 'agreements' }}>
                  <strong>{agreements}</strong> {t('home.agreements', { count: agreements })}
                </Link>
              </p>
              <Answered query={facets}>{(answer) => <Breakdown answer={answer} />}</Answered>
            </>
          )
        }
      </Answered>
    </section>
  );
}
