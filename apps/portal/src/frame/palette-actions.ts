import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/access.js';
import { THEMES, useReadingComfort } from '../theme/reading-comfort.js';
import { sectionsFor } from './sections.js';
import { useGoToMoment } from './use-go-to-moment.js';

/** Something the palette can do. */
export interface PaletteAction {
  readonly words: string;
  readonly run: () => void;
}

/** The places and actions that the chosen person has use for. */
export function usePaletteActions(): readonly PaletteAction[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { set } = useReadingComfort();
  const goTo = useGoToMoment();
  const sections = sectionsFor(useMe().data?.may ?? []);
  return [
    ...sections.map(({ to, word }) => ({ words: t(word), run: () => void navigate({ to }) })),
    {
      words: `${t('frame.register')}: ${t('register.agreements')}`,
      run: () => void navigate({ to: '/register', search: { view: 'agreements' } }),
    },
    {
      words: t('time.back'),
      run: () => {
        goTo({});
      },
    },
    ...THEMES.map((theme) => ({
      words: `${t('frame.theme')}: ${t(`frame.themeName.${theme}`)}`,
      run: () => {
        set({ theme });
      },
    })),
  ];
}
