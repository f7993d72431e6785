/** One 32-bit word from several, by the finaliser of MurmurHash3 over each. Not for secrets. */
import { mixed } from '../prices/random.ts';

const GOLDEN = 0x9e3779b9;

/** One to one in each word, the others being fixed. @param words whole numbers, taken modulo 2³² */
export function wordHash(...words: number[]): number {
  let hash = 0;
  for (const word of words) hash = mixed((hash + GOLDEN) ^ word);
  return hash;
}
