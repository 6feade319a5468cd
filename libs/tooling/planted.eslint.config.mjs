/** The house's rules as they are, for a planted text that is in no project: without those that ask the compiler. */
import tseslint from 'typescript-eslint';

import house from '../../eslint.config.mjs';

export default [...house, tseslint.configs.disableTypeChecked];
