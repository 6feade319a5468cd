import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A dialog that keeps the focus inside and gives it back. */
export function Dialog({ title, onClose, wide = false, children }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      centered
      size={wide ? 'lg' : 'md'}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      {children}
    </Modal>
  );
}
