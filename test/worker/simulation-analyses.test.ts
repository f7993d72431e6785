/** What the workers are asked for a map: it shows where the two are equal, and says in a word that there is none of one figure twice. And for a runway: plain parts. */
import { describe, expect, it } from 'vitest';
import type { Scenario } from '#lib/engine/index.ts';
import { analyses } from '#lib/worker/simulation-analyses.ts';
import example from '#models/offers/borealis-halcyon.json' with { type: 'json' };

const scenario = example as Scenario;
const [offer, rival] = scenario.offers.map(({ id }) => id) as [string, string];
const question = { scenario, amounts: {}, stress: null, pair: { offer, rival } };
const [service] = Object.keys(scenario.market.services) as [string];

/** The first part that says anything. */
function firstPart(x: string, y: string) {
  for (const part of analyses.map({ question, x, y })) if (part !== undefined) return part;
  return undefined;
}

describe('a map', () => {
  it('of a figure that is certain reaches the value that makes the two equal, however far it is: the line is on it', () => {
    const path = 'offers[0].components[2].amount';
    const [sought] = analyses.goals({ question, target: 0, paths: [path] });
    const part = firstPart(path, 'candidate.discountRatePerYear');
    if (part === undefined || !('map' in part)) throw new Error('no map');
    const { x, differences } = part.map;
    expect(sought!.at).toBeGreaterThan(2 * sought!.input.current);
    expect(x.at(-1)).toBeGreaterThan(sought!.at!);
    expect(new Set(Array.from(differences, Math.sign)).size).toBeGreaterThan(1);
  });

  it.each([
    [`market.services.${service}.prices`, `market.services.${service}.retail`],
    ['candidate.leaveRatePerYear', 'candidate.leaveRatePerYear']
  ])('of %s and %s there is none, and that is said without an error', (x, y) => {
    expect(firstPart(x, y)).toEqual({ isSameFigure: true });
  });
});

describe('a runway', () => {
  it('comes after eight parts of how far it is, as a plain value that a message can carry', () => {
    const { employers, ...rest } = scenario;
    const [employer, ...others] = employers;
    const company = { cash: 1e6, burnPerMonth: { low: 40_000, high: 60_000 }, hires: [{ offer, count: 1 }] };
    const document = { ...rest, employers: [{ ...employer!, company }, ...others] };
    const asked = { question: { scenario: document, employer: employer!.id, amounts: {} }, draw: { paths: 100, seed: 1 } };
    const parts = [...analyses.runway(asked)];
    expect(parts.slice(0, -1)).toEqual(Array.from({ length: 8 }, (_, at) => ({ progress: (at + 1) / 8 })));
    const last = parts.at(-1)!;
    expect(last).toMatchObject({ futures: { seed: 1, endsWithin: 1 } });
    expect(structuredClone(last)).toEqual(last);
  });
});
