import { Popover } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TEXT_SIZES, THEMES, useReadingComfort } from '../theme/reading-comfort.js';
import { ComfortIcon } from '../shared/ui/icons.js';
import { Segments } from '../shared/ui/segments.js';

/** Three themes, three sizes of text, and the single-letter keys. */
export function ComfortMenu() {
  const { t } = useTranslation();
  const { theme, text, keys, set } = useReadingComfort();
  return (
    <Popover position="bottom-end" trapFocus withRoles>
      <Popover.Target>
        <button type="button" className="square" aria-label={t('frame.comfort')}>
          <ComfortIcon />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('frame.comfort')}>
        <div className="form">
          <Segments
            label={t('frame.theme')}
            shown
            value={theme}
            options={THEMES.map((value) => ({ value, label: t(`frame.themeName.${value}`) }))}
            onChange={(value) => {
              set({ theme: value });
            }}
          />
          <Segments
            label={t('frame.textSize')}
            shown
            value={text}
            options={TEXT_SIZES.map((value) => ({ value, label: t(`frame.textName.${value}`) }))}
            onChange={(value) => {
              set({ text: value });
            }}
          />
          <Segments
            label={t('frame.keys')}
            shown
            value={keys ? 'on' : 'off'}
            options={[
              { value: 'on', label: t('frame.on') },
              { value: 'off', label: t('frame.off') },
            ]}
            onChange={(value) => {
              set({ keys: value === 'on' });
            }}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
