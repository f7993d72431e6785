/** Addresses of the pages of a comparison: ids come from files too, so they are encoded here and nowhere else. */
import { resolve } from '$app/paths';

/** Anchors of those sections of METHOD.md. */
const TAX_NOT_MODELLED = 'not-modelled-of-tax';
const EQUITY = 'equity';
const UNCERTAINTY = 'uncertainty';

/** What of a comparison is shown, and at which input. */
interface Place {
  /** Whose company. */
  employer?: string;
  offer?: string;
  component?: string;
  /** Anchor of an input, or the name of a step. */
  at?: string;
}

export function compareAddress(id: string, place: Place = {}): string {
  return `${resolve('/scenario/')}?${query(id, place)}`;
}

export function letterAddress(id: string, place: Place = {}): string {
  return `${resolve('/scenario/offers/')}?${query(id, place)}`;
}

export function ladderAddress(id: string, place: Place = {}): string {
  return `${resolve('/scenario/ladder/')}?${query(id, place)}`;
}

export function taxAddress(id: string, place: Place = {}): string {
  return `${resolve('/scenario/tax/')}?${query(id, place)}`;
}

export function equityAddress(id: string, place: Place = {}): string {
  return `${resolve('/scenario/equity/')}?${query(id, place)}`;
}

export function futuresAddress(id: string, place: Place = {}): string {
  return `${resolve('/scenario/futures/')}?${query(id, place)}`;
}

export function sensitivityAddress(id: string, place: Place = {}): string {
  return `${resolve('/scenario/sensitivity/')}?${query(id, place)}`;
}

export function counterAddress(id: string, place: Place = {}): string {
  return `${resolve('/scenario/counter/')}?${query(id, place)}`;
}

export function runwayAddress(id: string, place: Place = {}): string {
  return `${resolve('/scenario/runway/')}?${query(id, place)}`;
}

export function clusterAddress(id: string, place: Place = {}): string {
  return `${resolve('/scenario/cluster/')}?${query(id, place)}`;
}

/** The package as the candidate sees it, and the sheet for who has to approve it. */
export function candidatePageAddress(id: string, offer: string): string {
  return `${resolve('/scenario/counter/candidate/')}?${query(id, { offer })}`;
}

export function approvalAddress(id: string, offer: string): string {
  return `${resolve('/scenario/counter/approval/')}?${query(id, { offer })}`;
}

/** What the candidate should ask for. */
export function askAddress(id: string, place: Place = {}): string {
  return `${resolve('/scenario/ask/')}?${query(id, place)}`;
}

/** Where grants are read from a file into an offer. */
export function importGrantsHref(id: string, offer?: string): string {
  return `${resolve('/scenario/equity/import/')}?${query(id, offer === undefined ? {} : { offer })}`;
}

/** Where the text of an offer letter becomes an offer. */
export function readLetterAddress(id: string): string {
  return `${resolve('/scenario/offers/letter/')}?${query(id, {})}`;
}

/** What the method says of taxes that are not modelled. */
export function notModelledAddress(id: string): string {
  return `${resolve('/method/')}?${query(id, { at: TAX_NOT_MODELLED })}`;
}

/** How the method values shares and options. */
export function equityMethodAddress(id: string): string {
  return `${resolve('/method/')}?${query(id, { at: EQUITY })}`;
}

/** How the method draws futures. */
export function futuresMethodAddress(id: string): string {
  return `${resolve('/method/')}?${query(id, { at: UNCERTAINTY })}`;
}

/** Where another rate card is taken, with one chosen if told. */
export function pricesAddress(id: string, card?: string): string {
  const chosen = card === undefined ? '' : `&card=${encodeURIComponent(card)}`;
  return `${resolve('/scenario/prices/')}?${query(id, {})}${chosen}`;
}

export function ratesAddress(id: string): string {
  return `${resolve('/rates/')}?${query(id, {})}`;
}

function query(id: string, { employer, offer, component, at }: Place): string {
  const fields = Object.entries({ id, employer, offer, component }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]
  );
  return fields.join('&') + (at === undefined ? '' : `#${encodeURIComponent(at)}`);
}
