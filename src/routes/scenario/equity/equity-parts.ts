/** The equity of one offer, grant by grant: what the letter says beside what the engine made of it. */
import {
  monthSum,
  type ClaimDetail,
  type EquityComponent,
  type Instrument,
  type Offer,
  type OfferValuation,
  type ResolvedClaim,
  type ResolvedShares,
  type Row,
  type Scenario,
  type Vesting
} from '#lib/engine/index.ts';
import { employerIn, offerIn } from '../document-edits.ts';

export interface EquityPart {
  /** As the letter has it. */
  component: EquityComponent;
  row: Row;
  /** RSUs on a listed share are pay: they are no claim. */
  resolved: ResolvedClaim | ResolvedShares;
  detail: ClaimDetail | null;
}

export const OPTIONS: ReadonlySet<Instrument> = new Set(['nso', 'iso', 'emi']);

/** Whether there is anything for the page to show. */
export function hasEquity({ components }: Offer): boolean {
  return components.some(({ kind }) => kind === 'equity');
}

/** In the order of the letter. */
export function equityParts(scenario: Scenario, { offer, rows, claims }: OfferValuation): EquityPart[] {
  return offerIn(scenario, offer.id).components.flatMap((component) => {
    if (component.kind !== 'equity') return [];
    const resolved = offer.components.find(({ id }) => id === component.id);
    const row = rows.find(({ id }) => id === component.id);
    if (row === undefined || (resolved?.kind !== 'claim' && resolved?.kind !== 'equity')) return [];
    return [{ component, row, resolved, detail: claims.get(component.id) ?? null }];
  });
}

/** The stock behind an offer, as the document has it. */
export function stockOf(scenario: Scenario, offer: string) {
  return employerIn(scenario, offerIn(scenario, offer).employer).stock;
}

/** Grants and refreshers of a part with their vesting; an RSU has no strike. */
export function grantsOf({ resolved }: EquityPart): { from: number; strike: number; vests: Vesting }[] {
  return resolved.kind === 'claim' ? resolved.grants : [{ from: 0, strike: 0, vests: resolved.vests }];
}

/** Units that vest within the comparison, if the candidate stays and milestones are reached. */
export function unitsOf(part: EquityPart): number {
  return grantsOf(part).reduce((sum, { vests }) => sum + monthSum(vests.units), 0);
}

/** Sum of a rung over parts. */
export function partsSum(parts: readonly EquityPart[], rung: 'sticker' | 'worth' | 'afterTax' | 'expected' | 'present'): number {
  return parts.reduce((sum, { row }) => sum + monthSum(row[rung]), 0);
}
