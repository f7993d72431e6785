/** Where the sliders stand when the page is opened: the company sold for what investors last valued it at, the share at today's price. */
import type { ResolvedListedStock, ResolvedPrivateStock } from '#lib/engine/index.ts';
import type { Trial } from './exit-trial.ts';

const USUAL_MONTHS = 60;

/** Money in scenario currency; months after the valuation month. */
export function firstTrial(stock: ResolvedListedStock | ResolvedPrivateStock): Trial {
  if (stock.kind === 'public') return { kind: 'price', price: stock.price };
  const { preferredPrice, fullyDilutedShares, cases } = stock;
  const [likeliest] = [...cases].sort((one, other) => other.probability - one.probability);
  return {
    kind: 'sold',
    equityValue: preferredPrice > 0 ? preferredPrice * fullyDilutedShares : (likeliest?.equityValue ?? 0),
    month: likeliest === undefined ? USUAL_MONTHS : likeliest.month + 1,
    ipo: false
  };
}
