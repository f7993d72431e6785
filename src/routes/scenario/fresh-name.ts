/** A name that is not taken: the wish itself, or with the first free number from 2, behind a hyphen in ids and a space in what people read. */
export function freshName(wish: string, taken: readonly string[], joint: '-' | ' ' = '-'): string {
  if (!taken.includes(wish)) return wish;
  let number = 2;
  while (taken.includes(`${wish}${joint}${number}`)) number += 1;
  return `${wish}${joint}${number}`;
}
