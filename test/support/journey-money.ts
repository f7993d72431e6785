// Money as the pages write it, back to numbers, with the half unit by which rounding may have moved it.
import { expect } from './app.ts';

export interface Written {
  value: number;
  /** Half of a unit of the last digit that is shown. */
  within: number;
}

const amount = /([+−])?\$([\d,]+(?:\.(\d+))?)([kMB])?/;
const units = { k: 1e3, M: 1e6, B: 1e9 } as const;

/** The first amount in a text. @throws where there is none */
export function writtenMoney(text: string): Written {
  return allMoney(text)[0] ?? raise(`no amount in “${text}”`);
}

/** Every amount in a text, in its order. */
export function allMoney(text: string): Written[] {
  return [...text.matchAll(new RegExp(amount, 'g'))].map(([, sign, digits = '', decimals = '', unit]) => {
    const scale = unit === undefined ? 1 : units[unit as keyof typeof units];
    const size = Number(digits.replaceAll(',', '')) * scale;
    return { value: sign === '−' ? -size : size, within: (scale * 10 ** -decimals.length) / 2 };
  });
}

/** Fails unless what is written is the figure, to the rounding in which it is written. */
export function expectMoney(written: Written | string, figure: number, what: string): void {
  const { value, within } = typeof written === 'string' ? writtenMoney(written) : written;
  // The figure itself may stand on the edge between two roundings.
  expect(Math.abs(value - figure), `${what}: ${value} is written, ${figure} is meant`).toBeLessThanOrEqual(within * (1 + 1e-9));
}

function raise(message: string): never {
  throw new Error(message);
}
