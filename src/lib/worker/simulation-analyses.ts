/** What the simulation workers answer besides simulations: one function for each kind of request. Parts are plain values, heard as they come. */
import { equityGuessFacts } from '#lib/catalogue/equity-guesses.ts';
import { guessFacts } from '#lib/catalogue/guesses.ts';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import { termGuesses } from '#lib/catalogue/term-guesses.ts';
import type { CompanyQuestion } from '#lib/engine/company/answer.ts';
import type { RunwayDraw, RunwayFutures } from '#lib/engine/company/futures/answer.ts';
import { runwayFutures } from '#lib/engine/company/futures/runway-futures.ts';
import type { CounterAnswer, CounterProgress, CounterQuestion } from '#lib/engine/counter/answer.ts';
import { counterOffer } from '#lib/engine/counter/counter-offer.ts';
import { loosened, type Loosened } from '#lib/engine/counter/loosened.ts';
import { changesMeet } from '#lib/engine/sensitivity/document-values.ts';
import { breakEvens, goalSeek, type SoughtValue } from '#lib/engine/sensitivity/goal-seek.ts';
import { sensitivityInput, sensitivityInputs } from '#lib/engine/sensitivity/inputs.ts';
import { map, type MapPart } from '#lib/engine/sensitivity/map.ts';
import type { SensitivityBasis, SensitivityInput, SensitivityQuestion } from '#lib/engine/sensitivity/sensitivity-input.ts';
import {
  simulatedBars,
  simulatedDifference,
  type SimulatedBar,
  type SimulatedDifference
} from '#lib/engine/sensitivity/simulated-tornado.ts';
import { tornado, type Tornado, type TornadoBar } from '#lib/engine/sensitivity/tornado.ts';
import type { SimulationQuestion } from '#lib/engine/simulation/question.ts';
import { simulator } from '#lib/engine/simulation/simulator.ts';
import { openFigures, type OpenFigure } from '#lib/engine/terms-open.ts';
import { termPrices, type TermsAnswer, type TermsQuestion } from '#lib/engine/terms.ts';
import type { Analysis } from './simulation-work.ts';

/** An input without its function, which no message can carry: the page finds its own by `path`. */
export type PlainInput = Omit<SensitivityInput, 'set'>;
type Plain<T extends { input: SensitivityInput }> = Omit<T, 'input'> & { input: PlainInput };

interface Sensitivities {
  question: SensitivityQuestion;
}
interface SimulatedSensitivities {
  question: SensitivityQuestion & Pick<SimulationQuestion, 'seed' | 'method'>;
}

const basis: SensitivityBasis = { ...simulationBasis, facts: { ...guessFacts(), ...equityGuessFacts() } };

function plain<T extends { input: SensitivityInput }>({ input: { set: _, ...input }, ...rest }: T): Plain<T> {
  return { ...rest, input } as Plain<T>;
}

/** Every bar at once. */
function* tornadoParts({ question }: Sensitivities): Generator<Omit<Tornado, 'bars'> & { bars: Plain<TornadoBar>[] }> {
  const { bars, ...rest } = tornado(question, sensitivityInputs(question, basis), basis);
  yield { ...rest, bars: bars.map(plain) };
}

/** The document as it is, drawn by the same points as its bars; then bar by bar. */
function* simulatedTornadoParts({
  question
}: SimulatedSensitivities): Generator<{ base: SimulatedDifference } | Plain<SimulatedBar>> {
  const { sampler } = simulator(simulationBasis);
  yield { base: simulatedDifference(question, sampler) };
  const inputs = sensitivityInputs(question, basis);
  for (const bar of simulatedBars(question, inputs, sampler)) yield plain(bar);
}

/** There is no map of two inputs that move the same figure: all prices of a service, and one of them. */
interface NoMap {
  isSameFigure: true;
}

function isSameFigure({ scenario }: SensitivityQuestion, [x, y]: readonly [SensitivityInput, SensitivityInput]): boolean {
  const moved = ({ set, current }: SensitivityInput, [end, other]: [number, number]) => set(end === current ? other : end);
  return changesMeet(scenario, moved(x, [x.most, x.least]), moved(y, [y.least, y.most]));
}

/** The coarse map, then the fine one, as far as where each of its inputs makes the two equal. `x` and `y` are paths of inputs. */
function* mapParts({ question, x, y }: Sensitivities & { x: string; y: string }): Generator<MapPart | NoMap | undefined> {
  const inputs = [sensitivityInput(x, question, basis), sensitivityInput(y, question, basis)] as const;
  if (isSameFigure(question, inputs)) return yield { isSameFigure: true };
  const [across, upwards] = breakEvens(inputs, question, basis).map(({ input, at }) => ({ ...input, equalAt: at }));
  for (const part of map(question, [across!, upwards!], basis)) yield part.done === 1 ? part : undefined;
}

/** Where each input would have to be for the offer to be ahead by `target`, input by input; all of them where no paths are given. */
function* goalParts({
  question,
  target,
  paths
}: Sensitivities & { target: number; paths?: readonly string[] }): Generator<Plain<SoughtValue>> {
  const inputs = sensitivityInputs(question, basis);
  const wanted = paths === undefined ? inputs : inputs.filter(({ path }) => paths.includes(path));
  for (const input of wanted) yield plain(goalSeek(input, target, question, basis));
}

/** A change of progress below this share is not told. */
const TOLD = 0.04;

/** How far the search is, then its answer. */
function* counterParts({
  question
}: {
  question: CounterQuestion;
}): Generator<{ progress: CounterProgress } | { answer: CounterAnswer } | undefined> {
  const search = counterOffer(question, simulationBasis);
  let told: CounterProgress | undefined;
  let step = search.next();
  for (; !step.done; step = search.next()) {
    const { stage, share } = step.value;
    const isNews = told?.stage !== stage || Math.abs(share - told.share) >= TOLD;
    if (isNews) told = step.value;
    yield isNews ? { progress: step.value } : undefined;
  }
  yield { answer: step.value };
}

/** Which single limit would have to give, limit by limit. */
function* loosenedParts({ question }: { question: CounterQuestion }): Generator<Loosened | undefined> {
  yield* loosened(question, simulationBasis);
}

/** How much of a company's futures is drawn, then what comes of them. */
function* runwayParts({
  question,
  draw
}: {
  question: CompanyQuestion;
  draw: RunwayDraw;
}): Generator<{ progress: number } | { futures: RunwayFutures }> {
  const draws = runwayFutures(question, simulationBasis, draw);
  let step = draws.next();
  for (; !step.done; step = draws.next()) yield { progress: step.value };
  yield { futures: step.value };
}

interface OfTerms {
  question: TermsQuestion;
}

/** The checklist of an offer's grants, priced: one part, at the end. */
function* termParts({ question }: OfTerms): Generator<TermsAnswer | undefined> {
  yield yield* termPrices(question, simulationBasis, termGuesses());
}

/** What hangs on each figure that the document leaves open: one part, at the end. */
function* openFigureParts({ question }: OfTerms): Generator<Plain<OpenFigure>[] | undefined> {
  const open = yield* openFigures(question, basis);
  yield open.map(plain);
}

export const analyses = {
  tornado: tornadoParts,
  simulatedTornado: simulatedTornadoParts,
  map: mapParts,
  goals: goalParts,
  terms: termParts,
  openFigures: openFigureParts,
  counter: counterParts,
  loosened: loosenedParts,
  runway: runwayParts
} satisfies Record<string, Analysis>;

type Analyses = typeof analyses;
export type AnalysisKind = keyof Analyses;

/** What is asked, under the name of its kind. */
export type AnalysisRequest<K extends AnalysisKind> = { kind: K } & Parameters<Analyses[K]>[0];
/** What is heard of it; where a generator only pauses, nothing is. */
export type AnalysisPart<K extends AnalysisKind> =
  ReturnType<Analyses[K]> extends Iterable<infer Part> ? Exclude<Part, undefined> : never;

/** Who asks hears parts until `done` or `failed`, or until it cancels. */
export interface AnalysisListener<K extends AnalysisKind> {
  part(part: AnalysisPart<K>): void;
  done(): void;
  failed(sentence: string): void;
}
