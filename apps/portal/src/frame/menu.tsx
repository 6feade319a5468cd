import { Link, useMatches } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/access.js';
import { useImports } from '../api/imports.js';
import { sectionsFor } from './sections.js';

function WaitingImports() {
  const imports = useImports().data ?? [];
  const count = imports.filter(({ state }) => state === 'REVIEW').length;
  return count === 0 ? null : <span className="pill">{count}</span>;
}

/** The sections; `onGo` closes the sheet of a narrow screen. */
export function MenuList({ onGo }: { readonly onGo?: () => void }) {
  const { t } = useTranslation();
  const me = useMe().data;
  const inRegister = useMatches({
    select: (matches) => /^\/(partnerships|agreements)\//.test(matches.at(-1)?.pathname ?? ''),
  });
  return (
    <ul className="menu-list">
      {sectionsFor(me?.may ?? []).map(({ to, word, icon: Icon }) => (
        <li key={to}>
          <Link
            to={to}
            search={({ validOn, knownAt }) => ({ validOn, knownAt })}
            activeOptions={{ exact: to === '/', includeSearch: false }}
            className="menu-link"
            aria-current={to === '/register' && inRegister ? 'page' : undefined}
            title={t(word)}
            onClick={onGo}
          >
            <span className="menu-icon">
              <Icon />
            </span>
            <span className="menu-word">{t(word)}</span>
            {to === '/import' && <WaitingImports />}
          </Link>
        </li>
      ))}
    </ul>
  );
}
