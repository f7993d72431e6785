/** The proposal for one lever: where it begins, how far it goes, in which steps; or its two values. */
import {
  amountMean,
  leverGrids,
  type Component,
  type Lever,
  type LeverField,
  type LeverValue,
  type Scenario
} from '#lib/engine/index.ts';
import { mostOf, roundStep } from './lever-bounds.ts';

/** Steps of a proposed range, about. */
const STEPS = 15;
/** Of the salary, where nothing of the kind is promised yet. */
const FIRST_SHARE = 0.1;
/** Without any salary to take a share of, in the letter's currency. */
const FIRST_SUM = 10_000;

/** Whose levers, and against which offer. */
export interface ProposalPlace {
  scenario: Scenario;
  offer: string;
  rival: string | undefined;
}
type LeverPlace = Pick<Lever, 'component' | 'field' | 'name'>;

/** From what the letter says upwards, as far as the format goes: what has been offered is not taken back. */
function range(place: LeverPlace, from: number, to: number, given?: number): Lever {
  const most = mostOf(place.field);
  const min = Math.min(from, most);
  const end = Math.min(Math.max(to, min), most);
  const step = given ?? roundStep((end > min ? end - min : end) / STEPS);
  const last = Number((min + Math.ceil((end - min) / step - 1e-9) * step).toPrecision(12));
  return { ...place, min, max: Math.min(Math.max(last, min), most), step };
}

export function componentsOf({ offers }: Scenario, offer: string | undefined): readonly Component[] {
  return offers.find(({ id }) => id === offer)?.components ?? [];
}

/** What the letter says of a lever's field; undefined where it says nothing that a lever could say. */
export function standingValue({ scenario, offer }: ProposalPlace, place: LeverPlace): LeverValue | undefined {
  const counter = { offer, target: 0, levers: [{ ...place, values: [] }] };
  return leverGrids({ ...scenario, counter })[0]!.standing;
}

export function proposedLever(at: ProposalPlace, component: Component, place: LeverPlace): Lever {
  const standing = standingValue(at, place);
  // A mean of cases may be above all of them by rounding.
  const now = Math.min(typeof standing === 'number' ? standing : 0, mostOf(place.field));
  switch (place.field) {
    case 'grossUp':
    case 'keptOnLeaving':
    case 'transferable':
      return { ...place, values: [false, true] };
    case 'expiresAfterMonths':
      return { ...place, values: [typeof standing === 'number' ? standing : 12, null] };
    case 'clauses':
      return { ...place, values: now === 1 ? [0.7, 1] : [now, 1] };
    case 'revocationRatePerYear':
    case 'workShare':
      return { ...place, values: now === 0 ? [0, 0.1] : [now, 0] };
    case 'haircut':
      return range(place, 0, 1, 0.1);
    case 'raisePerYear':
      return range(place, now, now + 0.05, 0.005);
    case 'targetShare':
      return range(place, now, now + 0.1, 0.01);
    case 'months':
      return range(place, typeof standing === 'number' ? now : 12, (now || at.scenario.horizonMonths || 48) + 12, 6);
    default:
      return range(place, now, Math.max(proposedMost(at, component, place.field, now), now + 1e-6));
  }
}

/** How far a sum or a number goes: what the rival pays, or a good part more than today. */
function proposedMost(at: ProposalPlace, component: Component, field: LeverField, now: number): number {
  const like = paidByRival(at, component.kind, field);
  const first = now === 0 && like === 0 ? FIRST_SHARE * salaryBeside(at) || FIRST_SUM : 0;
  switch (component.kind) {
    case 'signOn':
      return Math.max(2 * now, like, FIRST_SHARE * salaryBeside(at), first);
    case 'equity':
      return now === 0 ? 1000 : 1.5 * now;
    case 'compute':
      return now === 0 ? firstGrant(at, component.service, field) : 3 * now;
    default:
      return Math.max(1.25 * now, like, first);
  }
}

/** Of the letter, or of the rival's where it names none; in the letter's currency. */
function salaryBeside(at: ProposalPlace): number {
  return sumOf(at.scenario, at.offer, 'salary', 'perYear') || paidByRival(at, 'salary', 'perYear');
}

/** Units for a part of the salary at retail; the engine takes the list price where there is none. */
function firstGrant(at: ProposalPlace, service: string | undefined, field: LeverField): number {
  if (field === 'share') return 0.001;
  const { retail, list } = at.scenario.market.services[service ?? ''] ?? {};
  const price = amountMean(retail ?? list ?? 0);
  const money = ((FIRST_SHARE * salaryBeside(at)) / (field === 'perMonth' ? 12 : 1)) * rateOf(at.scenario, at.offer);
  return money > 0 && price > 0 ? money / price : 1000;
}

/** In the letter's currency. */
function paidByRival({ scenario, offer, rival }: ProposalPlace, kind: Component['kind'], field: LeverField): number {
  return (sumOf(scenario, rival, kind, field) * rateOf(scenario, rival)) / rateOf(scenario, offer);
}

/** Scenario currency for one of an offer's. */
function rateOf({ offers, currency: own, market }: Scenario, offer: string | undefined): number {
  const currency = offers.find(({ id }) => id === offer)?.currency ?? own;
  return currency === own ? 1 : (market.fx?.[currency] ?? 1);
}

function sumOf(scenario: Scenario, offer: string | undefined, kind: Component['kind'], field: LeverField): number {
  return componentsOf(scenario, offer).reduce((sum, one) => {
    const figure = one.kind === kind ? (one as unknown as Record<string, unknown>)[field] : undefined;
    return sum + (figure === undefined || figure === null ? 0 : amountMean(figure as number));
  }, 0);
}
