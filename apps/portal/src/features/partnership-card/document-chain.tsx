import { Link } from '@tanstack/react-router';
import type { AgreementRow } from '../../__generated__/registry/types.gen.js';
import { sayDate } from '../../shared/dates/say-date.js';
import { StateWord } from '../../shared/ui/state-word.js';
import { useSpeech } from '../../shared/use-speech.js';
import { ChainMark } from './chain-mark.js';

/** The documents of a partnership in the order of signing, each date in its own precision. */
export function DocumentChain({ documents }: { readonly documents: readonly AgreementRow[] }) {
  const { t, language } = useSpeech();
  if (documents.length === 0) return <p className="muted">{t('register.noDocuments')}</p>;
  return (
    <ol className="chain">
      {documents.map((one) => (
        <li key={one.id} className="chain-item">
          <time className="muted" dateTime={one.signedOn.startsWith('X') ? undefined : one.signedOn}>
            {sayDate(one.signedOn, language) ?? t('time.unknownDate')}
          </time>
          <ChainMark kind={one.kind} signedOn={one.signedOn} />
          <div>
            <Link
              to="/agreements/$id"
              params={{ id: one.registerNumber }}
              search={({ validOn, knownAt }) => ({ validOn, knownAt })}
            >
              {one.title}
            </Link>
            <span className="chain-under">
              <StateWord axis="legal" value={one.legal} quiet />
              <span>{t(`words.kind.${one.kind}`)}</span>
              <span>{t(`words.evidence.${one.evidence ?? 'UNSTATED'}`)}</span>
              <span className="nowrap">{one.registerNumber}</span>
            </span>
          </div>
        </li>
      ))}
    </ol>
  );
}
