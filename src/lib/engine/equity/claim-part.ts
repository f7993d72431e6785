/**
 * What claims come to, part by part: listed anew for whoever adds the parts up, the ladder's rows (claim-row.ts) with their chances or
 * the simulation's tables by exit and month of leaving.
 */
import type { ExitCase } from '../resolved.ts';
import type { ClaimLot } from './claim-lots.ts';

/**
 * One part of what a lot comes to, if its exit comes, in scenario currency as of the month of the row that it stands in. What is paid out
 * is negative. Whoever makes one names its fields in this order: parts of two shapes take twice the time to add up.
 */
export interface ClaimPart {
  lot: ClaimLot;
  /** Place of the claim among the claims of the letter. */
  claim: number;
  /** A price at vest, a strike or purchase, a tax on receipt or at vest, or what an exit pays. */
  kind: 'price' | 'strike' | 'start' | 'vest' | 'exit';
  /** Of the row. */
  month: number;
  /** If the candidate stays. */
  value: number;
  /** For what cannot be sold, at most 0. */
  markDown: number;
  tax: number;
  /** What that tax is on; 0 of an exit, whose income no row shows. */
  taxable: number;
  /** The employer's own. */
  employerTax: number;
  /** Chance that milestones are reached. */
  reached: number;
  /** Month, maybe beyond the grid, for whose end the candidate must still be there; and the share that is kept of it then. */
  until: number;
  kept: number;
  /** The exit that it hangs on; null: it comes whatever becomes of the company. */
  exit: ExitCase | null;
  /** Factor in all its money for the stock's own discount rate, beside the candidate's; 1 of what is certain. */
  venture: number;
}

export type ClaimReceiver = (part: ClaimPart) => void;
