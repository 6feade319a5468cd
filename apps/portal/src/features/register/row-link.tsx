import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Row } from './register-rows.js';

interface RowLinkProps {
  readonly row: Pick<Row, 'id' | 'kind' | 'number'>;
  readonly className?: string;
  readonly children: ReactNode;
}

/** To the page of a row, by the short number people say on the telephone. */
export function RowLink({ row, className, children }: RowLinkProps) {
  return (
    <Link
      to={row.kind === 'partnership' ? '/partnerships/$id' : '/agreements/$id'}
      params={{ id: row.number }}
      search={({ validOn, knownAt }) => ({ validOn, knownAt })}
      className={className}
      data-row-link={row.id}
    >
      {children}
    </Link>
  );
}
