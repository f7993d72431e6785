import { describe, expect, it } from 'vitest';
import type { EquityComponent, Stock } from '#lib/engine/index.ts';
import type { ResolvedClaim } from '#lib/engine/resolved.ts';
import { claimScenario, equityGuesses, resolvedClaims, units, type ClaimParts } from './claim-scenario.ts';

/** The claim, and what of equity took a guess. */
function resolvedClaim(component: EquityComponent, parts: ClaimParts = {}) {
  const resolved = resolvedClaims(claimScenario([component], parts));
  const claim = resolved.offers[0]!.components[0] as ResolvedClaim;
  return { claim, guessed: resolved.defaulted.filter((path) => /components|stock/.test(path)) };
}

const listed: Stock & { kind: 'public' } = { kind: 'public', price: 50, volatilityPerYear: 0.3 };

describe('a claim that says nothing more', () => {
  it('is held to an exit, ends after ten years, three months after leaving, and takes no guess', () => {
    const { claim, guessed } = resolvedClaim(units('nso'));
    expect(claim).toMatchObject({
      expiryMonths: 120,
      postTerminationMonths: 3,
      exercise: 'atExit',
      election83b: false,
      doubleTrigger: false,
      accelerated: 0,
      method: 'expectedLife',
      expectedLifeMonths: null
    });
    expect(claim.grants[0]!.strike).toBe(0);
    expect(guessed).toEqual([]);
  });

  it('of RSUs on private stock needs a sale as well as time, within seven years', () => {
    expect(resolvedClaim(units('rsu')).claim).toMatchObject({ doubleTrigger: true, expiryMonths: 84 });
    expect(resolvedClaim(units('rsu', { trigger: 'single' })).claim.doubleTrigger).toBe(false);
  });
});

describe('acceleration', () => {
  it('on a double trigger takes a guess where the chance of a dismissal is not said, and says so', () => {
    const double = { trigger: 'double' as const, share: 0.5 };
    const { claim, guessed } = resolvedClaim(units('rsu', { acceleration: double }));
    expect(claim.accelerated).toBeCloseTo(0.5 * equityGuesses.dismissalChance, 12);
    expect(guessed).toEqual(['offers[0].components[0].acceleration.dismissalChance']);
    expect(resolvedClaim(units('rsu', { acceleration: { ...double, dismissalChance: 0.2 } }))).toMatchObject({
      claim: { accelerated: 0.1 },
      guessed: []
    });
  });

  it('on a single trigger depends on nobody', () => {
    expect(resolvedClaim(units('rsu', { acceleration: { trigger: 'single' } }))).toMatchObject({
      claim: { accelerated: 1 },
      guessed: []
    });
  });
});

describe('options on a listed share', () => {
  it('take a guess of its volatility where none is said, and of early exercise where a lattice asks for it', () => {
    const { volatilityPerYear: _, ...silent } = listed;
    expect(resolvedClaim(units('nso'), { listed: silent })).toMatchObject({
      claim: { volatilityPerYear: equityGuesses.listedVolatilityPerYear },
      guessed: ['employers[0].stock.volatilityPerYear']
    });
    expect(resolvedClaim(units('nso', { method: 'lattice' }), { listed })).toMatchObject({
      claim: { volatilityPerYear: 0.3, exerciseMultiple: equityGuesses.exerciseMultiple },
      guessed: ['offers[0].components[0].exerciseMultiple']
    });
    expect(resolvedClaim(units('nso', { method: 'lattice', exerciseMultiple: 3 }), { listed }).guessed).toEqual([]);
    expect(resolvedClaim(units('restrictedStock'), { listed: silent }).guessed).toEqual([]);
  });
});

describe('a refresher that names no strike', () => {
  const refreshers = { units: 5, count: 1, vesting: { months: 12 } };
  const later = (component: EquityComponent, parts: ClaimParts = {}) => resolvedClaim(component, parts).claim.grants[1]!;

  it('has today’s valuation of a common share, in the scenario’s currency', () => {
    const abroad = { offer: { currency: 'GBP' }, fx: { GBP: 2 } };
    expect(later(units('nso', { refreshers }), abroad)).toMatchObject({ from: 12, strike: 16, atMarket: false });
    expect(later(units('nso', { refreshers: { ...refreshers, strike: 3 } }), abroad).strike).toBe(6);
  });

  it('is at the money on a listed share, whatever its price will be', () => {
    expect(later(units('nso', { refreshers, strike: 20 }), { listed })).toMatchObject({ strike: 50, atMarket: true });
  });

  it('of shares is free', () => {
    expect(later(units('restrictedStock', { refreshers, strike: 4 })).strike).toBe(0);
    expect(later(units('rsu', { refreshers })).strike).toBe(0);
  });
});
