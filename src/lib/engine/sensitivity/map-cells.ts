/**
 * The cells of a map, each the same as a valuation of its document. An offer that one of the inputs alone reaches is valued once for each value of that one.
 * Changes that have nothing in common are put together instead of resolving each cell's document, and what only moves chances and use leaves pay as it is.
 */
import type { ComparedPair } from './compared-pair.ts';
import { merged } from './document-values.ts';
import { MOVES, type Move } from '../simulation/move.ts';
import type { MovableOffer } from './movable-offer.ts';
import { overlap, type Patch } from '../patch.ts';
import type { SensitivityInput, SensitivityQuestion } from './sensitivity-input.ts';

export interface MapAxis {
  input: SensitivityInput;
  values: Float64Array;
}

type Side = 0 | 1;
type AxisPair<Of> = readonly [Of, Of];

/** One offer of the pair on a map: what each input moves of it, and what is known of it already. */
interface MapSide {
  isReached: AxisPair<boolean>;
  moves: AxisPair<Move>;
  known: Map<number, number>;
  movable: Map<number, MovableOffer>;
}

export class MapCells {
  readonly #question: SensitivityQuestion;
  readonly #pair: ComparedPair;
  readonly #axes: AxisPair<MapAxis>;
  readonly #patches: AxisPair<Patch[]>;
  readonly #sides: AxisPair<MapSide>;
  readonly #areApart: boolean;
  /** Lines run along y: what is dear to move is moved once a line. */
  readonly #isByColumn: boolean;

  constructor(question: SensitivityQuestion, pair: ComparedPair, axes: AxisPair<MapAxis>) {
    this.#question = question;
    this.#pair = pair;
    this.#axes = axes;
    const patches = ({ input, values }: MapAxis) => Array.from(values, (value) => pair.patch(input.set(value)));
    this.#patches = [patches(axes[0]), patches(axes[1])];
    this.#areApart = areApart(question, [axes[0].input, axes[1].input], this.#patches);
    this.#sides = [this.#side(0), this.#side(1)];
    const dearest = (axis: Side) => Math.max(...this.#sides.map(({ moves }) => MOVES.indexOf(moves[axis])));
    this.#isByColumn = dearest(0) > dearest(1);
  }

  #side(which: Side): MapSide {
    const reaches = (all: readonly Patch[]) => all.some((one) => this.#pair.touches(one, which));
    const [xs, ys] = this.#patches;
    return {
      isReached: [reaches(xs), reaches(ys)],
      moves: [this.#pair.moveOf(which, xs), this.#pair.moveOf(which, ys)],
      known: new Map(),
      movable: new Map()
    };
  }

  /** One row, or one column. @param differences of the whole map */
  writeLine(line: number, differences: Float64Array): void {
    const [x, y] = this.#axes;
    const width = x.values.length;
    const length = this.#isByColumn ? y.values.length : width;
    for (let step = 0; step < length; step++) {
      const [column, row] = this.#isByColumn ? [line, step] : [step, line];
      differences[row * width + column] = this.#difference(column, row);
    }
  }

  #difference(column: number, row: number): number {
    if (this.#areApart) return this.#value(0, column, row) - this.#value(1, column, row);
    const [x, y] = this.#axes;
    return this.#pair.difference(merged(this.#question.scenario, x.input.set(x.values[column]!), y.input.set(y.values[row]!)));
  }

  #value(which: Side, column: number, row: number): number {
    const { isReached, known } = this.#sides[which];
    const [xs, ys] = this.#patches;
    if (isReached[0] && isReached[1]) return this.#both(which, column, row);
    if (!isReached[0] && !isReached[1]) return this.#pair.base[which];
    const [change, place] = isReached[0] ? [xs[column]!, column] : [ys[row]!, row];
    const value = known.get(place) ?? this.#pair.value(which, [change]);
    known.set(place, value);
    return value;
  }

  /** Made for each value of what cannot be moved; anew for each cell where neither can. */
  #both(which: Side, column: number, row: number): number {
    const { moves, movable } = this.#sides[which];
    const [x, y] = [this.#patches[0][column]!, this.#patches[1][row]!];
    const [isXMade, isYMade] = [isMade(moves[0]), isMade(moves[1])];
    if (isXMade && isYMade) return this.#pair.value(which, [x, y]);
    const place = isXMade ? column : isYMade ? row : 0;
    const made = movable.get(place) ?? this.#pair.movable(which, isXMade ? [x] : isYMade ? [y] : []);
    movable.set(place, made);
    return made.value(this.#pair.patched([x, y]));
  }
}

/** Whether a model of the offer has to be made for it. */
function isMade(move: Move): boolean {
  return move === 'compute' || move === 'other';
}

/**
 * Whether two inputs have no part of the resolved scenario in common, at any of their values. A rate of exchange multiplies whatever else is moved; salaries
 * share what is earned elsewhere where nobody has said it: the lowest of them.
 */
function areApart(
  { scenario }: SensitivityQuestion,
  inputs: AxisPair<SensitivityInput>,
  patches: AxisPair<readonly Patch[]>
): boolean {
  if (inputs.some(({ kind }) => kind === 'exchangeRate')) return false;
  const isElsewhereGuessed = scenario.candidate.outsidePayPerYear === undefined;
  const [xs, ys] = inputs.map(({ kind }, which) => {
    const places = new Set(patches[which]!.flatMap((one) => [...one.keys()]));
    if (isElsewhereGuessed && kind === 'salary') places.add('outsidePayPerYear');
    return places;
  });
  return !overlap(xs!, ys!);
}
