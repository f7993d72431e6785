/**
 * The units of quantities, made once by mathjs: ours (GPU, token, money, experiment) beside its hours and watts, under the words that people
 * write. A month is 730 hours and a year 8,760, as in the engine. All currencies are one unit here; that two never meet is seen to before.
 */
import { create, UnitDependencies, type Unit } from 'mathjs';

const { Unit: MathUnit } = create({ ...UnitDependencies });

/** Our own dimensions, by the unit that each is counted in. */
const OWN = ['GPU', 'token', 'money', 'experiment'] as const;
for (const name of OWN) MathUnit.createUnitSingle(name, { baseName: name });

/** A figure without a unit. mathjs's types would have one. */
export function plain(value: number): Unit {
  return new (MathUnit as unknown as new (value: number) => Unit)(value);
}

/** So much of a unit that mathjs knows. */
function of(value: number, unit: string): Unit {
  return new MathUnit(value, unit);
}

/** The units of an expression, by the names that stand in it; 25% is 25 / percent. */
export const units: ReadonlyMap<string, Unit> = new Map([
  ['percent', plain(100)],
  ...OWN.map((name) => [name, of(1, name)] as const),
  ['Mtoken', of(1e6, 'token')],
  ['ktoken', of(1e3, 'token')],
  ['second', of(1, 'second')],
  ['minute', of(60, 'second')],
  ['hour', of(1, 'hour')],
  ['day', of(24, 'hour')],
  ['week', of(168, 'hour')],
  ['month', of(730, 'hour')],
  ['year', of(8760, 'hour')],
  ['W', of(1, 'W')],
  ['kW', of(1e3, 'W')],
  ['MW', of(1e6, 'W')],
  ['GW', of(1e9, 'W')],
  ['Wh', of(1, 'W hour')],
  ['kWh', of(1e3, 'W hour')],
  ['MWh', of(1e6, 'W hour')],
  ['GWh', of(1e9, 'W hour')]
]);

/** Accelerators are counted, whatever their name. */
const ACCELERATORS = `accelerator gpu tpu h100 h200 h800 h20 b100 b200 b300 gb200 gb300 gh200 a100 a10 a10g a40 l4 l40 l40s t4 v100 p100
  mi250 mi250x mi300a mi300x mi325x mi350x mi355x gaudi2 gaudi3 trainium inferentia`;

const SPELLINGS: Record<string, string> = {
  GPU: ACCELERATORS,
  token: 'token tok',
  Mtoken: 'mtoken mtok',
  ktoken: 'ktoken ktok',
  experiment: 'experiment run',
  second: 'second sec s',
  minute: 'minute min',
  hour: 'hour hr h',
  day: 'day d',
  week: 'week wk',
  month: 'month mo',
  year: 'year yr y',
  W: 'w watt',
  kW: 'kw kilowatt',
  MW: 'mw megawatt',
  GW: 'gw gigawatt',
  Wh: 'wh',
  kWh: 'kwh',
  MWh: 'mwh',
  GWh: 'gwh'
};

const byWord = new Map<string, string[]>(
  Object.entries(SPELLINGS).flatMap(([unit, words]) => words.split(/\s+/).map((word) => [word, [unit]] as [string, string[]]))
);
byWord.set('gpuhour', ['GPU', 'hour']).set('gpuh', ['GPU', 'hour']);

const currencies = new Set(Intl.supportedValuesOf('currency'));
const MARKS: Record<string, string> = { $: 'USD', '€': 'EUR', '£': 'GBP' };

/** The currency that a word or mark names, as ISO 4217. */
export function currencyOf(word: string): string | undefined {
  const code = MARKS[word] ?? word.toUpperCase();
  return currencies.has(code) ? code : undefined;
}

/** The units whose product a word names, as `units` calls them: `H100-hours` is a GPU times an hour. Undefined for any other word. */
export function unitsOf(word: string): string[] | undefined {
  const plural = word.toLowerCase();
  const known = byWord.get(plural) ?? byWord.get(plural.replace(/s$/, ''));
  if (known !== undefined) return known;
  if (currencyOf(word) !== undefined) return ['money'];
  if (!word.includes('-')) return undefined;
  const parts = word.split('-').map(unitsOf);
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}
