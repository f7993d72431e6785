/** The first screen's question: a grant against a sign-on in an otherwise equal letter, with the inputs that matter. */
import { firstQuestion } from '#lib/catalogue/first-question.ts';
import { guesses } from '#lib/catalogue/guesses.ts';
import {
  amountMean,
  elasticityFromSpend,
  spendAtQuarterPrice,
  flatRules,
  spendFromQuarterPrice,
  stepSums,
  type Component,
  type ComponentAnswer,
  type ComputeComponent,
  type Scenario,
  type SignOnComponent,
  type Steps
} from '#lib/engine/index.ts';
import { ValuedScenario } from '#lib/state/valued-scenario.svelte.ts';

const question = firstQuestion();
const [grantOffer, cashOffer] = question.offers as [Scenario['offers'][number], Scenario['offers'][number]];
const grant = grantOffer.components.find((part): part is ComputeComponent => part.kind === 'compute')!;
const signOn = cashOffer.components.find((part): part is SignOnComponent => part.kind === 'signOn')!;
const serviceId = grant.service!;
const service = question.market.services[serviceId]!;
const listPrice = amountMean(service.list);
const months = grant.months!;

const flatRate = question.candidate.tax.rate;

const demand = question.candidate.computeDemand!.gpu!;
const shippedSpend = amountMean(demand.spendPerMonth!);

export class FirstAnswer {
  /** What the letter calls the grant worth, over its months, at list price. */
  grantTotal = $state(Math.round((amountMean(grant.perMonth!) * months * listPrice) / 1000) * 1000);
  signOn = $state(amountMean(signOn.amount));
  /** Own spend a month at today's retail price, and at a quarter of it. */
  spendToday = $state(shippedSpend);
  /** As told; until then what the shipped elasticity makes of today's spend. */
  toldAtQuarter = $state<number>();
  readonly spendAtQuarter = $derived(this.toldAtQuarter ?? Math.round(spendAtQuarterPrice(this.spendToday, demand.elasticity!)));
  workShare = $state(amountMean(grant.workShare!));
  expiresAfterMonths = $state<number | null>(grant.expiresAfterMonths ?? null);
  leaveRatePerYear = $state(amountMean(question.candidate.leaveRatePerYear!));

  readonly months = months;
  readonly currency = question.currency;
  readonly service = service;
  readonly assumed = {
    tax: flatRate,
    discount: amountMean(question.candidate.discountRatePerYear!),
    cut: amountMean(grant.revocationRatePerYear!)
  };
  readonly unitsPerMonth = $derived(this.grantTotal / listPrice / months);
  readonly #demand = $derived.by(() => {
    const today = this.spendToday;
    const quarter = this.toldAtQuarter;
    if (today > 0 && quarter === undefined) return { spendPerMonth: today, elasticity: demand.elasticity! };
    if (today > 0 && quarter === 0) return { spendPerMonth: today, elasticity: 0 };
    if (today > 0 && quarter !== undefined) {
      return { spendPerMonth: today, elasticity: Math.min(5, elasticityFromSpend({ today, atQuarterPrice: quarter })) };
    }
    const { elasticity } = guesses(question);
    return { spendPerMonth: spendFromQuarterPrice(this.spendAtQuarter, elasticity), elasticity };
  });
  /** The question with these inputs, as a document. */
  readonly scenario: Scenario = $derived({
    ...question,
    candidate: {
      ...question.candidate,
      leaveRatePerYear: this.leaveRatePerYear,
      computeDemand: { ...question.candidate.computeDemand, gpu: this.#demand }
    },
    offers: [
      withComponent(grantOffer, {
        ...grant,
        perMonth: this.unitsPerMonth,
        workShare: this.workShare,
        expiresAfterMonths: this.expiresAfterMonths
      }),
      withComponent(cashOffer, { ...signOn, amount: this.signOn })
    ]
  });
  /** The same question to go on with: the two promises alone, without what the shipped example says around them. */
  get mine(): Omit<Scenario, 'id'> {
    const { notes: _notes, id: _id, ...rest } = this.scenario;
    const { outsidePayPerYear: _outside, ...candidate } = rest.candidate;
    return {
      ...rest,
      name: 'A grant or a sign-on',
      candidate,
      offers: rest.offers.map(({ title: _title, replyBy: _reply, ...offer }) => ({
        ...offer,
        components: offer.components.filter(({ kind }) => kind !== 'salary').map(withoutQuotation)
      }))
    };
  }
  readonly valued = new ValuedScenario(() => this.scenario, flatRules);

  /** The grant's row. */
  get grant(): ComponentAnswer {
    return this.#component(0, grant.id);
  }
  get grantSteps(): Steps {
    return stepSums(this.valued.offers[0]!.valued.rows.find(({ id }) => id === grant.id)!);
  }
  get cash(): ComponentAnswer {
    return this.#component(1, signOn.id);
  }

  #component(offer: number, id: string): ComponentAnswer {
    return this.valued.offers[offer]!.answer.components.find((component) => component.id === id)!;
  }
}

function withComponent(
  offer: Scenario['offers'][number],
  changed: ComputeComponent | SignOnComponent
): Scenario['offers'][number] {
  return { ...offer, components: offer.components.map((part) => (part.id === changed.id ? changed : part)) };
}

/** The shipped letter's words are not those of a changed grant. */
function withoutQuotation(component: Component): Component {
  if (component.kind !== 'compute') return component;
  const { letterSays: _words, ...rest } = component;
  return rest;
}
