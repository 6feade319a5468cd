/** The services that run as processes of their own, in the order in which they are started. */
export const SERVICES = ['registry', 'relay', 'analytics', 'notifications', 'reporting', 'gateway'] as const;
export type ServiceName = (typeof SERVICES)[number];

/** What all of them are given, and where each listens. */
export interface Surroundings {
  readonly purpose: 'training' | 'register';
  /** Folder of the register: files, keys. */
  readonly folder: string;
  /** Address of the database for the role of the services. */
  readonly databaseUrl: string;
  /** `host:port`, separated by commas. */
  readonly kafka: string;
  readonly ports: Readonly<Record<ServiceName, number>>;
  readonly timeZone: string | undefined;
  readonly sessionKey: string | undefined;
}

/** The environment of one service: what its own README names, and nothing of the others. */
export function environmentOf(name: ServiceName, around: Surroundings): Readonly<Record<string, string>> {
  const { purpose, folder, databaseUrl, kafka, ports, timeZone, sessionKey } = around;
  const port = { PORT: String(ports[name]), PURPOSE: purpose };
  const key = { DATA_DIR: folder, ...(sessionKey === undefined ? {} : { SESSION_KEY: sessionKey }) };
  const zone: Record<string, string> = timeZone === undefined ? {} : { REGISTER_TIME_ZONE: timeZone };
  const database = { DATABASE_URL: databaseUrl };
  switch (name) {
    case 'registry':
      return { ...port, ...key, ...zone, ...database };
    case 'relay':
      return { ...port, ...database, KAFKA_BROKERS: kafka };
    case 'gateway':
      return {
        ...port,
        ...key,
        REGISTRY_URL: addressOf('registry', ports),
        ANALYTICS_URL: addressOf('analytics', ports),
        NOTIFICATIONS_URL: addressOf('notifications', ports),
        REPORTING_URL: addressOf('reporting', ports),
      };
    default:
      return { ...port, ...key, ...zone, ...database, KAFKA_BROKERS: kafka };
  }
}

/** Where a service listens on this machine. */
export function addressOf(name: ServiceName, ports: Surroundings['ports']): string {
  return `http://127.0.0.1:${ports[name]}`;
}
