import type { ReactNode } from 'react';

interface IconProps {
  readonly size?: number;
}

const drawn = (children: ReactNode) =>
  function Icon({ size = 18 }: IconProps) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {children}
      </svg>
    );
  };

export const HomeIcon = drawn(<path d="M3 9.5 10 3l7 6.5M5 8.5V17h10V8.5" />);
export const RegisterIcon = drawn(<path d="M3 4.5h14M3 10h14M3 15.5h9" />);
export const ImportIcon = drawn(<path d="M10 3v9m0 0 3.5-3.5M10 12 6.5 8.5M3.5 13v3.5h13V13" />);
export const FiguresIcon = drawn(<path d="M3 17h14M5.5 17v-5M10 17V4.5M14.5 17V9" />);
export const ReportIcon = drawn(<path d="M4.5 2.5h11v15h-11zM7.5 6.5h5M7.5 14v-3M10 14V9.5M12.5 14v-2" />);
export const HelpIcon = drawn(
  <>
    <circle cx="10" cy="10" r="7.5" />
    <path d="M7.8 7.8a2.3 2.3 0 1 1 3.2 2.1c-.7.3-1 .8-1 1.6M10 14.2v.1" />
  </>,
);
export const BellIcon = drawn(
  <path d="M4.5 14.5h11l-1.3-2V9a4.2 4.2 0 0 0-8.4 0v3.5zM8.5 17a1.7 1.7 0 0 0 3 0M10 3v1.8" />,
);
export const MenuIcon = drawn(<path d="M3 5h14M3 10h14M3 15h14" />);
export const CloseIcon = drawn(<path d="m5 5 10 10M15 5 5 15" />);
export const ComfortIcon = drawn(
  <>
    <circle cx="10" cy="10" r="7" />
    <path d="M10 3v14" />
    <path d="M10 4.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" stroke="none" />
  </>,
);
export const FileIcon = drawn(<path d="M5 2.5h6.5L15 6v11.5H5zM11.5 2.5V6H15M7.5 10h5M7.5 13h5" />);

/** The mark of the portal: two joined by a bridge. */
export function Mark() {
  return (
    <svg width="26" height="26" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M9 20v-6a7 7 0 0 1 14 0v4" fill="none" stroke="currentColor" strokeWidth="3" />
      <circle cx="23" cy="22" r="4" fill="none" stroke="currentColor" strokeWidth="3" />
      <circle cx="9" cy="22" r="5" fill="currentColor" />
    </svg>
  );
}
