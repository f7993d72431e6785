/** Whether a grant of tokens ends with its model: a chance that stands with the service, which this grant then has of its own. */
import { amountMean } from './amount.ts';
import type { ComputeComponent, Scenario } from './document.ts';
import type { SettledState, TermEffects } from './terms-guesses.ts';
import { withGrant, type GrantPlace } from './terms-place.ts';

/** In a service of its own, which other grants of the model do not see. Null for what is no grant of tokens. */
export function withSuccessors(
  scenario: Scenario,
  place: GrantPlace,
  grant: ComputeComponent,
  state: SettledState,
  effects: TermEffects
): Scenario | null {
  const { services } = scenario.market;
  const service = services[grant.service ?? ''];
  if (grant.denomination !== 'tokens' || service === undefined) return null;
  const { withdrawalPerYear: chance = 0 } = service;
  const isWithdrawn = amountMean(chance) > 0;
  if (isWithdrawn === (state === 'absent')) return scenario;
  const withdrawalPerYear = isWithdrawn ? 0 : effects.withdrawalPerYear;
  const own = freeId(`${grant.service}-${place.component}`, services);
  const market = { ...scenario.market, services: { ...services, [own]: { ...service, withdrawalPerYear } } };
  return withGrant({ ...scenario, market }, place, { ...grant, service: own });
}

/** Leaves room for a number within the 64 characters of an id. */
const ID_LENGTH = 56;

function freeId(wanted: string, taken: Readonly<Record<string, unknown>>): string {
  const start = wanted.slice(0, ID_LENGTH);
  let id = start;
  for (let number = 2; Object.hasOwn(taken, id); number++) id = `${start}-${number}`;
  return id;
}
