/** What a service of a rate card is called within a sentence. */
import type { RatedService } from '#lib/schema/rate-card.ts';

/** `H100 GPU-hours`, `frontier tokens`, `tokens of DeepSeek V3`. Names of models keep their letters. */
export function servicePhrase({ name, family }: Pick<RatedService, 'name' | 'family'>): string {
  if (family === 'gpu') return name.replace(/GPU-hour$/, 'GPU-hours');
  const bare = name.replace(/ \(.*\)$/, '').replace(/^(Frontier|Fixed|Tokens)(?=[ -])/, (word) => word.toLowerCase());
  return /\btokens\b/i.test(bare) ? bare : `tokens of ${bare}`;
}
