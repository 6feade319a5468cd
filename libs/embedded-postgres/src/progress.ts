/** What the launcher is doing, for a line on the screen. A later start reports `starting` alone. */
export type Progress = 'copying-programs' | 'creating-cluster' | 'stopping-orphan' | 'starting';
