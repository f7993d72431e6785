/** Which service a grant is of, by the name that the letter gives it. What no name decides is asked, never guessed. */
import type { Denomination, Service } from '#lib/engine/document.ts';

export interface ServiceMatch {
  service: string;
  wanted: string;
}

type Services = Readonly<Record<string, Service>>;

/** Services that a denomination can be of. */
export function fitting(services: Services, denomination: Denomination, currency: string | undefined): string[] {
  return Object.keys(services).filter((id) => {
    const { family, unit } = services[id]!;
    if (denomination === 'gpuHours' || denomination === 'clusterShare') return family === 'gpu';
    const isMoney = /^[A-Z]{3}$/.test(unit);
    return denomination === 'credit' ? isMoney && (currency === undefined || unit === currency) : family === 'tokens' && !isMoney;
  });
}

/** The one service whose name has the wanted words in it; undefined where none has, or several have. */
export function serviceNamed(services: Services, ids: readonly string[], wanted: string | undefined): ServiceMatch | undefined {
  const words = wordsOf(wanted ?? '');
  if (wanted === undefined || words.length === 0) return undefined;
  const named = ids.filter((id) => {
    const own = new Set(wordsOf(`${services[id]!.name ?? ''} ${id}`));
    return words.every((word) => own.has(word));
  });
  // “H100” is the H100, not the H100 with some other memory, where both are there.
  const shortest = Math.min(...named.map((id) => wordsOf(services[id]!.name ?? id).length));
  const best = named.length === 1 ? named : named.filter((id) => wordsOf(services[id]!.name ?? id).length === shortest);
  return best.length === 1 ? { service: best[0]!, wanted } : undefined;
}

function wordsOf(name: string): string[] {
  return (
    name
      .slice(0, 200)
      .toLowerCase()
      .match(/[a-z]{1,40}\d{0,4}[a-z]{0,4}|\d{1,6}(?:\.\d{1,3})?[a-z]{0,3}/g) ?? []
  ).filter((word) => word !== 'nvidia' && word !== 'amd');
}
