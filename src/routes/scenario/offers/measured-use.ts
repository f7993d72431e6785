/** Tokens as hours and working days, and hours as tokens, by one measured throughput: MLPerf's under its server limit. */
import { conversionFacts } from '#lib/catalogue/conversions.ts';
import { modelThroughputs, throughput } from '#lib/catalogue/throughput.ts';
import { computeAmounts, type ConversionTerms, type Service } from '#lib/engine/index.ts';
import { count, shortCount } from '#lib/format/count.ts';
import { longDate } from '#lib/format/dates.ts';
import { percent } from '#lib/format/percent.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';
import type { ModelThroughput, ThroughputResult } from '#lib/schema/throughput.ts';

/** A service, and what is known of using it. */
interface Use {
  service: Service;
  model: ModelThroughput;
  result: ThroughputResult;
  /** Tokens a second of one session. */
  speed: number | undefined;
}

/** Models of a size that people use, before a very small and a very large one. */
const MODELS = ['gpt-oss-120b', 'llama2-70b', 'llama3.1-8b', 'deepseek-r1', 'llama3.1-405b'];
/** What serves tokens where the comparison names no accelerator that was measured. */
const USUAL_ACCELERATOR = 'h200-hour';

/**
 * What units of a service are in hours and working days, or in tokens, and what that assumes; undefined where nobody measured it.
 * @param on.accelerators for tokens: what may serve them, by service id, the likeliest first
 * @param on.cards for the speed of a session, where the scenario's service does not say it
 */
export function measuredUse(
  units: number,
  on: { id: string; service: Service; accelerators: readonly string[]; cards: readonly RateCard[] }
): { parts: string[]; assumes: string[] } | undefined {
  const { id, service } = on;
  const isTokens = service.family === 'tokens';
  if (isTokens && service.unit !== 'million tokens') return undefined;
  const measured = measuredOn(isTokens ? [...on.accelerators, USUAL_ACCELERATOR] : [id]);
  if (measured === undefined) return undefined;
  const use: Use = { service, ...measured, speed: sessionSpeed(service, id, on.cards) };
  return { parts: useParts(units, use), assumes: assumptions(use) };
}

function measuredOn(accelerators: readonly string[]): Pick<Use, 'model' | 'result'> | undefined {
  const pairs = accelerators.flatMap((accelerator) => MODELS.map((id) => ({ accelerator, id })));
  for (const { accelerator, id } of pairs) {
    const model = modelThroughputs().find((one) => one.id === id);
    const result = throughput(id, accelerator, 'server');
    if (model && result) return { model, result };
  }
  return undefined;
}

/** Tokens a second of one session, from the scenario or else from a card. */
function sessionSpeed(service: Service, id: string, cards: readonly RateCard[]): number | undefined {
  const card = cards.find(({ services }) => Object.hasOwn(services, id));
  return service.facts?.tokensPerSecond ?? card?.services[id]?.facts?.tokensPerSecond?.value;
}

function terms({ result, speed }: Use): ConversionTerms {
  const { outputShare, planningFactor, workingDayHours } = conversionFacts();
  return {
    outputTokensPerSecondPerGpu: result.value,
    outputShare: outputShare.value,
    planningFactor: planningFactor.value,
    workingDayHours: workingDayHours.value,
    ...(speed !== undefined && speed > 0 && { tokensPerSecond: speed })
  };
}

/** Tokens as hours and working days, or hours as tokens. */
function useParts(units: number, use: Use): string[] {
  const by = `(${use.model.title}, MLPerf server, planned at ${percent(conversionFacts().planningFactor.value)})`;
  if (use.service.family === 'gpu') {
    const { millionTokens } = computeAmounts({ gpuHours: units }, terms(use));
    return [`about ${shortCount((millionTokens ?? 0) * 1e6)} tokens ${by}`];
  }
  const { gpuHours, workingDays } = computeAmounts({ millionTokens: units }, terms(use));
  const hours = `about ${rounded(gpuHours ?? 0)} ${chip(use)}-hours ${by}`;
  if (workingDays === null) return [hours];
  return [hours, `about ${rounded(workingDays)} working days of one session at ${Math.round(use.speed ?? 0)} tokens/s`];
}

function assumptions(use: Use): string[] {
  const { model, result, service } = use;
  const { outputShare, planningFactor, workingDayHours } = conversionFacts();
  const limit = model.limits.server === undefined ? '' : `: ${model.limits.server}`;
  const measured = `${count(Math.round(result.value))} output tokens a second of one ${chip(use)} (server${limit})`;
  const always = [
    `${percent(outputShare.value)} of all tokens are output: three are read for each that is written.`,
    `${model.title} gives ${measured}; ${result.source.title}, retrieved ${longDate(result.source.retrievedOn)}.`,
    `Planned at ${percent(planningFactor.value)} of it. ${planningFactor.rationale ?? ''}`
  ];
  if (service.family === 'gpu') return always;
  const days = `A working day is ${workingDayHours.value} hours in which the session writes without a pause.`;
  return [...always, 'Another model than this one takes more hours or fewer.', ...(use.speed === undefined ? [] : [days])];
}

/** `H200` of `H200 SXM`. */
function chip({ result }: Use): string {
  return result.accelerator.split(' ')[0]!;
}

/** To three digits: no throughput is known to more. */
function rounded(value: number): string {
  return count(Number(value.toPrecision(3)));
}
