/** The promise as a comparison to go on with: the same employer's letter once for each denomination, nothing else in it. */
import { firstQuestion } from '#lib/catalogue/first-question.ts';
import { guessFacts } from '#lib/catalogue/guesses.ts';
import { serviceFromCard } from '#lib/catalogue/card-services.ts';
import { withFigure } from '#lib/catalogue/replaced-figures.ts';
import type { ComputeComponent, Denomination as GrantDenomination, Offer, Scenario, Service } from '#lib/engine/index.ts';
import { money } from '#lib/format/money.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';
import type { DenominationId } from './denominations.ts';
import type { PromisedRow } from './promised-rows.ts';

interface Promised {
  perYear: number;
  months: number;
}

const EMPLOYER = 'employer';
const CREDIT = 'credit';
const grantDenominations: Record<DenominationId, GrantDenomination> = {
  money: 'credit',
  gpuHours: 'gpuHours',
  fixedCapability: 'tokens',
  namedModel: 'tokens',
  frontier: 'tokens'
};

/** A scenario with one offer a row, in the card's currency; terms that the promise does not name are the usual guesses. */
export function promiseComparison(card: RateCard, rows: readonly PromisedRow[], promised: Promised): Omit<Scenario, 'id'> {
  const { format, version, candidate, valuationMonth } = firstQuestion();
  const { outsidePayPerYear: _, ...you } = candidate;
  // Of one kind: a letter must not win because more is guessed of its kind.
  const demand = candidate.computeDemand?.gpu ?? {};
  return {
    format,
    version,
    name: `${money(promised.perYear, card.currency)} a year, by denomination`,
    currency: card.currency,
    valuationMonth,
    horizonMonths: promised.months,
    notes:
      'List prices are set to today’s retail prices, so that each letter says the same sum, and you would buy as much of one kind as of the other. Change both to your own.',
    candidate: { ...you, computeDemand: { gpu: demand, tokens: demand } },
    market: { services: Object.fromEntries(rows.map((row) => [serviceId(row), serviceOf(card, row)])) },
    employers: [{ id: EMPLOYER, name: 'Employer' }],
    offers: rows.map((row): Offer => {
      return {
        id: row.id,
        employer: EMPLOYER,
        title: row.name,
        startMonth: valuationMonth,
        components: [grantOf(row, promised.months)]
      };
    })
  };
}

function grantOf({ id, denomination, unitsPerMonth }: PromisedRow, months: number): ComputeComponent {
  return {
    id: 'grant',
    kind: 'compute',
    denomination: grantDenominations[id],
    service: denomination.service ?? CREDIT,
    perMonth: unitsPerMonth,
    months,
    workShare: guessFacts().workShare.value,
    revocationRatePerYear: guessFacts().revocationRatePerYear.value
  };
}

function serviceId({ denomination }: PromisedRow): string {
  return denomination.service ?? CREDIT;
}

function serviceOf(card: RateCard, { denomination }: PromisedRow): Service {
  if (denomination.service !== undefined) {
    const service = serviceFromCard(card, denomination.service);
    return withFigure(service, 'list', service.retail ?? service.list);
  }
  return { name: 'Money credit', family: 'tokens', unit: card.currency, list: 1 };
}
