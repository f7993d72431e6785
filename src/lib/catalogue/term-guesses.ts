/** The shipped guesses about open terms of a grant (models/terms/guesses.json): what stands in where a letter does not settle a point of the checklist. */
import type { TermGuesses } from '#lib/engine/terms-guesses.ts';
import type { InventionLaw, TermChanceFacts, TermEffectFacts } from '#lib/schema/term-guesses.ts';
import shipped from '#models/terms/guesses.json' with { type: 'json' };

const { chances, effects, inventionLaws } = shipped as unknown as {
  chances: TermChanceFacts;
  effects: TermEffectFacts;
  inventionLaws: readonly InventionLaw[];
};

/** What the engine takes. */
export function termGuesses(): TermGuesses {
  return { chances: values(chances), effects: values(effects) };
}

/** Every guess with low, high, reason and source, by name. */
export function termGuessFacts(): { chances: TermChanceFacts; effects: TermEffectFacts } {
  return { chances, effects };
}

/** What a region's law says of inventions made in one's own time. */
export function inventionLaw(region: string): InventionLaw | undefined {
  return inventionLaws.find((law) => law.region === region);
}

function values<Name extends string>(facts: Record<Name, { value: number }>): Record<Name, number> {
  const entries = Object.entries<{ value: number }>(facts).map(([name, { value }]) => [name, value]);
  return Object.fromEntries(entries) as Record<Name, number>;
}
