/** The shipped series of dated prices (models/series), each loaded when the service that it informs is asked for. */
import type { PriceSeries } from '#lib/schema/price-series.ts';

type Loader = () => Promise<{ default: unknown }>;

const loaders: Readonly<Record<string, readonly Loader[]>> = {
  'h100-hour': [() => import('#models/series/h100-points.json'), () => import('#models/series/h100-daily.json')],
  'h200-hour': [() => import('#models/series/h200-daily.json')],
  'b200-hour': [() => import('#models/series/b200-daily.json')],
  'a100-hour': [() => import('#models/series/a100-daily.json')],
  'frontier-token': [() => import('#models/series/frontier-list.json')],
  'fixed-capability-token': [
    () => import('#models/series/capability-50.json'),
    () => import('#models/series/capability-30.json'),
    () => import('#models/series/capability-23.json'),
    () => import('#models/series/capability-11.json')
  ]
};

/** Services that a shipped series informs. */
export const servicesWithSeries: readonly string[] = Object.keys(loaders);

/** The series of a service, the one to start with first; none where nobody has collected one. */
export async function priceSeries(service: string): Promise<readonly PriceSeries[]> {
  const load = Object.hasOwn(loaders, service) ? (loaders[service] ?? []) : [];
  const loaded = await Promise.all(load.map((loader) => loader()));
  return loaded.map(({ default: series }) => series as PriceSeries);
}
