/**
 * What a change of the document comes to in the resolved scenario: the parts that are no longer the same, by place. Two changes without a place in
 * common can be put together without resolving a document that has both.
 */
import type { Resolved, ResolvedOffer } from './resolved.ts';

/** New parts by place: `services.0`, `demand.gpu`, `offers.1.components.2`, `offers.1.stock`, `discountRatePerYear`. */
export type Patch = ReadonlyMap<string, unknown>;

type Part = Record<string, unknown>;

/** Only lists by path: no number is read from them. */
const NOTES: ReadonlySet<string> = new Set(['defaulted', 'uncertain']);

/** @param changed from a document with as many services, offers and components */
export function patch(base: Resolved, changed: Resolved): Patch {
  const found = new Map<string, unknown>();
  for (const [name, part] of Object.entries(changed)) {
    if (NOTES.has(name) || name === 'offers' || name === 'services' || name === 'demand') continue;
    note(found, name, base[name as keyof Resolved], part);
  }
  changed.services.forEach((service, index) => note(found, `services.${index}`, base.services[index], service));
  for (const [family, demand] of Object.entries(changed.demand))
    note(found, `demand.${family}`, base.demand[family as keyof Resolved['demand']], demand);
  changed.offers.forEach((offer, index) => noteOffer(found, `offers.${index}`, base.offers[index]!, offer));
  return found;
}

function noteOffer(found: Map<string, unknown>, at: string, base: ResolvedOffer, changed: ResolvedOffer): void {
  for (const [name, part] of Object.entries(changed)) {
    if (name === 'components') continue;
    note(found, `${at}.${name}`, base[name as keyof ResolvedOffer], part);
  }
  changed.components.forEach((part, place) => note(found, `${at}.components.${place}`, base.components[place], part));
}

function note(found: Map<string, unknown>, place: string, base: unknown, changed: unknown): void {
  if (!isSame(base, changed)) found.set(place, changed);
}

/**
 * By value. A regime is the same one or another, since it is made of functions; a private company's function of what a share is paid follows
 * from the data beside it.
 */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a === 'function' && typeof b === 'function') return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (isRegime(a)) return false;
  if (a instanceof Float64Array && b instanceof Float64Array) return isSameSeries(a, b);
  if (Array.isArray(a)) {
    const [these, those] = [a as ArrayLike<unknown>, b as ArrayLike<unknown>];
    if (these.length !== those.length) return false;
    for (let i = 0; i < these.length; i++) if (!isSame(these[i], those[i])) return false;
    return true;
  }
  return Object.keys(b).every((name) => isSame((a as Part)[name], (b as Part)[name]));
}

function isSameSeries(a: Float64Array, b: Float64Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function isRegime(part: object): boolean {
  return 'incomeTax' in part;
}

/** The base with changes; a place that several have takes the last. */
export function patched(base: Resolved, changes: readonly Patch[]): Resolved {
  const result = { ...base, services: [...base.services], demand: { ...base.demand }, offers: [...base.offers] };
  for (const change of changes) {
    for (const [place, part] of change) {
      const [name, index, field, component] = place.split('.') as [string, string?, string?, string?];
      if (index === undefined) (result as unknown as Part)[name] = part;
      else if (name === 'services') result.services[Number(index)] = part as Resolved['services'][number];
      else if (name === 'demand') result.demand[index as 'gpu'] = part as Resolved['demand']['gpu'];
      else result.offers[Number(index)] = patchedOffer(result.offers[Number(index)]!, field!, component, part);
    }
  }
  return result;
}

function patchedOffer(offer: ResolvedOffer, field: string, component: string | undefined, part: unknown): ResolvedOffer {
  if (component === undefined) return { ...offer, [field]: part };
  return { ...offer, components: offer.components.with(Number(component), part as ResolvedOffer['components'][number]) };
}

/** Whether a change can move an offer: by its own terms, by a service or a family that it grants, or by what all offers share. */
export function touches(change: Patch, resolved: Resolved, offer: number): boolean {
  const grants = resolved.offers[offer]!.components.filter((component) => component.kind === 'compute');
  return [...change.keys()].some((place) => {
    const [name, index] = place.split('.');
    if (name === 'offers') return Number(index) === offer;
    if (name === 'services') return grants.some(({ service }) => service === Number(index));
    if (name === 'demand') return grants.some(({ family }) => family === index);
    return true;
  });
}

/** Whether two changes have a place in common. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((place) => b.has(place));
}
