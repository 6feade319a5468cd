import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ImportAccount } from '../../__generated__/registry/types.gen.js';
import { useImport, useImportAccount } from '../../api/imports.js';
import { reasonWords } from '../history/reason-words.js';
import { Answered } from '../../shared/ui/answered.js';
import { useTitle } from '../../shared/ui/use-title.js';

const COUNTS = [
  ['recorded', 'RECORDED'],
  ['same', 'SAME'],
  ['changed', 'CHANGED'],
  ['refused', 'REFUSED'],
  ['notUnderstood', 'NOT_UNDERSTOOD'],
  ['domestic', 'DOMESTIC'],
  ['open', 'OPEN'],
] as const;

function AccountCounts({ counts }: { readonly counts: ImportAccount['counts'] }) {
  const { t } = useTranslation();
  return (
    <dl className="account-counts">
      {COUNTS.map(([name, fate]) => (
        <div key={name}>
          <dt>{t(`words.fate.${fate}`)}</dt>
          <dd>{counts[name]}</dd>
        </div>
      ))}
    </dl>
  );
}

function AccountLines({ lines }: { readonly lines: ImportAccount['lines'] }) {
  const { t } = useTranslation();
  if (lines.length === 0) return <p className="muted">{t('imports.accountNone')}</p>;
  return (
    <table className="lined">
      <thead>
        <tr>
          <th scope="col">{t('imports.columnLine')}</th>
          <th scope="col">{t('imports.columnFate')}</th>
          <th scope="col">{t('imports.columnNumber')}</th>
          <th scope="col">{t('imports.columnReason')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ quote, fate, registerNumber, reason }, index) => (
          <tr key={`${String(index)}-${quote}`}>
            <td className="small">{quote}</td>
            <td>{t(`words.fate.${fate}`)}</td>
            <td className="nowrap">
              {registerNumber !== null && (
                <Link to="/agreements/$id" params={{ id: registerNumber }}>
                  {registerNumber}
                </Link>
              )}
            </td>
            <td className="small muted">
              {t(`imports.unreadReason.${reason ?? ''}`, { defaultValue: reasonWords(reason, t) ?? '' })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The end of an import: what became of every line, to keep and to download. */
export function AccountPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/import/$id/account' });
  const account = useImportAccount(id);
  const fileName = useImport(id).data?.fileName;
  useTitle(t('imports.account'));
  return (
    <article className="card">
      <header className="card-head">
        <h1>{t('imports.account')}</h1>
        <p className="muted">
          {fileName ?? t('imports.nameless')} · {t('imports.accountNote')}
        </p>
        <div className="buttons">
          <Link to="/register" search={{ view: 'partnerships' }} className="button button-primary">
            {t('imports.toRegister')}
          </Link>
          <a className="button" href={`/api/registry/v1/imports/${id}/account.csv`} download>
            {t('imports.accountDownload')}
          </a>
          <Link to="/import/$id" params={{ id }} className="button">
            {t('imports.toReview')}
          </Link>
        </div>
      </header>
      <Answered query={account}>
        {({ counts, lines }) => (
          <>
            <AccountCounts counts={counts} />
            <AccountLines lines={lines} />
          </>
        )}
      </Answered>
    </article>
  );
}
