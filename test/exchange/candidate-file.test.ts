// The candidate's file: nothing of the employer's side in it, no field of the format in it that nobody has decided about, and the offer worth what it was.
import { describe, expect, it } from 'vitest';
import { guesses } from '#lib/catalogue/guesses.ts';
import { isPublished } from '#lib/catalogue/published-origin.ts';
import { rules } from '#lib/catalogue/rules.ts';
import { answer, formulaInputs, resolve, type OfferAnswer, type Resolved, type Scenario } from '#lib/engine/index.ts';
import {
  candidateFields,
  componentFields,
  employerFields,
  marketFields,
  offerFields,
  scenarioFields,
  serviceFields,
  stockFields,
  taxFields,
  type Sharing
} from '#lib/exchange/candidate-fields.ts';
import { candidateDocument } from '#lib/exchange/candidate-file.ts';
import { formulaAmounts } from '#lib/formula/amounts.ts';
import { readScenarioText } from '#lib/schema/read-scenario.ts';
import { scenarioSchema } from '#lib/schema/scenario.ts';
import { z } from '#lib/schema/zod.ts';
import { everyInstrument } from '../support/every-instrument.ts';
import { poisoned, SECRET, startingTogether } from './poisoned.ts';

function resolved(document: Scenario): Resolved {
  const { law, equity } = rules;
  const plain = resolve(document, guesses(document), {}, law, equity);
  const amounts = Object.fromEntries(
    formulaInputs(plain).map((input) => {
      const worked = formulaAmounts(input.formula, input);
      if (!worked.ok) throw new Error(worked.message);
      return [input.key, worked.amounts];
    })
  );
  return resolve(document, guesses(document), amounts, law, equity);
}

function answerOf(document: Scenario, id: string): OfferAnswer {
  return answer(resolved(document)).offers.find((offer) => offer.id === id)!;
}

function redacted(document: Scenario, id: string, title = 'Research engineer'): Scenario {
  return candidateDocument(document, id, { resolved: resolved(document), isPublished }, title);
}

/** As the candidate opens it. */
function reopened(file: Scenario): Scenario {
  const read = readScenarioText(JSON.stringify(file));
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.scenario;
}

describe('nothing of the employer or of another offer is in the file', () => {
  it('the poison is in the document itself: valid, and found by what looks for it', () => {
    const read = readScenarioText(JSON.stringify(poisoned()));
    expect(read.ok ? [] : read.errors).toEqual([]);
    expect(JSON.stringify(poisoned()).match(new RegExp(SECRET, 'gi'))!.length).toBeGreaterThan(60);
  });

  it('of a poisoned document nothing comes through, ids, names and sources included', () => {
    const text = JSON.stringify(redacted(poisoned(), 'SENTINEL-ours'), null, 2);
    expect(text.split('\n').filter((line) => SECRET.test(line))).toEqual([]);
  });

  it('of the company its employer’s statement alone comes along, word for word, and only where there is one', () => {
    const document = poisoned();
    const told = { asOf: '2026-12', cashLastsMonths: 18, withRaisesMonths: 24 };
    document.employers[0]!.told = told;
    document.employers[1]!.told = { asOf: '2026-09', cashLastsMonths: 9 };
    const file = redacted(document, 'SENTINEL-ours');
    expect(file.employers.map((employer) => employer.told)).toEqual([told]);
    expect(file.employers[0]).not.toHaveProperty('company');
    expect(JSON.stringify(reopened(file))).not.toMatch(SECRET);
    expect(redacted(poisoned(), 'SENTINEL-ours').employers[0]).not.toHaveProperty('told');
  });

  it('a company’s cap table comes along for its shares alone; names of exits and classes do not', () => {
    const document = poisoned();
    document.employers[0]!.stock = {
      kind: 'private',
      preferredPrice: 10,
      fullyDilutedShares: 10_000_000,
      preferences: [{ name: 'SENTINEL Series B', shares: 1_000_000, invested: 10_000_000 }],
      exits: [{ name: 'SENTINEL sold to a rival', probability: 0.5, month: 48, equityValue: 2e8 }]
    };
    const file = redacted(document, 'SENTINEL-ours');
    expect(JSON.stringify(file)).not.toMatch(SECRET);
    expect(file.employers[0]!.stock).toMatchObject({ preferences: [{ name: 'Preferred 1', invested: 10_000_000 }] });
    const ours = document.offers[1]!;
    ours.components = ours.components.filter(({ kind }) => kind !== 'equity' && kind !== 'compute');
    expect(redacted(document, 'SENTINEL-ours').employers[0]).toEqual({ id: 'employer', name: 'Halcyon' });
  });

  it('the rival’s pay is not written as what she earns elsewhere where nobody said that figure', () => {
    const document = poisoned();
    delete document.candidate.outsidePayPerYear;
    const file = redacted(document, 'SENTINEL-ours');
    expect(file.candidate).not.toHaveProperty('outsidePayPerYear');
    expect(JSON.stringify(file)).not.toMatch(SECRET);
  });

  it('it is the same file whatever the other offers are, how they start, are paid and called, and whether there are any', () => {
    const without = poisoned();
    const [, ours] = without.offers;
    Object.assign(without, { offers: [ours], employers: [without.employers[0]] });
    delete without.counter;
    delete without.runs;
    delete without.notes;
    delete without.market.fx;
    for (const id of Object.keys(without.market.services))
      if (!['h100-hour', 'api-credit'].includes(id)) delete without.market.services[id];
    expect(redacted(without, 'SENTINEL-ours')).toEqual(redacted(poisoned(), 'SENTINEL-ours'));
  });

  it('pay elsewhere that is another offer’s salary is not said, though a package that was taken has written it', () => {
    const document = poisoned();
    document.candidate.outsidePayPerYear = 190909 * 1.390909;
    expect(redacted(document, 'SENTINEL-ours').candidate).not.toHaveProperty('outsidePayPerYear');
    document.candidate.outsidePayPerYear = { low: 200_000, high: 250_000 };
    expect(redacted(document, 'SENTINEL-ours').candidate).toHaveProperty('outsidePayPerYear');
  });

  it('of currencies it has those that its candidate is paid and taxed in, and dollars where own demand is a guess in them', () => {
    const rates = (change: (document: Scenario) => void) => {
      const document = poisoned();
      document.currency = 'EUR';
      document.market.fx = { USD: 0.9, GBP: 1.190909, CHF: 1.0590909 };
      document.candidate.tax = { regime: 'flat', rate: 0.4 };
      change(document);
      return Object.keys(redacted(document, 'SENTINEL-ours').market.fx ?? {});
    };
    const ours = (document: Scenario) => document.offers[1]!;
    expect(rates(() => undefined)).toEqual([]);
    expect(rates((document) => delete document.candidate.computeDemand!.gpu)).toEqual(['USD']);
    expect(rates((document) => (document.candidate.tax = { regime: 'uk' }))).toEqual(['GBP']);
    expect(rates((document) => (ours(document).tax = { regime: 'us' }))).toEqual(['USD']);
    expect(rates((document) => (ours(document).currency = 'CHF'))).toEqual(['CHF']);
  });

  it('a card that only calls itself the shipped one is no published source', () => {
    const document = poisoned();
    document.market.services['h100-hour']!.from!.source = 'SENTINEL: our contract';
    expect(JSON.stringify(redacted(document, 'SENTINEL-ours'))).not.toMatch(SECRET);
  });

  it('where law taxes what compute costs the employer, the file taxes its market value', () => {
    const document = poisoned();
    document.candidate.tax = { regime: 'uk' };
    document.market.fx = { ...document.market.fx, GBP: 1.31 };
    const file = redacted(document, 'SENTINEL-ours');
    expect(file.candidate.tax).toEqual({ regime: 'uk', computeBasis: 'fairMarketValue' });
    document.market.services['h100-hour']!.wholesale = 0.01;
    expect(redacted(document, 'SENTINEL-ours')).toEqual(file);
  });

  it('figures of one’s own are not passed off as the published card’s', () => {
    const document = poisoned();
    const { from } = redacted(document, 'SENTINEL-ours').market.services['h100-hour']!;
    expect(from).toEqual({ card: '2026-08', source: expect.stringContaining('AWS list'), asOf: '2026-08-22' });
    document.market.services['h100-hour']!.from!.replaced = { retail: 2.5 };
    expect(redacted(document, 'SENTINEL-ours').market.services['h100-hour']).not.toHaveProperty('from');
  });
});

describe('the offer is worth what it was', () => {
  /** Components in their order: ids are made anew. */
  const worth = ({ total, components }: OfferAnswer) => [total.present, ...components.map(({ present }) => present)];

  it('to the cent, though a rival pays in another currency and is taxed elsewhere', () => {
    const whole = startingTogether(poisoned());
    const file = reopened(redacted(whole, 'SENTINEL-ours'));
    const [after, before] = [worth(answerOf(file, 'offer')), worth(answerOf(whole, 'SENTINEL-ours'))];
    expect(after).toHaveLength(before.length);
    after.forEach((value, place) => expect(value).toBeCloseTo(before[place]!, 2));
  });

  it('its futures are those of the whole document’s market', () => {
    expect(redacted(poisoned(), 'SENTINEL-ours').market.correlation).toBe(0.35);
  });

  it('for every instrument of equity', () => {
    const document = everyInstrument;
    for (const { id } of document.offers) {
      const file = reopened(redacted(document, id));
      expect(answerOf(file, 'offer').total.present).toBeCloseTo(answerOf(document, id).total.present, 2);
    }
  });
});

describe('a field that joins the format is decided about', () => {
  interface Shape {
    properties?: Record<string, Shape>;
    items?: Shape;
    oneOf?: Shape[];
    anyOf?: Shape[];
    allOf?: Shape[];
    $ref?: string;
    const?: unknown;
  }
  const schema = z.toJSONSchema(scenarioSchema, { target: 'draft-07' }) as Shape;
  const [offers, employers, candidate, market] = (['offers', 'employers', 'candidate', 'market'] as const).map(
    (field) => schema.properties![field]!
  );
  const variants = (shape: Shape, by: string) =>
    Object.fromEntries((shape.oneOf ?? []).map((one) => [String(one.properties![by]!.const), one]));

  /** Paths of fields that the schema has and the table has not, or the other way round. */
  function undecided(shape: Shape, fields: Record<string, Sharing>, at: string): string[] {
    const { properties = {} } = shape;
    const names = new Set([...Object.keys(properties), ...Object.keys(fields)]);
    return [...names].flatMap((name): string[] => {
      const [part, sharing] = [properties[name], fields[name]];
      const path = `${at}.${name}`;
      if (part === undefined || sharing === undefined) return [path];
      const within = part.items ?? part;
      if (typeof sharing === 'object') return undecided(within, sharing, path);
      // What is shown whole has no fields of its own: a range of a figure is a reference of the schema, and knows only numbers.
      return sharing === 'shown' && (within.properties ?? within.oneOf) ? [`${path} is shown whole`] : [];
    });
  }

  const components = variants(offers!.items!.properties!.components!.items!, 'kind');
  const taxes = variants(candidate!.properties!.tax!, 'regime');
  const stocks = variants(employers!.items!.properties!.stock!, 'kind');
  const service = (market!.properties!.services as { additionalProperties: Shape }).additionalProperties;

  it.each<[string, Shape, Record<string, Sharing>]>([
    ['scenario', schema, scenarioFields],
    ['candidate', candidate!, candidateFields],
    ['offer', offers!.items!, offerFields],
    ['employer', employers!.items!, employerFields],
    ['market', market!, marketFields],
    ['service', service, serviceFields],
    ...Object.entries(componentFields).map(([kind, fields]): [string, Shape, Record<string, Sharing>] => [
      kind,
      components[kind]!,
      fields
    ]),
    ...Object.entries(taxFields).map(([kind, fields]): [string, Shape, Record<string, Sharing>] => [kind, taxes[kind]!, fields]),
    ...Object.entries(stockFields).map(([kind, fields]): [string, Shape, Record<string, Sharing>] => [
      kind,
      stocks[kind]!,
      fields
    ])
  ])('%s', (name, shape, fields) => {
    expect(undecided(shape, fields, name)).toEqual([]);
  });

  it('every variant has a table', () => {
    expect(Object.keys(components).sort()).toEqual(Object.keys(componentFields).sort());
    expect(Object.keys(taxes).sort()).toEqual(Object.keys(taxFields).sort());
    expect(Object.keys(stocks).sort()).toEqual(Object.keys(stockFields).sort());
  });

  it('of a cluster the service and the GPUs are made by hand; its load, cost and sales stay with the employer', () => {
    const ofEmployer = [
      'availability',
      'burst',
      'cost',
      'idleSale',
      'jobs',
      'lostRevenuePerGpuHour',
      'production',
      'starvedHoursLimit'
    ];
    const fields = Object.keys(employers!.items!.properties!.cluster!.properties!);
    expect(fields.sort()).toEqual(['gpus', 'service', ...ofEmployer].sort());
  });
});
