import { Link } from '@tanstack/react-router';

/** The partnership of a document, in the crumbs. */
export function PartnershipCrumb({ number, title }: { readonly number: string; readonly title: string }) {
  return (
    <Link
      to="/partnerships/$id"
      params={{ id: number }}
      search={({ validOn, knownAt }) => ({ validOn, knownAt })}
    >
      {title}
    </Link>
  );
}
