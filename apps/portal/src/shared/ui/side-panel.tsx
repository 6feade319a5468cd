import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CloseIcon } from './icons.js';
import { useKeys } from '../keys/use-keys.js';

interface SidePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Whether the panel takes the focus when it opens: yes for an answer that was asked for. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

/** The panel on the right that folds; Esc closes it. */
export function SidePanel({ title, onClose, takesFocus = false, children }: SidePanelProps) {
  const { t } = useTranslation();
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  useKeys({ Escape: onClose });
  useEffect(() => {
    if (takesFocus) panel.current?.focus({ preventScroll: true });
  }, [takesFocus, title]);
  return (
    <aside className="panel" aria-labelledby={id} ref={panel} tabIndex={-1}>
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="square panel-close" aria-label={t('frame.close')} onClick={onClose}>
          <CloseIcon />
        </button>
      </div>
      {children}
    </aside>
  );
}
