/** ● signed, ◇ a declaration or a memorandum, ○ a date that is not whole: as on the decade ruler. */
export function ChainMark({ kind, signedOn }: { readonly kind: string; readonly signedOn: string }) {
  const paper = kind === 'DECLARATION' || kind === 'MEMORANDUM';
  const unknown = signedOn.startsWith('X');
  const whole = signedOn.length === 10;
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      {paper ? (
        <path d="M7 2l5 5-5 5-5-5z" fill="none" stroke="currentColor" strokeWidth="1.5" />
      ) : (
        <circle
          cx="7"
          cy="7"
          r="4"
          fill={whole ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.5"
          strokeDasharray={unknown ? '1.6 2' : undefined}
        />
      )}
    </svg>
  );
}
