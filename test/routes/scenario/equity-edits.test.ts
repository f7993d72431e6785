/** Switches of equity: whatever is chosen in whatever order, the document can be saved, and what was said comes back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instruments, type EquityComponent, type Instrument, type Scenario, type Stock, type Tax } from '#lib/engine/index.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import {
  allowed,
  asInstrument,
  exercised,
  fitInstruments,
  instrumentsIn,
  kinOf,
  setStockKind,
  type SaidOfStock
} from '../../../src/routes/scenario/equity-edits.ts';
import { compared, salary } from './compared.ts';

const listed: Stock = { kind: 'public', price: 99, dividendYieldPerYear: 0.01, volatilityPerYear: 0.5 };
const start_up: Stock = {
  kind: 'private',
  preferredPrice: 8.4,
  commonValue: 2.1,
  fullyDilutedShares: 48_000_000,
  preferences: [{ name: 'Series A', shares: 8_000_000, invested: 12e6 }],
  exits: [{ probability: 0.4, month: 60, equityValue: 3e8 }]
};
const rsu: EquityComponent = { id: 'grant', kind: 'equity', instrument: 'rsu', units: 20_000, vesting: { months: 48 } };
const iso: EquityComponent = {
  ...rsu,
  instrument: 'iso',
  strike: 2.1,
  expiryMonths: 120,
  postTerminationMonths: 3,
  exercise: 'atStart',
  election83b: true,
  acceleration: { trigger: 'double' },
  refreshers: { units: 1000, vesting: { months: 48 }, strike: 3 }
};
const profits: EquityComponent = { ...rsu, instrument: 'profitUnits', threshold: 40e6 };

const offered = (grant: EquityComponent, stock: Stock, tax: Tax = { regime: 'us' }): Scenario => {
  const document = compared([{ id: 'a', from: 'Borealis', parts: [salary(1), grant] }], { employer: { stock } });
  return {
    ...document,
    currency: 'USD',
    candidate: { ...document.candidate, tax },
    market: { ...document.market, fx: { GBP: 1.3 } }
  };
};
const grantOf = (document: Scenario) => document.offers[0]!.components[1] as EquityComponent;
const faults = (document: Scenario) => {
  const read = readScenario(document);
  return read.ok ? [] : read.errors.map(({ path, message }) => `${path}: ${message}`);
};

describe('the instruments to choose from', () => {
  it('are no British options in America, no American ones in Britain, and no profit units of a listed company', () => {
    expect(instrumentsIn('us', 'private')).toEqual(['rsu', 'nso', 'iso', 'restrictedStock', 'profitUnits']);
    expect(instrumentsIn('uk', 'private')).toEqual(['rsu', 'nso', 'emi', 'restrictedStock', 'profitUnits']);
    expect(instrumentsIn('us', 'public')).toEqual(['rsu', 'nso', 'iso', 'restrictedStock']);
    expect(instrumentsIn('flat', 'private')).toEqual(instruments);
  });

  it('are each accepted by the schema as they stand in the list, and the others refused', () => {
    for (const [stock, kind] of [
      [listed, 'public'],
      [start_up, 'private']
    ] as const)
      for (const regime of ['us', 'uk'] as const)
        for (const instrument of instruments) {
          const document = offered({ ...rsu, instrument }, stock, { regime });
          expect([instrument, kind, regime, faults(document).length === 0]).toEqual([
            instrument,
            kind,
            regime,
            instrumentsIn(regime, kind).includes(instrument)
          ]);
        }
  });
});

describe('another instrument', () => {
  it('of the same kin keeps the terms of an option, and what only the first may have comes back with it', () => {
    const emi = asInstrument(iso, 'emi', 'private');
    const { election83b: _, ...rest } = iso;
    expect(emi).toEqual({ ...rest, instrument: 'emi' });
    expect(asInstrument({ ...emi, strike: 3 }, 'iso', 'private', iso)).toEqual({ ...iso, strike: 3 });
  });

  it('of another kin takes the size and the vesting along, and no strike: what is paid for a share is none', () => {
    const shares = asInstrument(iso, 'restrictedStock', 'private');
    expect(shares).toEqual({
      ...rsu,
      instrument: 'restrictedStock',
      acceleration: iso.acceleration,
      refreshers: { units: 1000, vesting: { months: 48 } }
    });
    expect(asInstrument({ ...shares, units: 5 }, 'nso', 'private', iso)).toMatchObject({
      strike: 2.1,
      exercise: 'atStart',
      units: 5
    });
  });

  it('does not bring back what was emptied in the meantime', () => {
    const { expiryMonths: _, ...emptied } = iso;
    expect(asInstrument(emptied, 'nso', 'private', iso)).not.toHaveProperty('expiryMonths');
  });
});

it('an election goes with early exercise, since later there is nothing to elect', () => {
  expect(exercised(iso, 'atExit', 'private')).not.toHaveProperty('election83b');
  expect(exercised(iso, 'atExit', 'private')).not.toHaveProperty('exercise');
  expect(exercised({ ...iso, exercise: 'atVest' }, 'atStart', 'private').exercise).toBe('atStart');
});

describe('a company that is listed or private', () => {
  it('takes what listed grants cannot have, and gives it back with the company as it was', () => {
    for (const grant of [iso, profits, { ...rsu, trigger: 'double' as const, acceleration: { trigger: 'single' as const } }]) {
      const document = offered(grant, start_up);
      const before = structuredClone(document);
      const said = setStockKind(document, 'of Borealis', 'public');
      expect(faults(document)).toEqual([]);
      expect(document.employers[0]!.stock).toEqual({ kind: 'public', price: 0 });
      expect(instrumentsIn('us', 'public')).toContain(grantOf(document).instrument);
      setStockKind(document, 'of Borealis', 'private', said);
      expect(document).toEqual(before);
    }
  });

  it('keeps what was changed meanwhile, and the doubt that it is worth nothing', () => {
    const document = offered(profits, { ...start_up, worthNothing: true });
    const said = setStockKind(document, 'of Borealis', 'public');
    document.offers[0]!.components[1] = { ...grantOf(document), instrument: 'nso', strike: 7 };
    setStockKind(document, 'of Borealis', 'private', said);
    expect(grantOf(document)).toMatchObject({ instrument: 'nso', strike: 7 });
    expect(document.employers[0]!.stock).toEqual({ ...start_up, worthNothing: true });
  });

  it('changes the grants of every letter of that employer, each under its own law', () => {
    const document = compared(
      [
        { id: 'a', from: 'Borealis', parts: [profits] },
        { id: 'b', from: 'Borealis', parts: [iso], tax: { regime: 'us' } },
        { id: 'c', from: 'Halcyon', parts: [iso] }
      ],
      { employer: { stock: start_up } }
    );
    setStockKind(document, 'of Borealis', 'public');
    expect(faults(document)).toEqual([]);
    expect(document.offers[0]!.components[0]).toMatchObject({ instrument: 'rsu' });
    expect(document.offers[1]!.components[0]).not.toHaveProperty('exercise');
    expect(document.offers[2]!.components[0]).toEqual(iso);
  });
});

it('an option that the law of another country knows becomes one that it does', () => {
  expect(allowed(iso, 'uk', 'private')).toMatchObject({ instrument: 'nso', strike: 2.1 });
  const document = offered(iso, start_up, { regime: 'uk' });
  expect(faults(document)).not.toEqual([]);
  fitInstruments(document);
  expect(faults(document)).toEqual([]);
});

it('the document can be saved after any choices in any order', () => {
  interface World {
    document: Scenario;
    grants: Record<string, EquityComponent>;
    stock: SaidOfStock | undefined;
  }
  const put = (world: World, grant: EquityComponent) => void (world.document.offers[0]!.components[1] = grant);
  const kindOf = ({ document }: World) => document.employers[0]!.stock!.kind;
  const choices = fc.oneof(
    fc.constantFrom<Instrument>(...instruments).map((instrument) => (world: World) => {
      const grant = grantOf(world.document);
      const { regime } = world.document.candidate.tax;
      if (!instrumentsIn(regime, kindOf(world)).includes(instrument)) return;
      const said = world.grants[kinOf(instrument)];
      world.grants[kinOf(grant.instrument)] = grant;
      put(world, asInstrument(grant, instrument, kindOf(world), said));
    }),
    fc.constantFrom<Stock['kind']>('public', 'private').map((kind) => (world: World) => {
      if (kindOf(world) !== kind) world.stock = setStockKind(world.document, 'of Borealis', kind, world.stock);
    }),
    fc.constantFrom<Tax['regime']>('us', 'uk', 'flat').map((regime) => (world: World) => {
      world.document.candidate.tax = regime === 'flat' ? { regime, rate: 0.3 } : { regime };
      fitInstruments(world.document);
    }),
    fc.constantFrom('atExit', 'atVest', 'atStart').map((exercise) => (world: World) => {
      const grant = grantOf(world.document);
      if (kinOf(grant.instrument) === 'option' && kindOf(world) === 'private')
        put(world, exercised(grant, exercise as 'atExit', 'private'));
    }),
    // Every term that the letter shows for an instrument, filled in.
    fc.constant((world: World) => {
      const { instrument, ...grant } = grantOf(world.document);
      const early = grant.exercise === 'atStart' && instrument !== 'emi';
      const terms = {
        ...(kinOf(instrument) === 'option' && { strike: 1, expiryMonths: 60, postTerminationMonths: 0 }),
        ...(kinOf(instrument) === 'option' && kindOf(world) === 'public' && { method: 'lattice' as const, exerciseMultiple: 2 }),
        ...(instrument === 'restrictedStock' && { strike: 0.01, election83b: true }),
        ...(early && { election83b: true }),
        ...(instrument === 'profitUnits' && { threshold: 1e7 }),
        ...(instrument === 'rsu' && kindOf(world) === 'private' && { trigger: 'double' as const, expiryMonths: 84 }),
        ...(kindOf(world) === 'private' && { acceleration: { trigger: 'single' as const } })
      };
      put(world, { ...grant, instrument, ...terms });
    })
  );
  fc.assert(
    fc.property(fc.constantFrom(rsu, iso, profits), fc.array(choices, { maxLength: 12 }), (grant, all) => {
      const world: World = { document: offered(grant, structuredClone(start_up)), grants: {}, stock: undefined };
      for (const choose of all) {
        choose(world);
        expect(faults(world.document)).toEqual([]);
      }
    }),
    { seed: 5, numRuns: 80 }
  );
});
