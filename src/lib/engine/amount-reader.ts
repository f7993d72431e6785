/** Reads amounts of a document as their means, and keeps by path what was left to a default and what is a range. */
import { amountMean } from './amount.ts';
import type { Amount } from './document.ts';

export class AmountReader {
  /** Paths of absent fields that took an assumption. */
  readonly defaulted = new Set<string>();
  /** Paths of amounts given as a range. */
  readonly uncertain = new Set<string>();

  /** The mean, or the default that the format fixes. */
  mean(amount: Amount | undefined, path: string, fallback: number): number {
    if (amount === undefined) return fallback;
    if (typeof amount !== 'number') this.uncertain.add(path);
    return amountMean(amount);
  }

  /** The mean, or an assumption, which is noted. */
  assumed(amount: Amount | undefined, path: string, assumption: number): number {
    if (amount === undefined) this.defaulted.add(path);
    return this.mean(amount, path, assumption);
  }
}
