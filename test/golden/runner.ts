/** Runs vectors of any family that this version computes: results from `inputs` alone, compared within the tolerance that each vector states. */
import { families } from './families.ts';
import { differences, type Tolerance } from './tolerance.ts';

export interface Vector {
  id: string;
  inputs: unknown;
  expected: unknown;
  tolerance: Tolerance;
}

/** One printed line. `message` says why there is no result. */
export interface Outcome {
  id: string;
  ok: boolean;
  expected: unknown;
  got: unknown;
  message?: string;
}

export interface VectorFile {
  family: string;
  vectors: Vector[];
}

/**
 * The vectors of a parsed file: `{ family, vectors }`, or one document that holds a scenario and what is expected of it.
 * @throws Error with a sentence where it is neither, or of a family that this version does not compute
 */
export function vectorFile(content: unknown): VectorFile {
  const file = isRecord(content) && isRecord(content.scenario) ? documentFile(content, content.scenario) : content;
  if (!isRecord(file) || typeof file.family !== 'string' || !Array.isArray(file.vectors))
    throw new Error('expected {"family", "vectors"} or a document with "scenario" and "expected"');
  if (!Object.hasOwn(families, file.family))
    throw new Error(`this version does not compute the family "${file.family}"; it does ${Object.keys(families).join(', ')}`);
  return { family: file.family, vectors: file.vectors.map(vectorOf) };
}

/** What of a document is no input, and which question its inputs ask: those of a company or a search for a counter-offer ask others. */
function documentFile(
  { source: _source, tolerance, expected, ...inputs }: Record<string, unknown>,
  scenario: Record<string, unknown>
) {
  const family = 'employer' in inputs ? 'company' : 'counter' in scenario ? 'counter' : 'scenarios';
  const vector = { id: scenario.id, inputs, expected, tolerance };
  return {
    family,
    vectors: [family === 'counter' ? soughtVector(vector) : family === 'company' ? companyVector(vector) : vector]
  };
}

/** What `absForSharesAndMonths` is of; a tolerance of money would pass any share. */
const sharesAndMonths = [
  'runwayMonths',
  'alternatives',
  'monthsPerHire',
  'dutyCycleGranted',
  'starvedProbability',
  'probability',
  'bestEffortServed',
  'breakEvenProbability'
];

function companyVector<Of extends { tolerance: unknown }>({ tolerance, ...rest }: Of) {
  const { absForSharesAndMonths: abs, ...others } = isRecord(tolerance) ? tolerance : {};
  if (abs === undefined) return { ...rest, tolerance };
  return { ...rest, tolerance: { ...others, ...Object.fromEntries(sharesAndMonths.map((key) => [`abs_${key}`, abs])) } };
}

/** Documents of counter-offers state no tolerance; `evaluated` says how their authors went about it, and is no result. */
function soughtVector<Of extends { expected: unknown; tolerance: unknown }>({ expected, tolerance, ...rest }: Of) {
  const { evaluated: _evaluated, ...results } = isRecord(expected) ? expected : {};
  return { ...rest, expected: results, tolerance: tolerance ?? { rel: 1e-9 } };
}

function vectorOf(vector: unknown, index: number): Vector {
  const { id, inputs, expected, tolerance } = isRecord(vector) ? vector : {};
  return {
    id: typeof id === 'string' ? id : `vectors[${index}]`,
    inputs,
    expected,
    tolerance: isRecord(tolerance) ? (tolerance as Tolerance) : {}
  };
}

/** Computes one vector and compares. `got` has the keys of `expected`; null where the inputs are not understood. */
export async function outcome(family: string, { id, inputs, expected, tolerance }: Vector): Promise<Outcome> {
  try {
    const got = likewise(expected, await families[family]!(inputs));
    return { id, ok: isRecord(expected) && differences(expected, got, tolerance).length === 0, expected, got };
  } catch (error) {
    return { id, ok: false, expected, got: null, message: error instanceof Error ? error.message : String(error) };
  }
}

/** What of `got` is asked for: of objects the keys expected (null where there is none), of lists every entry. */
function likewise(expected: unknown, got: unknown): unknown {
  if (Array.isArray(expected) && Array.isArray(got)) return got.map((entry, index) => likewise(expected[index], entry));
  if (!isRecord(expected) || !isRecord(got)) return got;
  return Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, likewise(value, got[key]) ?? null]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
