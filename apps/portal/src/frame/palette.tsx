import { Spotlight, spotlight } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type KeyboardEvent as ReactKeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchResult } from '../__generated__/registry/types.gen.js';
import { usePair } from '../api/pair.js';
import { useSearchAnswer } from '../api/register.js';
import { useLanguage } from '../i18n/use-language.js';
import { matches } from '../shared/keys/layout.js';
import { usePaletteActions } from './palette-actions.js';

/** Ctrl K by its place on the keyboard, so that the Russian layout opens it too. */
function useCtrlK(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.code === 'KeyK') {
        event.preventDefault();
        spotlight.open();
      }
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, []);
}

/** Enter with nothing picked by the arrows takes the first line. */
function takeFirst({ code }: ReactKeyboardEvent): void {
  const lines = document.querySelectorAll<HTMLElement>('.mantine-Spotlight-action');
  const picked = Array.from(lines).some((line) => line.dataset['selected'] !== undefined);
  if (/Enter$/.test(code) && !picked) lines[0]?.click();
}

function useOpenResult() {
  const navigate = useNavigate();
  return ({ kind, id, number }: SearchResult): void => {
    const short = { id: number ?? id };
    if (kind === 'AGREEMENT') void navigate({ to: '/agreements/$id', params: short });
    else if (kind === 'PARTNERSHIP') void navigate({ to: '/partnerships/$id', params: short });
    else if (kind === 'IMPORT') void navigate({ to: '/import/$id', params: { id } });
    else void navigate({ to: '/register', search: { view: 'partnerships', municipality: id } });
  };
}

/** Search over the register, the places of the portal and what can be done; a wrong layout is forgiven. */
export function Palette() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query.trim(), 150);
  const answer = useSearchAnswer(asked, usePair());
  const open = useOpenResult();
  const own = usePaletteActions().filter(({ words }) => query === '' || matches(words, query));
  const found = asked === '' ? [] : (answer.data?.results ?? []);
  useCtrlK();
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={420}
      clearQueryOnClose
      overlayProps={{ blur: 0 }}
    >
      <Spotlight.Search
        placeholder={t('frame.searchField')}
        aria-label={t('frame.searchField')}
        onKeyDown={takeFirst}
      />
      <Spotlight.ActionsList>
        {found.length > 0 && (
          <Spotlight.ActionsGroup label={t('frame.found')}>
            {found.map((result) => (
              <Spotlight.Action
                key={`${result.kind}-${result.id}`}
                label={result.title}
                description={[result.number, result.note[language]].filter(Boolean).join(' · ')}
                onClick={() => {
                  open(result);
                }}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {own.length > 0 && (
          <Spotlight.ActionsGroup label={t('frame.actions')}>
            {own.map(({ words, run }) => (
              <Spotlight.Action key={words} label={words} onClick={run} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {answer.error !== null && <Spotlight.Empty>{t('frame.searchFailed')}</Spotlight.Empty>}
        {found.length + own.length === 0 && answer.error === null && (
          <Spotlight.Empty>{t('frame.searchNothing')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
      {found.length > 0 && answer.data?.understoodAs != null && (
        <Spotlight.Footer>
          <span className="small muted">
            {t('frame.searchUnderstood', { text: answer.data.understoodAs })}
          </span>
        </Spotlight.Footer>
      )}
    </Spotlight.Root>
  );
}
