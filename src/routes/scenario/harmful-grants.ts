/**
 * Grants that are worth less than nothing, in words: the offer with the grant less without it is below zero, because tax follows
 * retail while worth does not, or because of what it costs to move off it (valuation.md, section 9).
 */
import type { ComponentAnswer } from '#lib/engine/index.ts';
import { shortMoney } from '#lib/format/money.ts';

/** Differences below half a unit of money are none. */
const NOTHING = 0.5;

/** "takes $19k from you after tax: ask for work use, metered, or decline"; undefined for a grant that takes nothing. */
export function takenNote(grant: ComponentAnswer, currency: string): string | undefined {
  return isHarmful(grant)
    ? `takes ${taken(grant, currency)} from you${isTaxed(grant) ? ' after tax' : ''}: ${wayOut(grant)}`
    : undefined;
}

/**
 * @param name "the GPU grant"
 * @returns "After tax the GPU grant is worth less than nothing: it takes $19k from you. Ask for work use, metered, or decline."
 */
export function takenSentence(grant: ComponentAnswer, name: string, currency: string): string | undefined {
  if (!isHarmful(grant)) return undefined;
  const what = isTaxed(grant) ? `After tax ${name}` : capital(name);
  return `${what} is worth less than nothing: it takes ${taken(grant, currency)} from you. ${capital(wayOut(grant))}.`;
}

function isHarmful({ adds }: ComponentAnswer): boolean {
  return adds !== undefined && adds <= -NOTHING;
}

function taken({ adds = 0 }: ComponentAnswer, currency: string): string {
  return shortMoney(-adds, currency);
}

/** Where no tax is on it, it is the cost of moving off it that takes more than it gives. */
function wayOut(grant: ComponentAnswer): string {
  return isTaxed(grant) ? 'ask for work use, metered, or decline' : 'moving off it costs more than it is worth';
}

function isTaxed({ worth, afterTax }: ComponentAnswer): boolean {
  return worth - afterTax >= NOTHING;
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
