// Grants of a file as they become part of a document: what the employer's stock says already stays unless somebody chose otherwise.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importedGrants } from '#lib/exchange/grant-import.ts';
import type { EquityComponent, PrivateStock, Scenario, Stock } from '#lib/engine/index.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { packageFiles } from '../../../../exchange/ocf/package.ts';
import { factRows, isTakenAtFirst } from '../../../../../src/routes/scenario/equity/import/taken-facts.ts';
import { candidates, takeGrants } from '../../../../../src/routes/scenario/equity/import/taken-grants.ts';

const example = JSON.parse(readFileSync('models/offers/borealis-halcyon.json', 'utf8')) as Scenario;
const result = importedGrants(packageFiles());
if (!result.ok || result.kind !== 'ocf') throw new Error('not read');
const { grants, stock: facts } = result;

function withStock(stock: Stock | undefined): Scenario {
  const scenario = structuredClone(example);
  scenario.offers = scenario.offers.slice(0, 1);
  scenario.employers = scenario.employers.filter(({ id }) => id === scenario.offers[0]!.employer);
  const [employer] = scenario.employers;
  delete employer!.stock;
  if (stock) employer!.stock = stock;
  if (stock?.kind !== 'public')
    scenario.offers[0]!.components = scenario.offers[0]!.components.filter(({ kind }) => kind !== 'equity');
  return scenario;
}

function taken(scenario: Scenario, kind: 'public' | 'private', choose = isTakenAtFirst): Scenario {
  const [offer] = scenario.offers;
  const components = candidates(grants, scenario, offer!.id, { listed: kind === 'public', vested: 'options' }).flatMap(
    ({ fitted }) => (fitted.ok ? [fitted.component] : [])
  );
  const rows = kind === 'private' ? factRows(scenario.employers[0]!.stock, facts).filter(choose) : [];
  takeGrants(scenario, { offer: offer!.id, components, kind, facts: rows });
  const reading = readScenario(scenario);
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors));
  return reading.scenario;
}

const added = (scenario: Scenario) => scenario.offers[0]!.components.at(-1) as EquityComponent;

describe('grants and facts of a file', () => {
  it('make a company private that nothing was said of, in a document that the schema takes', () => {
    const scenario = taken(withStock(undefined), 'private');
    expect(scenario.employers[0]!.stock).toMatchObject({
      kind: 'private',
      preferredPrice: 4,
      commonValue: 1.6,
      fullyDilutedShares: 10_000_100
    });
    expect(added(scenario)).toMatchObject({ kind: 'equity', id: 'equity', units: 4800, strike: 1.25 });
  });

  it('leave what is there already, fill what is not, and replace only what was chosen', () => {
    const own: PrivateStock = { kind: 'private', preferredPrice: 9, fullyDilutedShares: 20_000_000 };
    expect(taken(withStock({ ...own }), 'private').employers[0]!.stock).toMatchObject({ ...own, commonValue: 1.6 });
    const replaced = taken(withStock({ ...own }), 'private', ({ field }) => field === 'preferredPrice');
    expect(replaced.employers[0]!.stock).toEqual({ ...own, preferredPrice: 4 });
    expect(factRows(own, { preferredPrice: 9, notes: [] }), 'what agrees is no question').toEqual([]);
  });

  it('leave a listed share alone, or make it private with its grants where that was chosen', () => {
    const listed: Stock = { kind: 'public', price: 50 };
    const kept = taken(withStock(listed), 'public');
    expect(kept.employers[0]!.stock).toEqual(listed);
    expect(added(kept).id).not.toBe(kept.offers[0]!.components.find(({ kind }) => kind === 'equity')!.id);
    expect(taken(withStock(listed), 'private').employers[0]!.stock).toMatchObject({ kind: 'private', preferredPrice: 4 });
  });
});
