/**
 * Edits of equity: another instrument, or a company that is listed or private, leaves out what the document's format would refuse and
 * brings back what was said before. Takes and gives plain parts of a document; `setStockKind` and `fitInstruments` change a draft.
 */
import type { EquityComponent, Instrument, Offer, Scenario, Stock, Tax } from '#lib/engine/index.ts';
import { employerIn } from './document-edits.ts';
import { stockAs, type StockKind } from './stock-edits.ts';

type Regime = Tax['regime'];
type Term = keyof EquityComponent;

const OPTION_TERMS: readonly Term[] = [
  'strike',
  'expiryMonths',
  'postTerminationMonths',
  'exercise',
  'method',
  'expectedLifeMonths',
  'exerciseMultiple'
];

/** The terms that an instrument has and others may not. */
const OWN_TERMS: Record<Instrument, readonly Term[]> = {
  rsu: ['trigger', 'expiryMonths'],
  nso: [...OPTION_TERMS, 'election83b'],
  iso: [...OPTION_TERMS, 'election83b'],
  emi: OPTION_TERMS,
  restrictedStock: ['strike', 'election83b'],
  profitUnits: ['threshold']
};
const ALL_TERMS = [...new Set(Object.values(OWN_TERMS).flat())];

/** How options on listed shares are valued: those of a private company are valued by its exits. */
const VALUATION_TERMS: readonly Term[] = ['method', 'expectedLifeMonths', 'exerciseMultiple'];

export function isOption(instrument: Instrument): boolean {
  return OWN_TERMS[instrument].includes('exercise');
}

/** The instruments that a country's law and a company's stock allow; a flat rate may stand for any country. */
export function instrumentsIn(regime: Regime, stock: StockKind): Instrument[] {
  const elsewhere = { us: 'emi', uk: 'iso', flat: undefined }[regime];
  return (Object.keys(OWN_TERMS) as Instrument[]).filter(
    (instrument) => instrument !== elsewhere && !(instrument === 'profitUnits' && stock === 'public')
  );
}

/** The country that taxes an offer. */
export function regimeOf({ candidate }: Scenario, { tax }: Offer): Regime {
  return (tax ?? candidate.tax).regime;
}

/**
 * A grant as another instrument. Options keep their terms among each other; what was paid for a share is no strike.
 * @param said the grant as it was when it last was such an instrument, or one of its kin
 */
export function asInstrument(
  from: EquityComponent,
  instrument: Instrument,
  stock: StockKind,
  said?: EquityComponent
): EquityComponent {
  const kin = kinOf(from.instrument) === kinOf(instrument);
  const before = said ? picked(said, ALL_TERMS) : {};
  const terms = kin ? { ...without(before, OWN_TERMS[from.instrument]), ...picked(from, ALL_TERMS) } : before;
  const { refreshers } = from;
  const later = !kin && refreshers ? { refreshers: without(refreshers, ['strike']) } : {};
  return fitted({ ...without(from, ALL_TERMS), ...later, ...terms, instrument }, stock);
}

/** Instruments that share their terms. */
export function kinOf(instrument: Instrument): 'option' | Instrument {
  return isOption(instrument) ? 'option' : instrument;
}

/** A grant under a country's law, of a listed or a private company: what neither allows is another instrument, or gone. */
export function allowed(from: EquityComponent, regime: Regime, stock: StockKind): EquityComponent {
  if (instrumentsIn(regime, stock).includes(from.instrument)) return fitted(from, stock);
  return asInstrument(from, isOption(from.instrument) ? 'nso' : 'rsu', stock);
}

/** Without the terms that mean nothing for its instrument and its company's stock. */
function fitted(equity: EquityComponent, stock: StockKind): EquityComponent {
  const { instrument, exercise, trigger } = equity;
  const listed = stock === 'public';
  const early = exercise === 'atStart' && !listed;
  const wrong: Term[] = ALL_TERMS.filter((term) => !OWN_TERMS[instrument].includes(term));
  if (listed) wrong.push('acceleration');
  else wrong.push(...VALUATION_TERMS);
  if (listed && exercise === 'atStart') wrong.push('exercise');
  if (listed && trigger === 'double') wrong.push('trigger');
  if (isOption(instrument) && !early) wrong.push('election83b');
  return without(equity, wrong);
}

/** When an option is exercised; an election is made of early exercise alone. */
export function exercised(
  from: EquityComponent,
  exercise: NonNullable<EquityComponent['exercise']>,
  stock: StockKind
): EquityComponent {
  return fitted({ ...without(from, ['exercise']), ...(exercise !== 'atExit' && { exercise }) }, stock);
}

/** What was said of an employer's stock and of the grants in it before a switch, by employer and by `offer.component`. */
export interface SaidOfStock {
  stocks: Partial<Record<StockKind, Stock>>;
  /** What the switch made of each grant, and of what. */
  grants: Record<string, { before: EquityComponent; after: EquityComponent }>;
}

/**
 * Makes an employer's stock listed or private, and every grant in it one that such stock allows. A grant that nobody has touched since
 * the switch before is again what it was.
 * @param said by the switch before
 * @returns for the next one
 */
export function setStockKind(scenario: Scenario, employerId: string, kind: StockKind, said?: SaidOfStock): SaidOfStock {
  const employer = employerIn(scenario, employerId);
  const now = { ...employer.stock } as Stock;
  const stocks = { ...said?.stocks, ...(employer.stock && { [now.kind]: plain(now) }) };
  employer.stock = stockAs(kind, employer.stock, said?.stocks[kind]);
  const grants: SaidOfStock['grants'] = {};
  for (const offer of scenario.offers) {
    if (offer.employer !== employerId) continue;
    for (const [place, part] of offer.components.entries()) {
      if (part.kind !== 'equity') continue;
      const before = plain(part);
      const key = `${offer.id}.${part.id}`;
      const after = allowed(restored(before, said?.grants[key]), regimeOf(scenario, offer), kind);
      grants[key] = { before, after };
      offer.components[place] = after;
    }
  }
  return { stocks, grants };
}

/** What it was before the last switch, where its instrument and terms are still those that the switch left. */
function restored(now: EquityComponent, last: SaidOfStock['grants'][string] | undefined): EquityComponent {
  if (last === undefined) return now;
  const lost: Term[] = ['instrument', 'acceleration', ...ALL_TERMS];
  if (JSON.stringify(picked(now, lost)) !== JSON.stringify(picked(last.after, lost))) return now;
  return { ...without(now, lost), ...picked(last.before, lost) } as EquityComponent;
}

/** After another tax was chosen: a British option in America, or the reverse, becomes one that has no privilege. */
export function fitInstruments(scenario: Scenario): void {
  for (const offer of scenario.offers) {
    const stock = scenario.employers.find(({ id }) => id === offer.employer)?.stock;
    for (const [place, part] of offer.components.entries()) {
      if (part.kind !== 'equity' || !stock) continue;
      if (!instrumentsIn(regimeOf(scenario, offer), stock.kind).includes(part.instrument))
        offer.components[place] = allowed(plain(part), regimeOf(scenario, offer), stock.kind);
    }
  }
}

function picked<T extends object>(from: T, fields: readonly (keyof T)[]): Partial<T> {
  return Object.fromEntries(Object.entries(from).filter(([field]) => fields.includes(field as keyof T))) as Partial<T>;
}

function without<T extends object>(from: T, fields: readonly (keyof T)[]): T {
  return Object.fromEntries(Object.entries(from).filter(([field]) => !fields.includes(field as keyof T))) as T;
}

/** A copy that no draft has a hold on. */
function plain<T>(part: T): T {
  return JSON.parse(JSON.stringify(part)) as T;
}
