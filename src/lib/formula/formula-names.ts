/** What a formula names, read without its parser (which brings mathjs): prices of services by the names that stand for them. A remark behind `#` is no part of it. */

/** What a formula knows besides prices: a service that is called so has none. */
export const ownNames: readonly string[] = ['month', 'year', 'salary'];

/** A whole word; what is called is a function. */
const WORD = /[\p{L}\p{Nd}_]+(?![\p{L}\p{Nd}_]|\s*\()/gu;
const DIGIT = /^\p{Nd}/u;

/** The name of a service's price in a formula: `h100-hour` is `h100_hour`. */
export function priceName(service: string): string {
  return service.replace(/[^\p{L}\p{Nd}_]/gu, '_');
}

/** The formula alone: what computes the same and says no more. */
export function withoutRemark(formula: string): string {
  return formula.replace(/#.*/su, '').trim() || '0';
}

/** Ids of those of the services whose price a formula reads. A name that several of them have, or the formula itself, stands for no price. */
export function pricesRead(formula: string, services: readonly string[]): string[] {
  const words = new Set(withoutRemark(formula).match(WORD) ?? []);
  const names = services.map(priceName);
  return services.filter((_, place) => {
    const name = names[place]!;
    const isOne = names.filter((other) => other === name).length === 1 && !ownNames.includes(name);
    return isOne && words.has(name) && !DIGIT.test(name);
  });
}
