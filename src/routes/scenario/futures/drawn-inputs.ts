/** What a simulation draws, in words, each with the address of its field: ranges of the document, and doubts that are assumed. */
import type { Amount, Scenario, SimulationPlan } from '#lib/engine/index.ts';
import { amountText } from '#lib/format/amount.ts';
import { count } from '#lib/format/count.ts';
import { money } from '#lib/format/money.ts';
import { percent } from '#lib/format/percent.ts';
import { compareAddress, letterAddress } from '../../addresses.ts';
import { capital, offerCalled, possessive, rowInSentence } from '../component-names.ts';
import { FIELD_WORDS, STOCK_FIELD_WORDS, type FigureKind } from './field-words.ts';
import { CORRELATION, correlationDriver, shareDriver } from './market-drivers.ts';

export interface DrawnInput {
  path: string;
  name: string;
  /** The range, or what is assumed around the figure. */
  range: string;
  assumed: boolean;
  href: string;
}

/** How much nobody knows of what the document names no range for. */
interface Assumed {
  demandFactor: number;
  workShareSpread: number;
  marketCorrelation: number;
  listedVolatilityPerYear: number;
}

/** In the order of the plan; what has no field left in the document is passed over. */
export function drawnInputs(scenario: Scenario, plan: Pick<SimulationPlan, 'uncertain'>, guessed: Assumed): DrawnInput[] {
  return plan.uncertain.map(({ path, assumed }) => {
    const place = placeOf(scenario, path);
    const range = assumed ? assumedRange(path, guessed) : rangeText(scenario, path);
    return { path, assumed, range, name: place.name, href: place.href };
  });
}

/** What the page about thresholds moves and nothing draws unless it is a range, in words. */
const STANDING: readonly [name: string, range: RegExp | null][] = [
  ['the discount rate', /^candidate\.discountRatePerYear$/],
  ['a tax rate', null],
  ['how your demand answers to price', null],
  ['a bonus’s payout', /\.payout$/]
];

/** Of those, the ones that stand as they are typed: no range of them is drawn. */
export function standingInputs({ uncertain }: Pick<SimulationPlan, 'uncertain'>): string[] {
  return STANDING.filter(([, range]) => range === null || !uncertain.some(({ path }) => range.test(path))).map(([name]) => name);
}

function assumedRange(path: string, guessed: Assumed): string {
  const { demandFactor, workShareSpread } = guessed;
  if (path === CORRELATION) return correlationDriver(guessed.marketCorrelation).range;
  if (path.endsWith('.volatilityPerYear')) return shareDriver('', guessed.listedVolatilityPerYear).range;
  return path.endsWith('workShare')
    ? `give or take ${count(100 * workShareSpread)} in a hundred, in nine of ten futures`
    : `within a factor of ${count(demandFactor)}, in nine of ten futures`;
}

function rangeText(scenario: Scenario, path: string): string {
  const amount = amountAt(scenario, path);
  if (amount === undefined) return '';
  const { kind, currency } = unitOf(scenario, path);
  return amountText(amount, (value) => {
    if (kind === 'percent') return percent(value);
    return kind === 'money' ? money(value, currency, { digits: Math.abs(value) < 100 ? 2 : 0 }) : count(value);
  });
}

/** What a letter says is in its own currency; credit is counted in money. */
function unitOf(scenario: Scenario, path: string): { kind: FigureKind; currency: string } {
  const [, usual] = FIELD_WORDS[lastField(path)] ?? ['', 'count'];
  const [room, first, , place] = steps(path);
  const offer = room === 'offers' ? scenario.offers[Number(first)] : undefined;
  const part = offer?.components[Number(place)];
  const isCredit = part?.kind === 'compute' && part.denomination === 'credit' && usual === 'count';
  return { kind: isCredit ? 'money' : usual, currency: offer?.currency ?? scenario.currency };
}

function lastField(path: string): string {
  return path.split('.').at(-1) ?? path;
}

/** `offers[0].components[1].perYear` in the document. */
function amountAt(scenario: Scenario, path: string): Amount | undefined {
  let at: unknown = scenario;
  for (const step of steps(path)) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string, unknown>)[step];
  }
  return at as Amount | undefined;
}

/** Ids of services may hold dots: what lies between is one step. */
function steps(path: string): string[] {
  const service = /^market\.services\.(.+)\.([^.]+)$/.exec(path);
  if (service) return ['market', 'services', service[1]!, service[2]!];
  return path.split(/[.[\]]+/).filter((step) => step !== '');
}

function placeOf(scenario: Scenario, path: string): { name: string; href: string } {
  const [room, first, inner = '', ...rest] = steps(path);
  const field = FIELD_WORDS[lastField(path)]?.[0] ?? lastField(path);
  const { id } = scenario;
  if (path === CORRELATION) return { name: correlationDriver(0).name, href: compareAddress(id, { at: CORRELATION }) };
  if (room === 'market')
    return {
      name: `${scenario.market.services[inner]?.name ?? inner}, ${field}`,
      href: compareAddress(id, { at: `market.services.${inner}.${rest.join('.')}` })
    };
  if (room === 'offers') {
    const offer = scenario.offers[Number(first)]!;
    const part = offer.components[Number(rest[0])];
    if (inner !== 'components' || !part) {
      return {
        name: `${possessive(offerCalled(scenario, offer.id))} ${field}`,
        href: letterAddress(id, { offer: offer.id, at: `${offer.id}.${inner}` })
      };
    }
    const refreshed = rest[1] === 'refreshers' ? 'refreshers, ' : '';
    return {
      name: `${possessive(offerCalled(scenario, offer.id))} ${rowInSentence(scenario, offer.id, part.id)}, ${refreshed}${field}`,
      href: letterAddress(id, { offer: offer.id, at: [offer.id, part.id, ...rest.slice(1)].join('.') })
    };
  }
  if (room === 'employers') {
    const ofStock = STOCK_FIELD_WORDS[[inner, ...rest].join('.')] ?? field;
    const employer = scenario.employers[Number(first)]!;
    const offer = scenario.offers.find((one) => one.employer === employer.id);
    const at = [offer?.id, inner, ...rest].join('.');
    return {
      name: path.endsWith('.volatilityPerYear') ? shareDriver(employer.name, 0).name : `${possessive(employer.name)} ${ofStock}`,
      href: offer ? letterAddress(id, { offer: offer.id, at }) : compareAddress(id)
    };
  }
  const family = first === 'computeDemand' ? inner : undefined;
  if (family === undefined) return { name: capital(field), href: compareAddress(id, { at: `candidate.${first}` }) };
  const what = family === 'gpu' ? 'GPU time' : 'tokens';
  return {
    name: lastField(path) === 'elasticity' ? `Elasticity of your demand for ${what}` : `What you would buy of ${what} yourself`,
    href: compareAddress(id, { at: `candidate.computeDemand.${family}` })
  };
}
