import { useLanguage } from '../../i18n/use-language.js';
import { countryName } from '../country-name.js';

/** A country as its two letters and its word; no pictures of flags, which old machines do not draw. */
export function Country({ code }: { readonly code: string | null }) {
  const language = useLanguage();
  if (code === null) return null;
  return (
    <span className="country">
      <span className="tag" aria-hidden="true">
        {code}
      </span>
      <span>{countryName(code, language)}</span>
    </span>
  );
}
