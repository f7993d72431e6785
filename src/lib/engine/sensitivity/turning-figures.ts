/** The inputs of turning points as figures: where each stands in the document, and how unsure it is. */
import type { Scenario } from '../document.ts';
import type { Resolved, ResolvedOffer } from '../resolved.ts';
import type { TurningInput } from '../turning-inputs.ts';
import { demandDoubt, guessDoubt, workShareDoubt } from './doubt.ts';
import { amountAt, type DocumentPath } from './document-values.ts';
import { fromZero, ofOne, type Figure } from './figure.ts';
import type { SensitivityBasis } from './sensitivity-input.ts';
import { exitDoubt, shareDoubt } from './stock-figures.ts';

/** No sign-on beyond it is looked for. */
const LARGEST_SIGN_ON = 1_000_000;

/** @param offers of the pair, resolved */
export function turningFigure(
  input: TurningInput,
  on: { scenario: Scenario; resolved: Resolved; offers: readonly ResolvedOffer[]; basis: SensitivityBasis }
): Figure {
  const { scenario, resolved, offers, basis } = on;
  const { kind, current, low: least, high: most, set, ...ids } = input;
  const path = pathOf(input, scenario);
  const employed = offers.find((offer) => scenario.employers[offer.employer]?.id === input.employer);
  // A field that holds no amount is not read.
  const isRead = kind !== 'exitValues' && kind !== 'companyValue' && kind !== 'exitMonth' && kind !== 'sharePrice';
  const figure: Figure = {
    kind,
    of: { ...ids, ...(employed && { offer: employed.id }) },
    path,
    fallback: current,
    ...(!isRead && { current }),
    bounds: fromZero,
    search: { least, most },
    set
  };
  const rate = { min: 0, max: 0.99 };
  switch (kind) {
    case 'ownDemand':
      return { ...figure, doubt: (mean) => demandDoubt(mean, basis.uncertainty) };
    case 'leaving':
      return { ...figure, guess: 'leaveRatePerYear', bounds: rate };
    case 'jobNeed':
      return { ...figure, doubt: (share) => workShareDoubt(share, basis.uncertainty), bounds: ofOne };
    case 'workCredit':
      return { ...figure, bounds: ofOne };
    case 'revocation':
      return { ...figure, guess: 'revocationRatePerYear', bounds: rate };
    case 'failure':
      return { ...figure, guess: 'failurePerYear', bounds: rate, field: 'stock.path.failurePerYear' };
    case 'signOn':
      return { ...figure, search: { least, most: Math.max(LARGEST_SIGN_ON, most) } };
    case 'retail':
      return figure;
    case 'exitMonth': {
      const isGuess = amountAt(scenario, path) === undefined;
      const doubt = guessDoubt(basis.facts.exitMonths, { current, isGuess }, { min: 1, max: 240 });
      return { ...figure, doubt: () => doubt, whole: true, field: 'stock.path.exitMonth' };
    }
    case 'sharePrice': {
      const { months } = resolved;
      const { guesses } = basis.rules.equity;
      const stock = employed?.stock?.kind === 'public' ? employed.stock : null;
      return { ...figure, field: 'stock.price', ...(stock && { doubt: () => shareDoubt(stock, current, { months, guesses }) }) };
    }
    case 'exitValues':
    case 'companyValue': {
      const stock = employed?.stock?.kind === 'private' ? employed.stock : null;
      const field = kind === 'exitValues' ? 'stock.exits' : 'stock.path.equityValue';
      return { ...figure, field, ...(stock && { doubt: () => exitDoubt(stock, current) }) };
    }
  }
}

function pathOf({ kind, family, service, employer, offer, component }: TurningInput, scenario: Scenario): DocumentPath {
  const place = scenario.offers.findIndex(({ id }) => id === offer);
  const part = scenario.offers[place]?.components.findIndex(({ id }) => id === component) ?? 0;
  const inLetter = (field: string) => ['offers', place, 'components', part, field];
  const ofStock = (...steps: string[]) => [
    'employers',
    scenario.employers.findIndex(({ id }) => id === employer),
    'stock',
    ...steps
  ];
  switch (kind) {
    case 'ownDemand':
      return ['candidate', 'computeDemand', family!, 'spendPerMonth'];
    case 'leaving':
      return ['candidate', 'leaveRatePerYear'];
    case 'retail':
      return ['market', 'services', service!, 'retail'];
    case 'jobNeed':
      return inLetter('workShare');
    case 'workCredit':
      return inLetter('workCredit');
    case 'revocation':
      return inLetter('revocationRatePerYear');
    case 'signOn':
      return inLetter('amount');
    case 'sharePrice':
      return ofStock('price');
    case 'exitValues':
      return ofStock('exits');
    case 'companyValue':
      return ofStock('path', 'equityValue');
    case 'failure':
      return ofStock('path', 'failurePerYear');
    case 'exitMonth':
      return ofStock('path', 'exitMonth');
  }
}
