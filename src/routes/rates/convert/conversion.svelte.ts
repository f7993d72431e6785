/**
 * The open conversion: the amount that was typed, what is assumed, and the same amount in every measure. Choices stay together: an accelerator
 * that nobody measured with the model brings another model along, and the other way round.
 */
import { conversionFacts, experimentSizes } from '#lib/catalogue/conversions.ts';
import { modelThroughputs, throughput } from '#lib/catalogue/throughput.ts';
import { count } from '#lib/format/count.ts';
import { computeAmounts, type ConversionTerms } from '#lib/engine/index.ts';
import type { RateCard, RatedService } from '#lib/schema/rate-card.ts';
import type { SourcedValue } from '#lib/schema/sourced-value.ts';
import type { ThroughputCondition, ThroughputResult } from '#lib/schema/throughput.ts';
import { acceleratorName, acceleratorsOf, modelsMeasuredOn } from './accelerators.ts';
import { clusterGuess } from './cluster-guess.ts';
import { engineAmount, type TypedAmount } from './read-amount.ts';

export type PriceChoice = 'list' | 'retail';
/** `small/gpuHours`: a size of experiment and the unit in which it is counted. */
export type RunChoice = `${string}/${'gpuHours' | 'millionTokens'}`;
export type ConversionField = 'planningFactor' | 'outputShare' | 'gpus' | 'run' | 'tokensPerSecond';

export const conditions: readonly ThroughputCondition[] = ['offline', 'server', 'interactive'];

export class Conversion {
  readonly #card: () => RateCard;
  amount = $state.raw<TypedAmount>({ measure: 'tokens', value: 2e9, monthly: false });
  #model = $state(modelThroughputs()[0]!.id);
  #service = $state('b200-hour');
  #condition = $state<ThroughputCondition>('server');
  price = $state<PriceChoice>('retail');
  buys = $state<'gpuHours' | 'tokens'>('gpuHours');
  #tokenService = $state('open-model-token');
  #run = $state<RunChoice>(`${experimentSizes()[0]!.id}/gpuHours`);
  #typed = $state.raw<Partial<Record<ConversionField, number | undefined>>>({});

  /** @param card whose prices are taken */
  constructor(card: () => RateCard) {
    this.#card = card;
  }

  typed(field: ConversionField): number | undefined {
    return this.#typed[field];
  }
  /** Without a value the default counts again. */
  type(field: ConversionField, value: number | undefined): void {
    this.#typed = { ...this.#typed, [field]: value };
  }

  get modelId(): string {
    return this.#model;
  }
  readonly model = $derived.by(() => modelThroughputs().find(({ id }) => id === this.#model)!);
  chooseModel(id: string): void {
    this.#model = id;
    if (this.accelerators.some(({ service }) => service === this.#service)) return;
    this.#service = this.accelerators[0]!.service;
  }

  get service(): string {
    return this.#service;
  }
  /** Those that were measured with the model. */
  readonly accelerators = $derived.by(() => acceleratorsOf(this.model.results));
  readonly acceleratorName = $derived.by(() => acceleratorName(this.#service));
  /** Does nothing where no model was measured on it. */
  chooseAccelerator(service: string): void {
    const [known] = modelsMeasuredOn(service);
    if (known === undefined) return;
    if (!this.accelerators.some((accelerator) => accelerator.service === service)) this.#model = known.id;
    this.#service = service;
  }

  /** Conditions under which the model was measured on the accelerator. */
  readonly measured = $derived.by(() => conditions.filter((condition) => this.resultUnder(condition) !== undefined));
  readonly condition = $derived.by(() => (this.measured.includes(this.#condition) ? this.#condition : this.measured[0]!));
  chooseCondition(condition: ThroughputCondition): void {
    this.#condition = condition;
  }
  resultUnder(condition: ThroughputCondition): ThroughputResult | undefined {
    return throughput(this.#model, this.#service, condition);
  }
  readonly result = $derived.by(() => this.resultUnder(this.condition)!);

  readonly tokenServices = $derived.by(() =>
    Object.entries(this.#card().services).filter(([, { family, unit }]) => family === 'tokens' && unit === 'million tokens')
  );
  readonly tokenServiceId = $derived.by(() => {
    const ids = this.tokenServices.map(([id]) => id);
    return ids.includes(this.#tokenService) ? this.#tokenService : ids[0];
  });
  chooseTokenService(id: string): void {
    this.#tokenService = id;
  }
  readonly gpuService = $derived.by(() => serviceOf(this.#card(), this.#service));
  readonly tokenService = $derived.by(() => serviceOf(this.#card(), this.tokenServiceId));
  /** Where a card has no retail price, its list price is what it can be bought for. */
  priceFact(family: 'gpu' | 'tokens', price: PriceChoice): SourcedValue | undefined {
    const service = family === 'gpu' ? this.gpuService : this.tokenService;
    return service?.[price] ?? service?.list;
  }

  /** Which price that is. */
  priceName(family: 'gpu' | 'tokens', price: PriceChoice): PriceChoice {
    const service = family === 'gpu' ? this.gpuService : this.tokenService;
    return service?.[price] === undefined ? 'list' : price;
  }
  /** Money that was typed while a card of another currency was chosen: no price of this card is in it. */
  readonly foreign = $derived.by(() => this.amount.currency !== undefined && this.amount.currency !== this.#card().currency);

  get run(): RunChoice {
    return this.#run;
  }
  chooseRun(run: RunChoice): void {
    this.#run = run;
    this.type('run', undefined);
  }
  readonly runUnit = $derived.by(() => this.#run.split('/')[1] as 'gpuHours' | 'millionTokens');

  /** What one run takes: `8 GPU-hours`. */
  readonly runText = $derived.by(
    () => `${count(this.figure('run')!)} ${this.runUnit === 'gpuHours' ? 'GPU-hours' : 'million tokens'}`
  );

  /** What stands where nothing was typed. */
  readonly facts = $derived.by((): Partial<Record<ConversionField, SourcedValue>> => {
    const { planningFactor, outputShare } = conversionFacts();
    const size = experimentSizes().find(({ id }) => id === this.#run.split('/')[0])!;
    const speed = this.tokenService?.facts?.tokensPerSecond;
    return { planningFactor, outputShare, gpus: clusterGuess, run: size[this.runUnit], ...(speed && { tokensPerSecond: speed }) };
  });

  /** @param field has a default, or was typed */
  figure(field: ConversionField): number | undefined {
    return this.#typed[field] ?? this.facts[field]?.value;
  }

  readonly amounts = $derived.by(() => this.amountsWith(this.result, this.price));

  /** The amount in every measure, with a throughput and prices of one's own choice. */
  amountsWith(result: ThroughputResult, price: PriceChoice) {
    return computeAmounts(engineAmount(this.amount, this.buys), this.#terms(result, price));
  }

  #terms(result: ThroughputResult, price: PriceChoice): ConversionTerms {
    const run = this.figure('run')!;
    const known = {
      gpus: this.figure('gpus'),
      pricePerGpuHour: this.priceFact('gpu', price)?.value,
      pricePerMillionTokens: this.priceFact('tokens', price)?.value,
      tokensPerSecond: this.figure('tokensPerSecond'),
      experiment: this.runUnit === 'gpuHours' ? { gpuHours: run } : { millionTokens: run }
    };
    return {
      outputTokensPerSecondPerGpu: result.value,
      planningFactor: this.figure('planningFactor')!,
      outputShare: this.figure('outputShare')!,
      workingDayHours: conversionFacts().workingDayHours.value,
      ...Object.fromEntries(Object.entries(known).filter(([, term]) => term !== undefined))
    };
  }
}

function serviceOf(card: RateCard, id: string | undefined): RatedService | undefined {
  return id !== undefined && Object.hasOwn(card.services, id) ? card.services[id] : undefined;
}
