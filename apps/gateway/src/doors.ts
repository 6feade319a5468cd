/** The services behind the gateway, by the second part of their addresses: `/api/<service>/…`. */
export const SERVICES = ['registry', 'analytics', 'notifications', 'reporting'] as const;
export type ServiceName = (typeof SERVICES)[number];

/** Base address of each service. */
export type Upstreams = Readonly<Record<ServiceName, string>>;

/** Which service an address belongs to; `null` for the portal's and the gateway's own. */
export function serviceOf(pathname: string): ServiceName | null {
  return SERVICES.find((name) => pathname.startsWith(`/api/${name}/`)) ?? null;
}
