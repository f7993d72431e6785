/** A question of a letter answered: the choice's parts are put into the offer, and the question is gone. */
import type { Component } from '#lib/engine/document.ts';
import type { ReadLetter } from './letter.ts';

/**
 * @param choice place among the question's choices
 * @param price of a share in the offer's currency, for a choice that asks for it
 * @returns the letter as it was, where there is no such choice or its price is missing
 */
export function chosen(letter: ReadLetter, question: string, choice: number, price?: number): ReadLetter {
  const taken = letter.questions.find(({ id }) => id === question)?.choices[choice];
  if (taken === undefined || (taken.typed === 'sharePrice' && !(price !== undefined && price > 0))) return letter;
  const put = (taken.put ?? []).map((component) => (taken.typed === 'sharePrice' ? atPrice(component, price!) : component));
  const kept = letter.offer.components.filter(({ id }) => !put.some((component) => component.id === id));
  const stock = taken.typed === 'sharePrice' ? { kind: 'public' as const, price: price! } : taken.stock;
  return {
    ...letter,
    offer: { ...letter.offer, ...taken.offer, components: [...kept, ...put] },
    employer: { ...letter.employer, ...(stock !== undefined && { stock: { ...letter.employer.stock, ...stock } }) },
    questions: letter.questions.filter(({ id }) => id !== question),
    lines: letter.lines.map((line) => ({ ...line, asked: line.asked.filter(({ question: id }) => id !== question) }))
  };
}

function atPrice(component: Component, price: number): Component {
  if (component.kind !== 'equity' || typeof component.units !== 'number') return component;
  return { ...component, units: Number((component.units / price).toPrecision(9)) };
}
