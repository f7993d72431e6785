import { describe, expect, it } from 'vitest';
import { downsideSentences, equityHeadline } from '../../../../src/routes/scenario/equity/answer-words.ts';
import { downside } from '../../../../src/routes/scenario/equity/downside.ts';
import { grantNames } from '../../../../src/routes/scenario/equity/instrument-words.ts';
import { missingFacts } from '../../../../src/routes/scenario/equity/missing-facts.ts';
import { percentageSentence } from '../../../../src/routes/scenario/equity/percentage-words.ts';
import { percentages } from '../../../../src/routes/scenario/equity/percentage.ts';
import { questions } from '../../../../src/routes/scenario/equity/questions.ts';
import { document, halcyon, options, stock, units } from './equity-offers.ts';
import { valued } from './valued-equity.ts';

const text = (phrase: { text: string }[]) => phrase.map((part) => part.text).join('');
const said = { name: 'Halcyon', word: 'options', sticker: 224_000, present: 41_000, currency: 'USD' };

describe('the answer', () => {
  it('sets what reaches you against what the letter says', () => {
    expect(text(equityHeadline(said))).toBe(
      'Of the $224k at which Halcyon’s letter puts its options, $41k reaches you: what it is worth to you today.'
    );
  });

  it('says nothing where nothing reaches you, and the loss where it costs more than it brings', () => {
    expect(text(equityHeadline({ ...said, present: 0 }))).toMatch(/, nothing reaches you\.$/);
    expect(text(equityHeadline({ ...said, present: -9000 }))).toMatch(/costs you \$9k more than it brings/);
    expect(text(equityHeadline({ ...said, sticker: 0, present: 0 }))).toMatch(/^Nothing is said yet/);
  });
});

describe('the downside', () => {
  it('counts the cases in which no grant is paid, the missing probability among them', () => {
    // 35 of 100 are missing; at 90M a common share receives (90 − 48) / 14 = 3 > 2.40: paid
    expect(downside(valued(document).parts, valued(document).valued).nothing).toBeCloseTo(0.35, 9);
    const low = halcyon({
      exits: [
        { probability: 0.5, month: 48, equityValue: 57_000_000 },
        { probability: 0.3, month: 48, equityValue: 300_000_000 }
      ]
    });
    expect(downside(valued(low).parts, valued(low).valued).nothing).toBeCloseTo(0.7, 9);
  });

  it('is certain where you take it to be worth nothing, and uncounted for a listed share', () => {
    const doubted = valued(halcyon({ worthNothing: true }));
    expect(downside(doubted.parts, doubted.valued).nothing).toBe(1);
    const listed = valued(document, 'orrery');
    expect(downside(listed.parts, listed.valued).nothing).toBeNull();
  });

  it('counts what is left behind unit by unit', () => {
    const { parts, valued: offer } = valued(document);
    let [all, kept] = [0, 0];
    for (const { vests } of offer.claims.values())
      vests.forEach((due, i) => ((all += due), (kept += due * 0.85 ** ((i + 1) / 12))));
    expect(downside(parts, offer).forfeited).toBeCloseTo(1 - kept / all, 9);
  });

  it('never rounds a chance to never or always', () => {
    const on = { leaveRatePerYear: 0.1, word: 'options', worthNothing: false };
    expect(downsideSentences({ nothing: 0.001, forfeited: 0, lost: 0 }, on)).toEqual([
      'In fewer than 1 of 100 cases you get nothing for it.'
    ]);
    expect(downsideSentences({ nothing: 0.999, forfeited: 0, lost: 0 }, on)[0]).toContain('more than 99');
    expect(downsideSentences({ nothing: 0, forfeited: 0, lost: 0 }, on)[0]).toContain('In 0 of 100');
  });
});

it('a percentage says of what, and what is left of it after the rounds to come', () => {
  const shares = percentages(40_000, { ...stock, roundsToCome: 2 }, 0.2);
  expect(shares).toMatchObject({ ofFullyDiluted: 0.002, ofOutstanding: 0.0025 });
  expect(shares.afterRounds).toBeCloseTo(0.002 * 0.8 ** 2, 12);
  expect(percentageSentence(shares)).toBe(
    'Your units are 0.25% of the shares issued so far, but 0.2% of everything promised, and 0.128% once two more rounds have been raised.'
  );
});

describe('what to ask', () => {
  it('names the election of the country whose tax it is', () => {
    const texts = (regime: 'us' | 'uk') =>
      questions('halcyon', stock, [{ ...options, instrument: 'nso' }], regime)
        .map(({ text }) => text)
        .join(' ');
    expect(texts('us')).toContain('83(b)');
    expect(texts('uk')).not.toMatch(/83\(b\)|409A/);
    expect(texts('uk')).toContain('section 431');
  });

  it('is everything that a bare letter leaves open, each with its field', () => {
    const asked = questions(
      'halcyon',
      { kind: 'private', preferredPrice: 8, fullyDilutedShares: 20_000_000 },
      [options, units],
      'us'
    );
    expect(asked.map(({ anchor }) => anchor)).toEqual([
      'halcyon.stock.commonValue',
      'halcyon.stock.outstandingShares',
      'halcyon.stock.preferences',
      'halcyon.stock.roundsToCome',
      'halcyon.stock.exits',
      'halcyon.options.postTerminationMonths',
      'halcyon.options.exercise',
      'halcyon.options.expiryMonths',
      'halcyon.options.acceleration.trigger',
      'halcyon.units.trigger'
    ]);
  });

  it('is nothing once the letter says it all', () => {
    const full = {
      ...options,
      postTerminationMonths: 3,
      exercise: 'atExit',
      expiryMonths: 120,
      acceleration: { trigger: 'single' }
    } as const;
    expect(questions('halcyon', { ...stock, roundsToCome: 0 }, [full], 'us')).toEqual([]);
  });
});

it('two grants of one name are told apart, by instrument and then by order', () => {
  const [iso, nso] = [options, { ...options, id: 'nso', instrument: 'nso' as const }];
  expect([...grantNames([iso, units]).values()]).toEqual(['Options', 'Shares']);
  expect([...grantNames([iso, nso]).values()]).toEqual(['Options (ISO)', 'Options (NSO)']);
  expect([...grantNames([iso, { ...iso, id: 'more' }, { ...iso, id: 'own', name: 'Top-up' }]).values()]).toEqual([
    'Options (ISO) 1',
    'Options (ISO) 2',
    'Top-up'
  ]);
});

it('a company without price, exits or shares is not valued: the page says what is missing', () => {
  const { parts } = valued(document);
  expect(missingFacts('halcyon', stock, parts)).toEqual([]);
  const { exits: _, ...priced } = stock;
  expect(missingFacts('halcyon', { ...priced, preferredPrice: 0 }, parts).map(({ anchor }) => anchor)).toEqual([
    'halcyon.stock.preferredPrice'
  ]);
  expect(missingFacts('halcyon', { ...stock, fullyDilutedShares: 1000 }, parts).map(({ anchor }) => anchor)).toEqual([
    'halcyon.stock.fullyDilutedShares'
  ]);
});
