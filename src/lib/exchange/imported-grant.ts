/** A grant as a file has it, in days and units, whatever the file: what becomes a component of an offer (grant-component.ts). */
import type { Instrument, IsoDate, PreferredClass } from '#lib/engine/document.ts';
import type { Vest } from './ocf/schedule.ts';

/** As many as a letter could show; a file of more is not one person's. */
export const mostGrants = 200;
export const tooManyGrants = `More than ${mostGrants} grants`;

export interface ImportedGrant {
  /** Unique in its file. */
  key: string;
  /** For people. */
  name: string;
  granted: IsoDate;
  instrument: Instrument;
  /** By day, in order; their sum is what is granted and still held. */
  vests: Vest[];
  strike?: number;
  /** Of the strike. */
  currency?: string;
  expires?: IsoDate;
  postTerminationMonths?: number;
  /** What the file says and the grant does not carry, or what was assumed: sentences. */
  notes: string[];
}

/** What a file knows of the company's shares. */
export interface StockFacts {
  currency?: string;
  preferredPrice?: number;
  commonValue?: number;
  fullyDilutedShares?: number;
  outstandingShares?: number;
  preferences?: PreferredClass[];
  /** How they were come by, and what is missing. */
  notes: string[];
}

export function grantedUnits({ vests }: Pick<ImportedGrant, 'vests'>): number {
  return vests.reduce((sum, { units }) => sum + units, 0);
}
