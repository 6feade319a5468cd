import { memo, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Import } from '../../__generated__/registry/types.gen.js';
import { marksOf, piecesOf, type TextPiece } from './text-marks.js';

interface SourcePaneProps {
  readonly note: Import;
  /** The card at hand; its span lights up. */
  readonly active: number | null;
  readonly onChoose: (no: number) => void;
}

function Piece({
  piece,
  active,
  onChoose,
}: { readonly piece: TextPiece } & Pick<SourcePaneProps, 'active' | 'onChoose'>) {
  const { t } = useTranslation();
  const mark = piece.marks[0];
  if (mark === undefined) return <>{piece.text}</>;
  const { no, kind } = mark;
  const lit = piece.marks.some((one) => one.no !== null && one.no === active);
  const unread = piece.closes.find((one) => one.kind === 'UNREAD');
  return (
    <>
      <span
        className={`span span-${kind.toLowerCase()}${lit ? ' span-lit' : ''}`}
        onClick={() => {
          if (no !== null) onChoose(no);
        }}
      >
        {piece.text}
      </span>
      {unread !== undefined && (
        <span className="tag span-note">{t(`imports.unreadReason.${unread.reason ?? ''}`)}</span>
      )}
    </>
  );
}

const Text = memo(function Text({ note, active, onChoose }: SourcePaneProps) {
  const pieces = useMemo(() => piecesOf(note.text, marksOf(note)), [note]);
  return pieces.map((piece) => <Piece key={piece.from} piece={piece} active={active} onChoose={onChoose} />);
});

/** The source text as it came: spans tinted by certainty and underlined in shape. */
export function SourcePane({ note, active, onChoose }: SourcePaneProps) {
  const { t } = useTranslation();
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const lit = pane.current?.querySelector<HTMLElement>('.span-lit');
    if (lit == null || pane.current === null) return;
    const [box, place] = [pane.current.getBoundingClientRect(), lit.getBoundingClientRect()];
    if (place.top < box.top || place.bottom > box.bottom)
      pane.current.scrollTop += place.top - box.top - box.height / 3;
  }, [active]);
  return (
    <section className="review-source" aria-label={t('imports.textTitle')} ref={pane} tabIndex={0}>
      <p className="muted small">{t('imports.legend')}</p>
      <div className="review-text">
        <Text note={note} active={active} onChoose={onChoose} />
      </div>
    </section>
  );
}
