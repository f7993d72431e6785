/** Texts of the document: ids, names, notes, months, dates and currency codes. */
import { currencyCodes } from './currency-codes.ts';
import { z } from './zod.ts';

const idLength = 64;
const nameLength = 200;
const notesLength = 20_000;
/** Names that reach an object's prototype where code keeps things by id. */
const perilousNames = new Set(['__proto__', 'constructor', 'prototype']);

function text(most: number) {
  const message = `a text of at most ${most} characters`;
  return z.string(message).max(most, message);
}

/** Also the name of a service in the market. */
const idText = `a text of 1 to ${idLength} characters`;
export const id = z
  .string(idText)
  .min(1, idText)
  .max(idLength, idText)
  .refine((value) => !perilousNames.has(value), `an id other than ${[...perilousNames].join(', ')}`);

export const name = text(nameLength);
export const notes = text(notesLength);

const formulaText = 'a formula of 1 to 500 characters';
export const formula = z.string(formulaText).min(1, formulaText).max(500, formulaText);

const monthText = 'a month such as "2027-01"';
export const month = z.string(monthText).regex(/^\d{4}-(0[1-9]|1[0-2])$/, monthText);

export const date = z.iso.date('a date of the calendar such as "2026-12-05"');

const currencyText = 'a currency code of ISO 4217 such as "USD"';
export const currency = z
  .string(currencyText)
  .refine((value) => currencyCodes.has(value), currencyText)
  .meta({ id: 'Currency', enum: [...currencyCodes] });
