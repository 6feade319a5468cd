/** What the launcher is doing, for a line on the screen. A later start on the same folder reports `starting` alone. */
export type Progress =
  'fetching-programs' | 'preparing-programs' | 'creating-cluster' | 'ending-orphan' | 'starting';
