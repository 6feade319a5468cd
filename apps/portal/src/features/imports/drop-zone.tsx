import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportIcon } from '../../shared/ui/icons.js';

interface DropZoneProps {
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
  readonly children?: ReactNode;
}

/**
 * A place to drop a file on, with a button that does the same. What the file is decides the server, by its bytes;
 * nothing is refused here by its name.
 */
export function DropZone({ busy, onFile, children }: DropZoneProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file !== undefined && !busy) onFile(file);
  };
  const drag = (event: DragEvent, inside: boolean): void => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <div
      className={over ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        drag(event, true);
      }}
      onDragLeave={(event) => {
        drag(event, false);
      }}
      onDrop={(event) => {
        drag(event, false);
        take(event.dataTransfer.files);
      }}
    >
      <ImportIcon size={28} />
      <p>
        <strong>{t('imports.drop')}</strong>
      </p>
      <p className="muted small">{t('imports.dropNote')}</p>
      <div className="buttons">
        <button
          type="button"
          className="button button-primary"
          aria-disabled={busy}
          onClick={() => {
            input.current?.click();
          }}
        >
          {t('imports.choose')}
        </button>
        {children}
      </div>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        accept=".docx,.txt,application/vnd.openxmlformats-officedocument.wordprocessingml.document,text/plain"
        aria-label={t('imports.choose')}
        tabIndex={-1}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
    </div>
  );
}
