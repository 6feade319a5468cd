import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { sayDate } from '../../shared/dates/say-date.js';
import { SidePanel } from '../../shared/ui/side-panel.js';
import { StateWord } from '../../shared/ui/state-word.js';
import type { Row } from './register-rows.js';
import { RowLink } from './row-link.js';

/** A row in short, beside the list. */
export function RowPanel({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <SidePanel title={t('register.preview')} onClose={onClose}>
      <h3 className="panel-heading">{row.title}</h3>
      <p className="muted small">{[row.of, row.number].filter(Boolean).join(' · ')}</p>
      <dl className="pairs">
        <dt>{t('register.stateColumn')}</dt>
        <dd>
          <StateWord axis="legal" value={row.legal} />
        </dd>
        <dt>{t('register.positionColumn')}</dt>
        <dd>
          <StateWord axis="position" value={row.position} />
        </dd>
        <dt>{t('register.activityColumn')}</dt>
        <dd>
          <StateWord axis="activity" value={row.activity} />
        </dd>
        <dt>{t('register.evidenceColumn')}</dt>
        <dd>{t(`words.evidence.${row.evidence ?? 'UNSTATED'}`)}</dd>
      </dl>
      {row.documents.length > 0 && (
        <ol className="panel-list">
          {row.documents.map((one) => (
            <li key={one.id}>
              <Link
                to="/agreements/$id"
                params={{ id: one.registerNumber }}
                search={({ validOn, knownAt }) => ({ validOn, knownAt })}
              >
                {one.title}
              </Link>
              <span className="muted small">
                {sayDate(one.signedOn, language) ?? t('time.unknownDate')} · {one.registerNumber}
              </span>
            </li>
          ))}
        </ol>
      )}
      <RowLink row={row} className="button button-primary">
        {t('register.open')}
      </RowLink>
    </SidePanel>
  );
}
