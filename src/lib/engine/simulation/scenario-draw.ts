/**
 * Ranges of the document as they come out in one draw, all but own demand and work shares, which every path draws anew. What the valuation
 * does not read of a document, and what only the employer's cost depends on, is not drawn.
 */
import type { Scenario } from '../document.ts';
import { amountPlaces } from './amount-places.ts';
import { amountQuantile } from './distribution.ts';
import { isRange } from './drivers.ts';

interface RangeDraw {
  path: string;
  quantile: (chance: number) => number;
  min: number;
  max: number;
  set(scenario: Scenario, value: number): Scenario;
}

/** Drawn by each path. */
const ofPaths = /\.spendPerMonth$|\.workShare$/;
const ofEmployersAlone = /^employers\[\d+\]\.discountRatePerYear$/;

export class ScenarioDraws {
  readonly #scenario: Scenario;
  readonly #ranges: readonly RangeDraw[];

  /** @param read paths of the ranges that were read (`Resolved.uncertain`) */
  constructor(scenario: Scenario, read: readonly string[]) {
    const isRead = new Set(read);
    this.#scenario = scenario;
    this.#ranges = amountPlaces(scenario).flatMap(({ path, amount, min, max, set }) => {
      const isDrawn = isRange(amount) && isRead.has(path) && !ofPaths.test(path) && !ofEmployersAlone.test(path);
      return isDrawn ? [{ path, quantile: amountQuantile(amount), min, max, set }] : [];
    });
  }

  get count(): number {
    return this.#ranges.length;
  }

  get paths(): string[] {
    return this.#ranges.map(({ path }) => path);
  }

  /** @param coordinates one for each range, from `from` on */
  scenario(coordinates: Float64Array, from: number): Scenario {
    return this.#ranges.reduce((scenario, { quantile, min, max, set }, index) => {
      const value = quantile(coordinates[from + index]!);
      return set(scenario, Math.min(max, Math.max(min, value)));
    }, this.#scenario);
  }
}
