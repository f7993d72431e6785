/** The difference of two offers over two inputs at once: a coarse grid at once, then the whole, line by line (valuation.md, section 12). */
import { ComparedPair } from './compared-pair.ts';
import { MapCells, type MapAxis } from './map-cells.ts';
import type { SensitivityBasis, SensitivityInput, SensitivityQuestion } from './sensitivity-input.ts';

export interface SensitivityMap {
  /** Values of the inputs, rising. */
  x: Float64Array;
  y: Float64Array;
  /** Offer less rival, one row for each value of y; NaN where it is not known yet. */
  differences: Float64Array;
}

export interface MapPart {
  map: SensitivityMap;
  /** Share of its cells that are known. */
  done: number;
  /** Of the fine map, all of it. */
  isWhole: boolean;
}

const MAP_SIZE = 50;
const COARSE_MAP_SIZE = 10;

/** Beyond P10 and P90, of what lies between them. */
const MARGIN = 0.5;

/** Beyond the value at which the two are equal, of its distance from today's. */
const BEYOND_EQUAL = 0.1;

export interface MapInput extends SensitivityInput {
  /** Where the two offers are equal, for the map to reach; null where nowhere. */
  equalAt?: number | null;
}

/**
 * What a map shows of an input: from below its P10 to above its P90, today's value and the one that makes the two equal within; of what is certain,
 * from nothing to twice what it is.
 */
export function mapRange({ low, high, least, most, current, equalAt }: MapInput): { from: number; to: number } {
  const margin = MARGIN * (high - low);
  const [from, to] = low < high ? [low - margin, high + margin] : current > 0 ? [0, 2 * current] : [least, most];
  const beyond = (equalAt ?? current) + BEYOND_EQUAL * ((equalAt ?? current) - current);
  return { from: Math.max(least, Math.min(from, current, beyond)), to: Math.min(most, Math.max(to, current, beyond)) };
}

/**
 * The coarse map whole, then the fine one after each line, in one array that is filled; the last part is whole.
 * @param size values of each input
 * @throws RangeError where both inputs are the same figure
 */
export function* map(
  question: SensitivityQuestion,
  [x, y]: readonly [MapInput, MapInput],
  basis: SensitivityBasis,
  size = MAP_SIZE
): Generator<MapPart, void, undefined> {
  const pair = new ComparedPair(question, basis);
  for (const count of size > COARSE_MAP_SIZE ? [COARSE_MAP_SIZE, size] : [size]) {
    const axes = [axis(x, count), axis(y, count)] as const;
    const cells = new MapCells(question, pair, axes);
    const shown = { x: axes[0].values, y: axes[1].values, differences: new Float64Array(count * count).fill(NaN) };
    for (let line = 0; line < count; line++) {
      cells.writeLine(line, shown.differences);
      const isDone = line === count - 1;
      if (count === size || isDone) yield { map: shown, done: (line + 1) / count, isWhole: isDone && count === size };
    }
  }
}

function axis(input: MapInput, count: number): MapAxis {
  const { from, to } = mapRange(input);
  return { input, values: Float64Array.from({ length: count }, (_, step) => from + ((to - from) * step) / (count - 1)) };
}
