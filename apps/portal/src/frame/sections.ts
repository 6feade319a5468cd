import type { Person } from '../api/access.js';
import type { ComponentType } from 'react';
import { FiguresIcon, HelpIcon, HomeIcon, ImportIcon, RegisterIcon, ReportIcon } from '../shared/ui/icons.js';

/** A section of the left menu. */
export interface Section {
  readonly to: '/' | '/register' | '/figures' | '/reports' | '/import' | '/help';
  /** Key in the dictionary. */
  readonly word:
    'frame.home' | 'frame.register' | 'frame.figures' | 'frame.reports' | 'frame.imports' | 'frame.help';
  readonly icon: ComponentType<{ readonly size?: number }>;
  /** Right without which the section is of no use; absent where everybody has use for it. */
  readonly needs?: Person['may'][number];
}

const SECTIONS: readonly Section[] = [
  { to: '/', word: 'frame.home', icon: HomeIcon },
  { to: '/register', word: 'frame.register', icon: RegisterIcon },
  { to: '/figures', word: 'frame.figures', icon: FiguresIcon },
  { to: '/reports', word: 'frame.reports', icon: ReportIcon },
  { to: '/import', word: 'frame.imports', icon: ImportIcon, needs: 'import' },
  { to: '/help', word: 'frame.help', icon: HelpIcon },
];

/** The menu of a person: what their role has use for, at most eight items. */
export function sectionsFor(may: Person['may']): readonly Section[] {
  return SECTIONS.filter(({ needs }) => needs === undefined || may.includes(needs));
}
