/** A component of a letter as it would stand in the offer: with the usual terms where the letter is silent, each said in a sentence. */
import { guessFacts } from '#lib/catalogue/guesses.ts';
import { termGuesses } from '#lib/catalogue/term-guesses.ts';
import type { Component, ComputeComponent, EquityComponent, Tax } from '#lib/engine/index.ts';
import { duration } from '#lib/format/months.ts';
import { percent } from '#lib/format/percent.ts';
import { allowed } from '../../equity-edits.ts';
import { instrumentChoice } from '../../equity-words.ts';
import type { StockKind } from '../../stock-edits.ts';

export interface FilledComponent {
  component: Component;
  /** What was put in that the letter does not say, or left out that it says. */
  notes: string[];
}

export interface Around {
  regime: Tax['regime'];
  stock: StockKind;
  /** Of a grant, chosen in place of what was read. */
  service?: string | undefined;
}

export function filledComponent(component: Component, { regime, stock, service }: Around): FilledComponent {
  switch (component.kind) {
    case 'bonus':
      return withPayout(component);
    case 'equity':
      return fittedEquity(component, regime, stock);
    case 'compute':
      return withGuesses({ ...component, ...(service !== undefined && component.service !== undefined && { service }) });
    default:
      return { component, notes: [] };
  }
}

function withPayout(component: Extract<Component, { kind: 'bonus' }>): FilledComponent {
  if (component.payout !== undefined) return { component, notes: [] };
  const { value } = guessFacts().bonusPayout;
  return { component: { ...component, payout: value }, notes: [`A guess: ${percent(value)} of the target is paid.`] };
}

function fittedEquity(component: EquityComponent, regime: Tax['regime'], stock: StockKind): FilledComponent {
  const fitted = allowed(component, regime, stock);
  const notes: string[] = [];
  if (fitted.instrument !== component.instrument)
    notes.push(
      `The letter says ${instrumentChoice(component.instrument, regime)}, which ${stock === 'public' ? 'a listed share' : 'this country’s law'} does not know: taken as ${instrumentChoice(fitted.instrument, regime)}.`
    );
  if (component.acceleration && !fitted.acceleration) notes.push('Acceleration is left out: it is for private companies alone.');
  return { component: fitted, notes };
}

/**
 * What new grants start from, so that a letter's grant is valued as one that was typed; where the letter settles a point of the checklist, what it means is what
 * it means on the page of questions (`settledTerm`). Points that no field of a letter says (priority, whose it is, watching, notice) stay in the checklist.
 */
function withGuesses(component: ComputeComponent): FilledComponent {
  const filled = { ...component };
  const notes = [jobShare(filled), cut(filled), expiry(filled), resale(filled)];
  return { component: filled, notes: notes.filter((note) => note !== undefined) };
}

function jobShare(grant: ComputeComponent): string | undefined {
  if (grant.workShare !== undefined) return undefined;
  const onlyWork = grant.terms?.personalUse === 'absent';
  grant.workShare = onlyWork ? 1 : guessFacts().workShare.value;
  return onlyWork
    ? 'The letter rules out personal use: all of it is taken to be for the job.'
    : `A guess: ${percent(grant.workShare)} of it is for the job.`;
}

function cut(grant: ComputeComponent): string | undefined {
  if (grant.revocationRatePerYear !== undefined) return undefined;
  const rate = {
    present: 0,
    absent: termGuesses().effects.cutPerYearAtDiscretion,
    unknown: guessFacts().revocationRatePerYear.value
  };
  grant.revocationRatePerYear = rate[grant.terms?.guaranteed ?? 'unknown'];
  if (grant.terms?.guaranteed === 'present') return 'The letter guarantees it: no chance of a cut.';
  const chance = `a chance of ${percent(grant.revocationRatePerYear)} a year that it is cut.`;
  return grant.terms?.guaranteed === 'absent' ? `At their discretion, which is a guess: ${chance}` : `A guess: ${chance}`;
}

/** Where the letter says whether unused units stay, and not for how long. */
function expiry(grant: ComputeComponent): string | undefined {
  const { monthlyLifeMonths, onceLifeMonths } = termGuesses().effects;
  const rollover = grant.terms?.rollover ?? 'unknown';
  if (grant.expiresAfterMonths !== undefined || rollover === 'unknown') return undefined;
  if (rollover === 'present') {
    if (grant.denomination === 'clusterShare') grant.expiresAfterMonths = null;
    return undefined;
  }
  const isMonthly = grant.perMonth !== undefined || grant.share !== undefined;
  grant.expiresAfterMonths = isMonthly ? monthlyLifeMonths : onceLifeMonths;
  return `The letter lets unused units expire and does not say when: taken as after ${duration(grant.expiresAfterMonths)}.`;
}

function resale(grant: ComputeComponent): string | undefined {
  if (grant.transferable !== true || grant.haircut !== undefined) return undefined;
  grant.haircut = termGuesses().effects.resaleLost;
  return `A guess: ${percent(grant.haircut)} is lost where it is sold.`;
}
