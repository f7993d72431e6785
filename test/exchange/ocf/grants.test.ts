import { describe, expect, it } from 'vitest';
import { importedGrants, type GrantImport } from '#lib/exchange/grant-import.ts';
import { grantComponent, type GrantContext } from '#lib/exchange/grant-component.ts';
import { grantedUnits } from '#lib/exchange/imported-grant.ts';
import { files, fourYears, oneFile, option, packageFiles, usd, vestingStart } from './package.ts';

type OcfRead = Extract<GrantImport, { kind: 'ocf' }>;

function read(texts = packageFiles(), holder?: string): OcfRead {
  const result = importedGrants(texts, holder === undefined ? {} : { holder });
  if (!result.ok || result.kind !== 'ocf') throw new Error(JSON.stringify(result));
  return result;
}
const reasons = ({ rows }: OcfRead) => Object.fromEntries(rows.refused.map(({ reason, rows }) => [reason, rows]));
const here: GrantContext = { startMonth: '2026-12', currency: 'USD', regime: 'us', listed: false, vested: 'options' };
const grantOf = (...items: object[]) => read(oneFile([fourYears, ...items])).grants;

describe('a package of several files', () => {
  it('gives the only holder of grants theirs, and counts every item as used or left out', () => {
    const result = read();
    expect([result.issuer, result.holder, result.holders.length]).toEqual(['Vela Robotics, Inc.', 'ada', 3]);
    expect(result.grants).toHaveLength(1);
    expect(result.grants[0]).toMatchObject({
      name: 'Grant ES-12 of 2026-03-15',
      granted: '2026-03-15',
      instrument: 'iso',
      strike: 1.25,
      currency: 'USD',
      expires: '2036-03-14',
      postTerminationMonths: 3
    });
    expect(grantedUnits(result.grants[0]!)).toBe(4800);
    expect(result.grants[0]!.vests[0]).toEqual({ date: '2027-03-01', units: 1200 });
    const { rows } = result;
    expect(rows.read).toBe(3 + 3 + 1 + 1 + 2 + 8);
    expect(rows.used + rows.refused.reduce((sum, one) => sum + one.rows, 0)).toBe(rows.read);
    expect(reasons(result)).toMatchObject({
      'Stock appreciation rights are not modelled': 1,
      'An acceptance: it changes no figure': 1,
      'A convertible note: it has no number of shares yet': 1,
      'A valuation that is not the newest of common shares': 1,
      'Another holder': 2
    });
  });

  it('says of the company what its latest round, its newest valuation and its whole cap table say', () => {
    const { stock } = read();
    expect(stock).toMatchObject({ currency: 'USD', preferredPrice: 4, commonValue: 1.6, outstandingShares: 9_000_000 });
    // 9,000,000 issued; 4,800 options and 100 rights granted; of 1,000,000 in the plan 4,800 are drawn.
    expect(stock.fullyDilutedShares).toBe(9_000_000 + 4_900 + (1_000_000 - 4_800));
    expect(stock.preferences).toEqual([
      { name: 'Series Seed', shares: 1e6, invested: 1e6, multiple: 1, participation: 'capped', capMultiple: 3, seniority: 2 },
      { name: 'Series A', shares: 2e6, invested: 8e6, multiple: 1, participation: 'none', seniority: 1 }
    ]);
  });

  it('says nothing of how many shares there are where only one’s own grants are in it', () => {
    const { stock } = read(oneFile([fourYears, option(), vestingStart('2026-03-01')]));
    expect(stock).toEqual({ notes: [expect.stringContaining('no whole cap table')] });
  });

  it('asks whose grants are meant where several have some, and reads those of whom was chosen', () => {
    const items = [fourYears, option(), option({ security_id: 'other', stakeholder_id: 'bea', quantity: '10' })];
    expect(read(oneFile(items))).toMatchObject({ holder: undefined, grants: [] });
    const bea = read(oneFile(items), 'bea');
    expect([bea.grants.length, grantedUnits(bea.grants[0]!)]).toEqual([1, 10]);
    expect(reasons(bea)).toEqual({ 'Of another holder': 1 });
    expect(read(oneFile(items), 'nobody').holder).toBeUndefined();
  });
});

describe('what happened to a grant after it was made', () => {
  const after = (type: string, more: object) => ({
    object_type: type,
    id: type,
    security_id: 'option',
    date: '2027-06-01',
    ...more
  });
  const units = (...items: object[]) => grantOf(option(), vestingStart('2026-03-15'), ...items).map(grantedUnits);

  it('takes exercised units from the beginning, and cancelled ones from the end', () => {
    const exercised = grantOf(option(), vestingStart('2026-03-15'), after('TX_PLAN_SECURITY_EXERCISE', { quantity: '1250' }));
    expect(exercised[0]!.vests[0]).toEqual({ date: '2027-04-15', units: 50 });
    const cut = grantOf(option(), vestingStart('2026-03-15'), after('TX_EQUITY_COMPENSATION_CANCELLATION', { quantity: '150' }));
    expect(cut[0]!.vests.at(-1)).toEqual({ date: '2030-02-15', units: 50 });
    expect(cut[0]!.notes).toContain('150 units are given up: left out, from the end.');
  });

  it('leaves it out where it is gone, or goes on as another security', () => {
    expect(units(after('TX_EQUITY_COMPENSATION_RETRACTION', {}))).toEqual([]);
    expect(units(after('TX_EQUITY_COMPENSATION_CANCELLATION', { quantity: '10', balance_security_id: 'x' }))).toEqual([]);
    expect(units(after('TX_EQUITY_COMPENSATION_EXERCISE', { quantity: '4800' }))).toEqual([]);
  });

  it('moves accelerated units to their day, and takes the price after a repricing', () => {
    const [grant] = grantOf(
      option(),
      vestingStart('2026-03-15'),
      after('TX_VESTING_ACCELERATION', { quantity: '150', date: '2026-12-01' }),
      after('TX_EQUITY_COMPENSATION_REPRICING', { new_exercise_price: usd('0.80') })
    );
    expect([grant!.strike, grantedUnits(grant!), grant!.vests[0]]).toEqual([0.8, 4800, { date: '2026-12-01', units: 150 }]);
    expect(grant!.vests.at(-1)).toEqual({ date: '2030-02-15', units: 50 });
  });
});

describe('what a grant is', () => {
  it.each([
    ['OPTION_NSO', undefined, 'nso'],
    ['OPTION', 'ISO', 'iso'],
    ['OPTION', 'INTL', 'nso'],
    ['OPTION', undefined, 'nso'],
    ['RSU', undefined, 'rsu']
  ])('of type %s, %s is %s', (compensation_type, option_grant_type, instrument) => {
    expect(grantOf(option({ compensation_type, option_grant_type }))[0]!.instrument).toBe(instrument);
  });

  it('restricted stock where shares vest, at what was paid; preferred shares are none', () => {
    const shares = { ...option(), object_type: 'TX_STOCK_ISSUANCE', share_price: usd('0.01'), stock_class_id: 'common' };
    expect(grantOf(shares)[0]).toMatchObject({ instrument: 'restrictedStock', strike: 0.01 });
    const preferred = { object_type: 'STOCK_CLASS', id: 'common', class_type: 'PREFERRED' };
    expect(grantOf(preferred, shares)).toEqual([]);
  });

  it.each([
    [{ quantity: '-5' }, 'No quantity that can be read'],
    [{ quantity: '1e400' }, 'No quantity that can be read'],
    [{ date: '2026-02-30' }, 'No date of issue that can be read'],
    [{ exercise_price: { amount: 'free', currency: 'USD' } }, 'No exercise price that can be read'],
    [{ compensation_type: 'constructor' }, 'A kind of grant that is not known'],
    [{ vesting_terms_id: '__proto__' }, 'Its vesting terms are not in the file'],
    [{ vestings: [{ date: '2027-01-01', amount: '4801' }] }, 'More units vest than were granted'],
    [{ vestings: [{ date: 'soon', amount: '1' }] }, 'A vesting date or amount that cannot be read']
  ])('that says %j is left out with the reason', (more, reason) => {
    const result = read(oneFile([fourYears, option(more)]));
    expect([result.grants, Object.keys(reasons(result))]).toEqual([[], expect.arrayContaining([reason])]);
  });

  it('with its own vesting dates follows those, with the rest left out and said', () => {
    const [grant] = grantOf(
      option({
        vestings: [
          { date: '2028-01-01', amount: '4000' },
          { date: '2027-01-01', amount: '700' }
        ]
      })
    );
    expect(grant!.vests.map(({ date }) => date)).toEqual(['2027-01-01', '2028-01-01']);
    expect(grant!.notes).toContain('100 units have no date to vest: left out.');
  });
});

describe('a grant in an offer', () => {
  const [grant] = grantOf(option(), vestingStart('2026-03-15'));
  const [unpriced] = grantOf(option({ compensation_type: 'RSU' }), vestingStart('2026-03-15'));
  const component = (context: Partial<GrantContext> = {}, from = grant!) => {
    const fitted = grantComponent(from, 'equity', { ...here, ...context });
    return fitted.ok ? fitted.component : fitted.reason;
  };

  it('vests by month of employment, its expiry counted from the start', () => {
    expect(component()).toMatchObject({
      instrument: 'iso',
      units: 4800,
      strike: 1.25,
      expiryMonths: 111,
      postTerminationMonths: 3
    });
    const { tranches } = component() as Exclude<ReturnType<typeof component>, string>;
    // March 2027 is the fourth month of a job from December 2026.
    expect(tranches!.slice(0, 2)).toEqual([
      { month: 4, share: 0.25 },
      { month: 5, share: 1 / 48 }
    ]);
    expect(tranches!.at(-1)!.month).toBe(40);
  });

  it('that vested in part before the start counts it in the first month, or leaves it out, as is said', () => {
    const counted = component({ startMonth: '2027-06' });
    expect(counted).toMatchObject({
      units: 4800,
      tranches: expect.arrayContaining([{ month: 1, share: 1500 / 4800 }]) as unknown
    });
    expect(component({ startMonth: '2027-06', vested: 'none' })).toMatchObject({ units: 3400 });
    expect(component({ startMonth: '2027-06' }, unpriced!)).toMatchObject({ units: 3400 });
    expect(component({ startMonth: '2031-01', vested: 'none' })).toMatch(/vested before the offer starts/);
  });

  it('of another country’s law loses its advantage, and one in other money or long expired is refused', () => {
    expect(component({ regime: 'uk' })).toMatchObject({ instrument: 'nso' });
    expect(component({ currency: 'GBP' })).toMatch(/in USD, the offer in GBP/);
    expect(component({ startMonth: '2037-01' })).toMatch(/expires before/);
    expect(component({ listed: true }, { ...grant!, instrument: 'profitUnits' })).toMatch(/private stock/);
  });

  it('that vests for longer than documents go is refused with the reason', () => {
    const days = Array.from({ length: 300 }, (_, month) => ({
      date: `${2027 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`,
      units: 1
    }));
    expect(component({}, { ...grant!, vests: days })).toMatch(/300 months, more than 240/);
    expect(component({}, { ...grant!, vests: [{ date: '2100-01-01', units: 5 }] })).toMatch(/tranches\[0\]\.month/);
  });
});

describe('files that are no package', () => {
  it.each([
    ['nothing', [], /1 to 20 files/],
    ['a zip', [{ name: 'a.zip', text: 'PK\u0003\u0004\0\0' }], /\.zip is not opened/],
    ['a web page', [{ name: 'a', text: '<html>' }], /web page/],
    ['JSON of another kind', [{ name: 'a', text: '{"a": 1}' }], /list `items`/],
    ['cut JSON beside a good file', [...packageFiles(), { name: 'b', text: '{"items": [' }], /not JSON/],
    ['deep JSON', [{ name: 'a', text: '['.repeat(100_000) }], /100 levels/],
    ['too many files', Array.from({ length: 21 }, () => packageFiles()[0]!), /found 21/],
    ['a table among JSON', [packageFiles()[0]!, { name: 'b', text: 'a,b\n1,2' }], /not JSON/]
  ])('%s: refused whole', (_, texts, message) => {
    const result = importedGrants(texts);
    expect(result.ok ? 'read' : result.errors.map(({ path, message }) => `${path}: ${message}`).join()).toMatch(message);
  });

  it('with entries that are nothing count them, and objects’ own names reach nothing', () => {
    const text = `{"items": [null, 5, "x", [], {}, {"object_type": "__proto__", "__proto__": {"units": 1}}, ${JSON.stringify(option())}]}`;
    const result = read([{ name: 'a', text }]);
    expect(result.rows.read).toBe(7);
    expect(reasons(result)['No object of the format']).toBe(5);
    expect({}).not.toHaveProperty('units');
  });
});

it('the fixture has the files that its count is made of', () => {
  expect(Object.keys(files)).toHaveLength(7);
});
