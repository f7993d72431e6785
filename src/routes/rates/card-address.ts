/** Addresses within the section of the rates: the chosen card travels in the query, its service behind the #, and the open comparison stays. */
import { resolve } from '$app/paths';

/** `/rates/?card=…`, at one of its services if told; `from` is the page's address, whose comparison stays open. */
export function cardAddress(card: string, from: URL, service?: string): string {
  const query = new URLSearchParams(openComparison(from));
  query.set('card', card);
  return `${resolve('/rates/')}?${query.toString()}${service === undefined ? '' : `#${encodeURIComponent(service)}`}`;
}

/** The service that an address names behind its #; nothing where it names none. */
export function hashService(hash: string): string | undefined {
  try {
    return decodeURIComponent(hash.slice(1)) || undefined;
  } catch {
    return undefined;
  }
}

/** The address of a page of the section with the open comparison's id. */
export function sectionAddress(path: string, from: URL): string {
  const query = openComparison(from).toString();
  return query === '' ? path : `${path}?${query}`;
}

function openComparison(from: URL): URLSearchParams {
  const id = from.searchParams.get('id');
  return new URLSearchParams(id === null ? {} : { id });
}
