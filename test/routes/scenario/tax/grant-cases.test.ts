/** What the view of one grant under several taxes says: nobody may read a finding that its table does not show. */
import { describe, expect, it } from 'vitest';
import type { GrantCase, GrantElsewhere } from '#lib/engine/tax/grant-elsewhere.ts';
import {
  finding,
  harmSentence,
  jobSentence,
  shownCases,
  useSentence,
  type CaseSubject
} from '../../../../src/routes/scenario/tax/grant-cases.ts';

const about: CaseSubject = {
  taxes: { us: { regime: 'us', region: 'CA', filingStatus: 'single' }, uk: { regime: 'uk', region: 'england' } },
  own: { regime: 'flat', rate: 0.42 },
  ownBasis: 'fairMarketValue',
  currency: 'USD',
  employer: 'Borealis',
  grant: 'GPU grant',
  grossUp: false,
  transferable: false,
  costShare: 0.25
};

function taxed(name: GrantCase, tax: number, changes: Partial<GrantElsewhere> = {}): GrantElsewhere {
  return {
    case: name,
    taxable: 2 * tax,
    tax,
    rate: 0.5,
    employerTax: 0,
    worth: 50_000,
    afterTax: 50_000 - tax,
    personalUnits: 100,
    present: 40_000 - tax,
    adds: 40_000 - tax,
    employerCost: 9000,
    ...changes
  };
}
const three = [taxed('own', 15_000), taxed('usRetail', 18_400), taxed('ukCost', 2_100)];
const found = (cases: GrantElsewhere[], changes: Partial<CaseSubject> = {}) =>
  finding(shownCases(cases, { ...about, ...changes }), { ...about, ...changes });

describe('the finding', () => {
  it('holds retail against the employer’s price, and says how far apart they are', () => {
    expect(found(three)).toBe(
      'Taxed at retail, the GPU grant would cost you $18k of tax in California; taxed at what it costs Borealis, $2.1k in England: their price is 25% of yours.'
    );
  });

  it('says nothing of the price where both pay the same', () => {
    expect(found(three, { costShare: 1 })).toMatch(/\$2.1k in England\.$/);
  });

  it('speaks of what is so where the offer is taxed there, and of the employer where that one pays', () => {
    const californian = [taxed('own', 18_400), ...three.slice(1)];
    expect(found(californian, { own: about.taxes.us })).toMatch(/^Taxed at retail, the GPU grant costs you \$18k/);
    expect(found(three, { grossUp: true })).toMatch(/would cost Borealis \$18k of tax in California/);
  });

  it('says only what can be worked out while a rate is missing', () => {
    expect(found(three.slice(0, 2))).toBe('Taxed at retail, the GPU grant would cost you $18k of tax in California.');
    expect(found([three[0]!, three[2]!])).toBe(
      'Taxed at what it costs Borealis, the GPU grant would cost you $2.1k of tax in England.'
    );
    expect(found(three.slice(0, 1))).toBe('As it is entered, the GPU grant costs you $15k of tax.');
  });

  it('of a right that can be sold names its resale value too, not how far the employer’s price is from yours', () => {
    expect(found([...three.slice(0, 2), taxed('ukResale', 9000)])).toBe(
      'Taxed at retail, the GPU grant would cost you $18k of tax in California; taxed at the greater of what it can be sold for and what it costs Borealis, $9k in England.'
    );
  });

  it('tells what the choice of cash does in the United Kingdom, where it does anything', () => {
    expect(found([...three, taxed('ukCash', 8000)])).toMatch(/\$2.1k in England, or \$8k since you could have taken cash: their/);
    expect(found([...three, taxed('ukCash', 2100)])).toBe(found(three));
  });

  it('of a grant that is all for the job says that nothing is taxed', () => {
    const free = three.map((one) => ({ ...one, taxable: 0, tax: 0 }));
    expect(found(free)).toBe('Nothing of the GPU grant is taxed, here or there.');
  });
});

describe('the cases', () => {
  it('do not tell the same twice: the offer as entered is one of them where its country has it', () => {
    const californian = [taxed('own', 18_400), ...three.slice(1)];
    const shown = shownCases(californian, { ...about, own: about.taxes.us });
    expect(shown.map((one) => [one.case, one.entered])).toEqual([
      ['usRetail', true],
      ['ukCost', false]
    ]);
  });

  it('keep the offer as entered beside a country that happens to tax as much', () => {
    const shown = shownCases([taxed('own', 18_400), ...three.slice(1)], about);
    expect(shown.map((one) => [one.case, one.entered])).toEqual([
      ['own', true],
      ['usRetail', false],
      ['ukCost', false]
    ]);
    expect(shown[0]).toMatchObject({ name: '42% flat', doubt: 'unsettled' });
  });

  it('do not say twice that nothing is taxed where the offer is entered so', () => {
    const nothing = { taxable: 0, rate: 0 };
    const cases = [taxed('own', 0, nothing), ...three.slice(1), taxed('untaxed', 0, nothing)];
    const untaxed = shownCases(cases, { ...about, own: about.taxes.us, ownBasis: 'none' }).filter(({ tax }) => tax === 0);
    expect(untaxed).toEqual([expect.objectContaining({ name: 'Nothing taxed', entered: true, doubt: expect.any(String) })]);
  });

  it('name their authority, and are in doubt only where no general rule settles them', () => {
    const all = (['usRetail', 'usDiscount', 'ukCost', 'ukMarginal', 'ukResale', 'ukCash', 'untaxed'] as const).map((one, place) =>
      taxed(one, 1000 + place)
    );
    const shown = shownCases(all, about);
    expect(shown.map(({ name, doubt }) => [name, doubt !== undefined])).toEqual([
      ['California: fair market value', false],
      ['California: 20% discount', true],
      ['England: their cost', false],
      ['England: marginal cost', false],
      ['England: resale value', false],
      ['England: cash instead', false],
      ['Nothing taxed', true]
    ]);
    const said = shown.map(({ authority }) => authority).join(' ');
    for (const authority of ['§1.61-21(b)', '§132(c)', 's.203–204', 'Pepper v Hart', 's.62', 's.69A, 203A'])
      expect(said).toContain(authority);
  });

  it('say of a British right that can be sold that its cost beyond the resale value is taxed too', () => {
    const resale = expect.stringMatching(
      /s\.62, 64: .* earnings at what it fetches.*; what it costs them beyond that is a benefit\.$/
    );
    expect(shownCases([taxed('ukResale', 9000)], about)[0]).toMatchObject({ authority: resale });
    const scottish = {
      ...about,
      own: { regime: 'uk', region: 'scotland' },
      ownBasis: 'employerCost',
      transferable: true
    } as const;
    expect(shownCases([taxed('own', 9500), taxed('ukResale', 9000)], scottish)[0]).toMatchObject({ authority: resale });
  });

  it('give the offer’s own rule by the same authority as its country’s case, any other basis as unsettled', () => {
    const own = (tax: CaseSubject['own'], ownBasis: CaseSubject['ownBasis']) =>
      shownCases([taxed('own', 9500)], { ...about, own: tax, ownBasis })[0]!;
    const scotland = { regime: 'uk', region: 'scotland' } as const;
    expect(own(scotland, 'marginalCost')).toMatchObject({
      name: 'Scotland',
      authority: expect.stringContaining('Pepper v Hart')
    });
    expect(own(scotland, 'marginalCost').doubt).toBeUndefined();
    expect(own(about.taxes.us, 'employerCost').doubt).toBe('unsettled');
    expect(own(about.taxes.us, 'none').doubt).toMatch(/no authority is known/);
  });
});

describe('a grant worth less than nothing', () => {
  const harmful = [taxed('usRetail', 49_000), taxed('usDiscount', 41_000), taxed('ukCost', 2100)];

  it('is said with the figure and the way out, the worst case first', () => {
    expect(harmSentence(shownCases(harmful, about), about)).toBe(
      'Under “California: fair market value” the GPU grant is worth less than nothing after tax: it takes $9k from you, and less than nothing in 1 more of these. Ask for work use, metered, or decline.'
    );
  });

  it('is not said of one that is worth something, or whose loss no tax makes', () => {
    expect(harmSentence(shownCases(three, about), about)).toBeUndefined();
    expect(harmSentence(shownCases([taxed('own', 0, { adds: -500 })], about), about)).toBeUndefined();
  });
});

describe('the notes', () => {
  it('tell where tax makes people use less', () => {
    const some = [taxed('usRetail', 9000, { personalUnits: 40 }), taxed('ukCost', 2100)];
    expect(useSentence(shownCases(some, about))).toBe(
      'What is not worth its tax is left alone: under “California: fair market value” you would use 40% of what you would under “England: their cost”.'
    );
    expect(useSentence(shownCases(three, about))).toBeUndefined();
  });

  it('tell on what the job’s part is free of tax in either country', () => {
    expect(jobSentence({ workShare: 0, workUseExempt: true })).toBeUndefined();
    expect(jobSentence({ workShare: 0.5, workUseExempt: true })).toMatch(/^The 50% .* §132\(d\).* s\.316/);
    expect(jobSentence({ workShare: 0.5, workUseExempt: false })).toMatch(/taxed too/);
  });
});
