/** Inputs about employers' stock that may turn a comparison: a listed share's price; of a private company what it fetches, when, and whether it fails. */
import type { PrivateStock, Scenario, Stock } from './document.ts';
import type { EquityGuesses } from './equity/model.ts';
import type { TurningInput } from './turning-inputs.ts';

const LATEST_EXIT_MONTHS = 180;

/** Of the employers of these offers that grant equity, once each. @param guesses null where no private shares are known */
export function stockInputs(scenario: Scenario, offerIds: readonly string[], guesses: EquityGuesses | null): TurningInput[] {
  const granting = scenario.offers.filter(
    ({ id, components }) => offerIds.includes(id) && components.some(({ kind }) => kind === 'equity')
  );
  return [...new Set(granting.map(({ employer }) => employer))].flatMap((employer) => {
    const stock = scenario.employers.find(({ id }) => id === employer)?.stock;
    if (stock === undefined || stock.worthNothing) return [];
    const put = (changed: Stock) => withStock(scenario, employer, changed);
    if (stock.kind === 'private') return guesses === null ? [] : privateInputs(stock, employer, guesses, put);
    const set = (price: number) => put({ ...stock, price });
    return [{ kind: 'sharePrice', employer, current: stock.price, low: stock.price / 4, high: stock.price * 4, set }];
  });
}

function privateInputs(
  stock: PrivateStock,
  employer: string,
  guesses: EquityGuesses,
  put: (stock: Stock) => Scenario
): TurningInput[] {
  const { exits = [], path } = stock;
  if (exits.length > 0) {
    const set = (times: number) =>
      put({ ...stock, exits: exits.map((exit) => ({ ...exit, equityValue: exit.equityValue * times })) });
    return [{ kind: 'exitValues', employer, current: 1, low: 0, high: 8, set }];
  }
  const today = path?.equityValue ?? stock.preferredPrice * stock.fullyDilutedShares;
  const set = (field: 'equityValue' | 'failurePerYear' | 'exitMonth') => (value: number) =>
    put({ ...stock, path: { ...path, [field]: field === 'exitMonth' ? Math.round(value) : value } });
  const failure = path?.failurePerYear;
  return [
    { kind: 'companyValue', employer, current: today, low: today / 8, high: today * 8, set: set('equityValue') },
    // A range has no one value to turn at.
    ...(typeof failure === 'object'
      ? []
      : [
          {
            kind: 'failure',
            employer,
            current: failure ?? guesses.failurePerYear,
            low: 0,
            high: 0.9,
            set: set('failurePerYear')
          } as const
        ]),
    {
      kind: 'exitMonth',
      employer,
      current: path?.exitMonth ?? guesses.exitMonths,
      low: 6,
      high: LATEST_EXIT_MONTHS,
      set: set('exitMonth')
    }
  ];
}

function withStock(scenario: Scenario, id: string, stock: Stock): Scenario {
  return { ...scenario, employers: scenario.employers.map((one) => (one.id === id ? { ...one, stock } : one)) };
}
