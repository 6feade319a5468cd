import { Link } from '@tanstack/react-router';
import type { ImportRow } from '../../__generated__/registry/types.gen.js';
import { sayInstant } from '../../shared/dates/say-date.js';
import { useSpeech } from '../../shared/use-speech.js';

function ImportLine({ one }: { readonly one: ImportRow }) {
  const { t, language } = useSpeech();
  const { counts } = one;
  return (
    <tr>
      <td>
        <Link to="/import/$id" params={{ id: one.id }}>
          {one.fileName ?? t('imports.nameless')}
        </Link>
      </td>
      <td>
        {t(`words.importState.${one.state}`)}
        {one.state === 'READING' && one.progress.total > 0 && (
          <progress max={one.progress.total} value={one.progress.done} aria-label={t('imports.reading')} />
        )}
        {one.state === 'COMPLETED' && (
          <Link className="statement-under" to="/import/$id/account" params={{ id: one.id }}>
            {t('imports.accountLink')}
          </Link>
        )}
      </td>
      <td className="small">
        {t('imports.rowCounts', {
          found: counts.found,
          recorded: counts.recorded,
          ask: counts.found - counts.certain,
        })}
      </td>
      <td className="small muted">
        {sayInstant(one.startedAt, language)}
        <span className="statement-under">{one.startedBy.name[language]}</span>
      </td>
    </tr>
  );
}

/** The imports, newest first. */
export function ImportTable({ imports }: { readonly imports: readonly ImportRow[] }) {
  const { t } = useSpeech();
  return (
    <table className="lined">
      <thead>
        <tr>
          <th scope="col">{t('imports.columnFile')}</th>
          <th scope="col">{t('imports.columnState')}</th>
          <th scope="col">{t('imports.columnLines')}</th>
          <th scope="col">{t('imports.columnWhen')}</th>
        </tr>
      </thead>
      <tbody>
        {imports.map((one) => (
          <ImportLine key={one.id} one={one} />
        ))}
      </tbody>
    </table>
  );
}
