/** The values of levers: ranges step by step, lists as they are, and where the offer stands. */
import { amountMean } from '../amount.ts';
import type { Amount, Component, Counter, Lever, LeverValue, Scenario } from '../document.ts';
import { leverKey } from '../lever-key.ts';
import type { LeverGrid } from './answer.ts';

/** How far a range's last step may miss its end, in steps. */
const STEP_TOLERANCE = 1e-9;
/** Of min + i × step: what is beyond is rounding. */
const DIGITS = 12;

/** `min`, `min + step` … `max`; or the list. */
function leverValues(lever: Lever): readonly LeverValue[] {
  if ('values' in lever) return lever.values;
  const { min, max, step } = lever;
  const steps = Math.floor((max - min) / step + STEP_TOLERANCE);
  return Array.from({ length: steps + 1 }, (_, i) => Number((min + i * step).toPrecision(DIGITS)));
}

/** The counter of a scenario. @throws RangeError where it has none */
export function counterOf({ counter }: Scenario): Counter {
  if (counter === undefined) throw new RangeError('the scenario asks for no counter-offer');
  return counter;
}

/** Every lever of a scenario's counter-offer, in their order. @throws RangeError for a component that the offer does not have */
export function leverGrids(scenario: Scenario): LeverGrid[] {
  const { offer, levers } = counterOf(scenario);
  const components = scenario.offers.find(({ id }) => id === offer)?.components ?? [];
  return levers.map((lever) => {
    const component = components.find(({ id }) => id === lever.component);
    if (component === undefined) throw new RangeError(`the offer ${offer} has no component ${lever.component}`);
    const values = leverValues(lever);
    const standing = standingValue(component, lever);
    return {
      lever,
      key: leverKey(lever),
      values,
      costs: 'costs' in lever && lever.costs !== undefined ? lever.costs : null,
      standing,
      standsAt: values.indexOf(standing as LeverValue)
    };
  });
}

/** What a component says of a lever's field; of a range its mean. */
function standingValue(component: Component, { field, name }: Lever): LeverValue | undefined {
  if (field === 'clauses') {
    return component.kind === 'compute' ? component.clauses?.find((clause) => clause.name === name)?.factor : undefined;
  }
  const said = (component as unknown as Record<string, Amount | boolean | null | undefined>)[field];
  if (said === undefined) return unsaid(component, field);
  return typeof said === 'object' && said !== null ? amountMean(said) : said;
}

/** What an absent field means. */
function unsaid(component: Component, field: Lever['field']): LeverValue | undefined {
  switch (field) {
    case 'grossUp':
    case 'keptOnLeaving':
    case 'transferable':
      return false;
    case 'expiresAfterMonths':
      return component.kind === 'compute' && component.denomination === 'clusterShare' ? 1 : null;
    case 'haircut':
      return 1;
    case 'months':
      return undefined;
    default:
      return 0;
  }
}
