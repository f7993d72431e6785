/** What another card says: each figure that differs between two cards, and the services that only one of them has. */
import { priceFacts, priceNames, type PriceName } from '#lib/catalogue/card-services.ts';
import { counted } from '#lib/format/count.ts';
import { percent } from '#lib/format/percent.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';
import { figureKind } from './figures.ts';

export interface FigureChange {
  service: string;
  /** What the service is called on the later card. */
  name: string;
  figure: PriceName;
  before: number | undefined;
  after: number | undefined;
  /** Relative; nothing where one of them is absent, the first is zero, or they are money of two currencies. */
  change: number | undefined;
}

export interface CardComparison {
  changes: readonly FigureChange[];
  /** Names of services. */
  onlyBefore: readonly string[];
  onlyAfter: readonly string[];
  /** Services of both. */
  shared: number;
}

/** From `before` to `after`, in the order of the services of `before`. */
export function cardComparison(before: RateCard, after: RateCard): CardComparison {
  const shared = Object.keys(before.services).filter((id) => Object.hasOwn(after.services, id));
  const only = (card: RateCard, other: RateCard) =>
    Object.entries(card.services).flatMap(([id, { name }]) => (Object.hasOwn(other.services, id) ? [] : [name]));
  return {
    changes: shared.flatMap((id) => serviceChanges(before, after, id)),
    onlyBefore: only(before, after),
    onlyAfter: only(after, before),
    shared: shared.length
  };
}

/** The comparison in a sentence: how many services differ, and by how much their list prices at most. */
export function comparisonFinding({ changes, shared, onlyBefore, onlyAfter }: CardComparison): string {
  if (shared === 0) return 'The two cards have no service in common.';
  const differing = new Set(changes.map(({ service }) => service)).size;
  const alone = onlyBefore.length + onlyAfter.length > 0;
  if (differing === 0)
    return `The two cards say the same${alone ? ` of ${shared === 1 ? 'the one service' : `the ${shared} services`} in both` : ''}.`;
  const widest = changes
    .filter(({ figure, change }) => figure === 'list' && change !== undefined)
    .sort((a, b) => Math.abs(b.change ?? 0) - Math.abs(a.change ?? 0))[0];
  const most = widest
    ? `; list prices move by at most ${percent(widest.change ?? 0, { digits: 0, sign: true })} (${widest.name})`
    : '';
  return `${differing} of ${counted(shared, 'service')} in both ${differing === 1 ? 'differs' : 'differ'}${most}.`;
}

function serviceChanges(before: RateCard, after: RateCard, id: string): FigureChange[] {
  const [old, fresh] = [priceFacts(before, id), priceFacts(after, id)];
  const { name } = after.services[id]!;
  return priceNames.flatMap((figure) => {
    const [was, is] = [old[figure]?.value, fresh[figure]?.value];
    if (was === is) return [];
    const unlike = before.currency !== after.currency && figureKind(figure) === 'money';
    const change = was === undefined || is === undefined || was === 0 || unlike ? undefined : is / was - 1;
    return [{ service: id, name, figure, before: was, after: is, change }];
  });
}
