/** On which input the first screen's answer turns, in words: what must be true for the other letter to be worth more. */
import type { Scenario, TurningPoint } from '#lib/engine/index.ts';
import { shortMoney } from '#lib/format/money.ts';
import { percent } from '#lib/format/percent.ts';

/** The two offers of the first screen, the one that is ahead first. */
export function firstPair(scenario: Scenario, grantWins: boolean): { offer: string; rival: string } {
  const [grant, cash] = scenario.offers.map(({ id }) => id) as [string, string];
  return grantWins ? { offer: grant, rival: cash } : { offer: cash, rival: grant };
}

/** One sentence; nothing where none of the inputs on this screen turns the answer. */
export function firstTurning(points: readonly TurningPoint[], currency: string): string {
  const near = points
    .filter(({ at, input }) => at !== null && at > input.low && ['ownDemand', 'jobNeed', 'signOn'].includes(input.kind))
    .slice(0, 2)
    .map((point) => words(point, currency));
  return near.length === 0 ? '' : `It would turn ${near.join(', or ')}.`;
}

function words({ input, at }: TurningPoint, currency: string): string {
  const value = at!;
  const more = value > input.current;
  switch (input.kind) {
    case 'ownDemand':
      return `if you would buy ${more ? 'more' : 'less'} than ${shortMoney(value, currency)} a month yourself`;
    case 'jobNeed':
      return `if the job needed ${more ? 'more' : 'less'} than ${percent(value, { digits: 0 })} of the grant`;
    default:
      return `with a sign-on ${more ? 'above' : 'below'} ${shortMoney(value, currency)}`;
  }
}
