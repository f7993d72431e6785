/** A component of a letter as it would stand in the offer: with the usual terms where the letter is silent, each said in a sentence. */
import { guessFacts } from '#lib/catalogue/guesses.ts';
import type { Component, ComputeComponent, EquityComponent, Tax } from '#lib/engine/index.ts';
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

/** What new grants start from, so that a letter's grant is valued as one that was typed. */
function withGuesses(component: ComputeComponent): FilledComponent {
  const { workShare, revocationRatePerYear } = guessFacts();
  const filled = { ...component };
  const notes: string[] = [];
  if (component.workShare === undefined) {
    const onlyWork = component.terms?.personalUse === 'absent';
    filled.workShare = onlyWork ? 1 : workShare.value;
    notes.push(
      onlyWork
        ? 'The letter rules out personal use: all of it is taken to be for the job.'
        : `A guess: ${percent(workShare.value)} of it is for the job.`
    );
  }
  if (component.revocationRatePerYear === undefined) {
    const isSure = component.terms?.guaranteed === 'present';
    filled.revocationRatePerYear = isSure ? 0 : revocationRatePerYear.value;
    notes.push(
      isSure
        ? 'The letter guarantees it: no chance of a cut.'
        : `A guess: a chance of ${percent(revocationRatePerYear.value)} a year that it is cut.`
    );
  }
  return { component: filled, notes };
}
