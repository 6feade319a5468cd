import { useTranslation } from 'react-i18next';
import type { Span } from '../../shared/dates/on-ruler.js';
import { DecadeRuler } from '../../shared/ui/decade-ruler.js';
import { StateWord } from '../../shared/ui/state-word.js';
import { isBroken, type Row } from './register-rows.js';
import { EvidenceCell, NameCell, StateCell } from './row-cells.js';

interface RegisterCardsProps {
  readonly rows: readonly Row[];
  readonly span: Span;
  readonly until: string;
}

/** The same rows under 60 em: one card each, so that nothing scrolls sideways. */
export function RegisterCards({ rows, span, until }: RegisterCardsProps) {
  const { t } = useTranslation();
  return (
    <ul className="register-cards">
      {rows.map((row) => (
        <li key={row.id}>
          <NameCell row={row} />
          <DecadeRuler
            marks={row.marks}
            span={span}
            until={until}
            broken={isBroken(row)}
            idle={row.activity === 'NONE'}
          />
          <dl>
            <dt>{t('register.stateColumn')}</dt>
            <dd>
              <StateCell row={row} />
            </dd>
            <dt>{t('register.activityColumn')}</dt>
            <dd>
              <StateWord axis="activity" value={row.activity} quiet />
            </dd>
            <dt>{t('register.evidenceColumn')}</dt>
            <dd>
              <EvidenceCell row={row} />
            </dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}
