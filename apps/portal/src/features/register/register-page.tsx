import { Drawer } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../../shared/ui/use-title.js';
import { Answered } from '../../shared/ui/answered.js';
import { Chips } from './chips.js';
import { Facets } from './facets.js';
import { RegisterList } from './register-list.js';
import { RegisterTools } from './register-tools.js';
import { RowPanel } from './row-panel.js';
import { useRegisterSearch } from './use-register-search.js';
import { useRowKeys } from './use-row-keys.js';
import { useRows } from './use-rows.js';

/** The register: two readings of the same rows, narrowed by facets and words, as of the pair. */
export function RegisterPage() {
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 60em)', false, { getInitialValueInEffect: false });
  const [sheet, { open, close }] = useDisclosure(false);
  const { search, change } = useRegisterSearch();
  const rows = useRows();
  const chosen = rows.data?.rows.find(({ id }) => id === search.row);
  const choose = (row: string | undefined): void => {
    change((before) => ({ ...before, row }), true);
  };
  useTitle(t('register.title'));
  useRowKeys(rows.data?.rows ?? [], search.row, choose);
  const panel = !narrow && chosen !== undefined;
  return (
    <div className={panel ? 'register with-preview' : 'register'}>
      {!narrow && (
        <section className="facets" aria-label={t('register.filters')}>
          <Facets />
        </section>
      )}
      <Drawer
        opened={sheet}
        onClose={close}
        title={t('register.filters')}
        closeButtonProps={{ 'aria-label': t('frame.close') }}
      >
        <Facets />
      </Drawer>
      <div className="register-main">
        <RegisterTools onFilters={open} />
        <Chips />
        <Answered query={rows}>
          {(data) => <RegisterList answer={data} list={rows} narrow={narrow} onChoose={choose} />}
        </Answered>
      </div>
      {panel && (
        <RowPanel
          row={chosen}
          onClose={() => {
            choose(undefined);
          }}
        />
      )}
    </div>
  );
}
