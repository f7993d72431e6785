/**
 * A model of equity that remembers what it has resolved: documents that differ in one figure share all other parts, and a private company with its
 * waterfall is most of the work of resolving one. What was noted on the way (guesses taken, ranges met) is noted the first time alone.
 */
import type { EquityComponent, PrivateStock } from '../document.ts';
import type { ClaimContext, EquityContext, EquityModel } from './model.ts';
import type { ResolvedClaim, ResolvedPrivateStock } from '../resolved.ts';

/** Of one part of a document: what it came to, and in what surroundings. */
type Remembered<Part extends object, Context, Result> = WeakMap<Part, { context: Context; result: Result }>;

/** The rest of a context is the document's own and its notes. */
type StockContext = Pick<EquityContext, 'at' | 'fx' | 'discountRatePerYear'>;
type GrantContext = StockContext & Pick<ClaimContext, 'stock' | 'months'>;

export function rememberedEquity(model: EquityModel): EquityModel {
  const stocks: Remembered<PrivateStock, StockContext, ResolvedPrivateStock> = new WeakMap();
  const claims: Remembered<EquityComponent, GrantContext, ResolvedClaim> = new WeakMap();
  return {
    ...model,
    privateStock: (stock, context) => remembered(stocks, stock, stockContext(context), () => model.privateStock(stock, context)),
    claim: (component, context) => {
      const { stock, months } = context;
      return remembered(claims, component, { ...stockContext(context), stock, months }, () => model.claim(component, context));
    }
  };
}

function stockContext({ at, fx, discountRatePerYear }: EquityContext): StockContext {
  return { at, fx, discountRatePerYear };
}

/** Only the last surroundings: the next document is asked about one figure at a time. */
function remembered<Part extends object, Context extends object, Result>(
  known: Remembered<Part, Context, Result>,
  part: Part,
  context: Context,
  result: () => Result
): Result {
  const last = known.get(part);
  if (last !== undefined && isSame(last.context, context)) return last.result;
  const found = result();
  known.set(part, { context, result: found });
  return found;
}

function isSame<Context extends object>(a: Context, b: Context): boolean {
  return (Object.keys(a) as (keyof Context)[]).every((name) => a[name] === b[name]);
}
