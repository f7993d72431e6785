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

/** Steps of a proposed range, about. */
const STEPS = 15;
const ROUND = [1, 2, 2.5, 5, 10];
/** Of the salary, where nothing of the kind is promised yet. */
const FIRST_SHARE = 0.1;

/** Whose levers, and against which offer. */
export interface ProposalPlace {
  scenario: Scenario;
  offer: string;
  rival: string | undefined;
}
type LeverPlace = Pick<Lever, 'component' | 'field' | 'name'>;

/** Round, and no smaller than a size. */
export function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return Number(((ROUND.find((one) => one * power >= size * (1 - 1e-9)) ?? 10) * power).toPrecision(3));
}

/** From what the letter says upwards: what has been offered is not taken back. */
function range(place: LeverPlace, from: number, to: number, step = roundStep((to - from) / STEPS)): Lever {
  const max = from + Math.ceil((to - from) / step - 1e-9) * step;
  return { ...place, min: from, max: Number(max.toPrecision(12)), step };
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
  const now = typeof standing === 'number' ? standing : 0;
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
      return range(place, now, Math.max(mostOf(at, component, place.field, now), now + 1e-6));
  }
}

/** How far a sum or a number goes: what the rival pays, or a good part more than today. */
function mostOf(at: ProposalPlace, component: Component, field: LeverField, now: number): number {
  const salary = sumOf(at.scenario, at.offer, 'salary', 'perYear');
  const like = sumOf(at.scenario, at.rival, component.kind, field);
  switch (component.kind) {
    case 'signOn':
      return Math.max(2 * now, like, FIRST_SHARE * salary);
    case 'equity':
      return now === 0 ? 1000 : 1.5 * now;
    case 'compute':
      return now === 0 ? firstGrant(at.scenario, component.service, field, salary) : 3 * now;
    default:
      return Math.max(1.25 * now, like, now === 0 ? FIRST_SHARE * salary : 0);
  }
}

/** Units for a part of the salary at retail. */
function firstGrant({ market }: Scenario, service: string | undefined, field: LeverField, salary: number): number {
  if (field === 'share') return 0.001;
  const retail = market.services[service ?? '']?.retail;
  const price = retail === undefined ? 1 : amountMean(retail);
  const money = (FIRST_SHARE * salary) / (field === 'perMonth' ? 12 : 1);
  return money > 0 && price > 0 ? money / price : 1000;
}

function sumOf(scenario: Scenario, offer: string | undefined, kind: Component['kind'], field: LeverField): number {
  return componentsOf(scenario, offer).reduce((sum, one) => {
    const figure = one.kind === kind ? (one as unknown as Record<string, unknown>)[field] : undefined;
    return sum + (figure === undefined || figure === null ? 0 : amountMean(figure as number));
  }, 0);
}
