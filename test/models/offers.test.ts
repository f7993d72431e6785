/** The worked examples: what a visitor opens must add up, embed the card's prices and say what was made up. */
import { describe, expect, it } from 'vitest';
import { examples, exampleScenario } from '#lib/catalogue/examples.ts';
import { serviceFromCard } from '#lib/catalogue/card-services.ts';
import { guesses } from '#lib/catalogue/guesses.ts';
import { rateCard } from '#lib/catalogue/rate-cards.ts';
import { taxLaw } from '#lib/catalogue/tax-law.ts';
import { answer, resolve } from '#lib/engine/index.ts';

const scenarios = await Promise.all(
  examples().map(async (example) => ({ example, scenario: await exampleScenario(example.id) }))
);

describe.each(scenarios)('example $example.id', ({ example, scenario }) => {
  it('is the scenario that the index announces', () => {
    expect(scenario.id).toBe(example.id);
    expect(scenario.name).toBe(example.title);
    expect(example.file).toBe(`${example.id}.json`);
  });

  it('embeds the rate card’s prices, so that the page and the example agree', () => {
    for (const [id, service] of Object.entries(scenario.market.services))
      expect(service).toEqual(serviceFromCard(rateCard(service.from?.card ?? ''), id));
  });

  it('compares at least two offers of different worth', () => {
    expect(scenario.offers.length).toBeGreaterThanOrEqual(2);
    const packages = scenario.offers.map(({ components }) => JSON.stringify(components));
    expect(new Set(packages).size).toBe(packages.length);
  });

  it('has a grant, and uses every service and employer that it names', () => {
    const grants = scenario.offers.flatMap(({ components }) => components.filter((component) => component.kind === 'compute'));
    const used = [...grants.map(({ service }) => service), ...scenario.employers.map(({ cluster }) => cluster?.service)];
    expect(grants.length).toBeGreaterThan(0);
    expect(Object.keys(scenario.market.services).filter((id) => !used.includes(id))).toEqual([]);
    expect(
      scenario.employers.map(({ id }) => id).filter((id) => !scenario.offers.some(({ employer }) => employer === id))
    ).toEqual([]);
  });

  it('says in its notes what is cited and what is invented', () => {
    const notes = scenario.notes ?? '';
    expect(notes).toMatch(/Invented/);
    expect(/Cited/.test(notes)).toBe(example.basis === 'cited');
    const hosts = example.sources.map(({ url }) => new URL(url).host);
    expect(hosts.filter((host) => !notes.includes(host))).toEqual([]);
  });

  it('asks for replies between the valuation and the end of January 2027', () => {
    for (const { replyBy } of scenario.offers)
      if (replyBy !== undefined) expect(replyBy > '2026-12-01' && replyBy < '2027-02-01').toBe(true);
  });
});

describe('the set of examples', () => {
  it('has something for a candidate, a recruiter and a founder', () => {
    expect(new Set(examples().map(({ role }) => role))).toEqual(new Set(['candidate', 'recruiter', 'founder']));
  });

  it('rests on public figures in at least three of at least seven', () => {
    expect(examples().length).toBeGreaterThanOrEqual(7);
    expect(examples().filter(({ basis }) => basis === 'cited').length).toBeGreaterThanOrEqual(3);
  });

  it('shows every denomination, expiry, a clause, a clawback and a present job', () => {
    const components = scenarios.flatMap(({ scenario }) => scenario.offers.flatMap((offer) => offer.components));
    const grants = components.filter((component) => component.kind === 'compute');
    expect(new Set(grants.map(({ denomination }) => denomination))).toEqual(
      new Set(['gpuHours', 'tokens', 'credit', 'clusterShare'])
    );
    expect(grants.some(({ expiresAfterMonths }) => (expiresAfterMonths ?? 0) > 1)).toBe(true);
    expect(grants.some(({ clauses }) => clauses?.some(({ factor }) => factor < 1))).toBe(true);
    expect(components.some((component) => component.kind === 'signOn' && (component.clawbackMonths ?? 0) > 0)).toBe(true);
    expect(scenarios.flatMap(({ scenario }) => scenario.offers).some(({ title }) => title?.includes('present job'))).toBe(true);
  });
});

describe('taxes of the examples', () => {
  const taxes = (id: string) => {
    const { candidate, offers } = scenarios.find(({ example }) => example.id === id)!.scenario;
    return [candidate.tax, ...offers.flatMap(({ tax }) => tax ?? [])];
  };

  it('are those of a place where the letter has one, and one flat rate elsewhere', () => {
    const byLaw = {
      'borealis-halcyon': [{ regime: 'us', region: 'CA', filingStatus: 'single' }],
      'counter-to-meridian': [{ regime: 'us', region: 'NY', city: 'NYC', filingStatus: 'single' }],
      'half-of-base': [{ regime: 'us', region: 'CA', filingStatus: 'mfj', spouseWagesPerYear: 140_000 }],
      'series-b-or-listed': [{ regime: 'us', region: 'CA', filingStatus: 'single', computeBasis: 'fairMarketValue' }],
      'london-san-francisco': [
        { regime: 'us', region: 'CA', filingStatus: 'single' },
        { regime: 'uk', region: 'england' }
      ]
    };
    for (const [id, expected] of Object.entries(byLaw)) expect(taxes(id)).toEqual(expected);
    const others = examples().filter(({ id }) => !Object.hasOwn(byLaw, id));
    expect(others.flatMap(({ id }) => taxes(id).map(({ regime }) => regime))).toEqual(others.map(() => 'flat'));
  });

  it('count one grant as its rent in San Francisco and as its cost in London: 3.23 against 2.35 an hour', () => {
    const { scenario } = scenarios.find(({ example }) => example.id === 'london-san-francisco')!;
    const resolved = resolve(scenario, guesses(scenario), {}, taxLaw);
    const [there, here] = answer(resolved).offers.map(({ components }) => components.find(({ kind }) => kind === 'compute')!);
    expect(here!.market).toBe(there!.market);
    expect(here!.worth).toBe(there!.worth);
    expect(here!.taxable / there!.taxable).toBeCloseTo(2.35 / 3.23, 12);
    expect(here!.present).toBeGreaterThan(there!.present);
  });
});

describe('figures that the examples quote', () => {
  const grantOf = async (id: string) => {
    const offers = (await exampleScenario(id)).offers;
    const grant = offers.flatMap(({ components }) => components).find((component) => component.kind === 'compute');
    if (grant?.kind !== 'compute') throw new Error(`no grant in ${id}`);
    return grant;
  };

  it('the first screen’s grant is 100k at list: 303 × 48 × 6.88 = 100,062.72', async () => {
    const { perMonth, months } = await grantOf('grant-or-sign-on');
    const list = rateCard('2026-08').services['h100-hour']!.list.value;
    expect(Number(perMonth) * months! * list).toBeCloseTo(100_062.72, 6);
  });

  it('half of a base of 320,000 in frontier tokens: 1,185 × 12 × 11.25 = 159,975', async () => {
    const { perMonth } = await grantOf('half-of-base');
    const list = rateCard('2026-08').services['frontier-token']!.list.value;
    expect(Number(perMonth) * 12 * list).toBeCloseTo(159_975, 6);
  });

  it('eight of 1,024 H100s a quarter of the time: 0.001953125 × 1,024 × 730 = 1,460 = 8 × 730 × 0.25 GPU-hours', async () => {
    const { share } = await grantOf('compute-rich-institute');
    expect(Number(share) * 1024 * 730).toBe(8 * 730 * 0.25);
  });

  it('Astra grants 15,000 a month for six months, MATS 20,000 once, a capped tool 1,500 a month', async () => {
    expect(await grantOf('astra-fellowship')).toMatchObject({ denomination: 'credit', perMonth: 15000, months: 6 });
    expect(await grantOf('mats-fellowship')).toMatchObject({ denomination: 'credit', upfront: 20000 });
    expect(await grantOf('capped-tools')).toMatchObject({ denomination: 'credit', perMonth: 1500 });
  });
});
