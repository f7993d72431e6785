/** What the fields of a foreign object hold, if they hold what they should: nothing of it is believed before. */
import { decimalFraction, numberOf, type Fraction } from './fraction.ts';

/** An object of a file, with whatever is in it. */
export type Item = Readonly<Record<string, unknown>>;

export interface Money {
  amount: number;
  currency: string;
}

const longestText = 200;

export function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What the object itself has under a name. */
export function fieldOf(item: Item, name: string): unknown {
  return Object.hasOwn(item, name) ? item[name] : undefined;
}

/** A text that says something, cut where it is longer than any name. */
export function textOf(item: Item, name: string): string | undefined {
  const value = fieldOf(item, name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, longestText) : undefined;
}

export function itemOf(item: Item, name: string): Item {
  const value = fieldOf(item, name);
  return isItem(value) ? value : {};
}

/** The objects of a list; what is none is left out. */
export function itemsOf(item: Item, name: string): Item[] {
  const value = fieldOf(item, name);
  return Array.isArray(value) ? value.filter(isItem) : [];
}

export function textsOf(item: Item, name: string): string[] {
  const value = fieldOf(item, name);
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** A figure that is not below zero, exactly. */
export function figureOf(item: Item, name: string): Fraction | undefined {
  const figure = decimalFraction(fieldOf(item, name));
  return figure === undefined || figure.over < 0n ? undefined : figure;
}

export function amountOf(item: Item, name: string): number | undefined {
  const figure = figureOf(item, name);
  return figure && numberOf(figure);
}

export function moneyOf(item: Item, name: string): Money | undefined {
  const money = itemOf(item, name);
  const [amount, currency] = [amountOf(money, 'amount'), textOf(money, 'currency')];
  return amount === undefined || currency === undefined ? undefined : { amount, currency };
}

/** One for so many: of a share split, of a conversion. */
export function ratioOf(item: Item, name: string): number | undefined {
  const ratio = itemOf(item, name);
  const [over, under] = [amountOf(ratio, 'numerator'), amountOf(ratio, 'denominator')];
  return over === undefined || under === undefined || over === 0 || under === 0 ? undefined : over / under;
}
