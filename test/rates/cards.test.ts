/** What the cards page says: of a card with few figures, of a catalogue, of two cards side by side, and of what is typed over. */
import { describe, expect, it } from 'vitest';
import { duplicatedCard, ownFigure, withFigures, withoutService, withService } from '#lib/catalogue/own-card.ts';
import { priceNames } from '#lib/catalogue/card-services.ts';
import { rateCard } from '#lib/catalogue/rate-cards.ts';
import { readRateCard, type RateCard, type RatedService } from '#lib/schema/rate-card.ts';
import { cardComparison, comparisonFinding } from '../../src/routes/rates/card-comparison.ts';
import { exactMoney, figureText } from '../../src/routes/rates/figures.ts';
import { cardFinding, serviceFinding } from '../../src/routes/rates/findings.ts';
import { editedFigure, figureRules, figureTrouble, freshServiceId } from '../../src/routes/rates/own-edits.ts';
import { copyOf } from '../../src/routes/rates/own-titles.ts';
import { parsedNumber } from '#lib/format/parse.ts';

const shipped = rateCard('2026-08');
const today = '2026-11-21';
const own = (value: number) => ownFigure({ value, asOf: today, today });
const listed = (value: number, name = 'A model'): RatedService => ({
  name,
  family: 'tokens',
  unit: 'million tokens',
  origin: 'a file',
  list: own(value)
});
const carded = (services: Record<string, RatedService>): RateCard => ({ ...shipped, services });
const says = (card: RateCard) =>
  cardFinding(card)
    .map(({ text }) => text)
    .join('');

describe('the sentence at the top', () => {
  it('names the prices that a card has and none that it has not', () => {
    expect(says(carded({ a: listed(3) }))).toBe('One A model is $3.00 in a letter.');
    expect(says(carded({ a: { ...listed(3), retail: own(2) } }))).toBe(
      'One A model is $3.00 in a letter and $2.00 where you could rent it.'
    );
    expect(serviceFinding(listed(3))).toBe('Only its list price is known.');
  });

  it('of a catalogue says between what its prices lie: one of a thousand does not stand for all', () => {
    const services = Object.fromEntries(Array.from({ length: 22 }, (_, index) => [`m${index}`, listed((index + 1) * 7.123)]));
    // 7.123, …, 156.706; the median lies between the eleventh (78.353) and the twelfth (85.476)
    expect(says(carded(services))).toBe('22 services from $7.12 to $157 a unit; half of them are below $81.90.');
  });

  it('is there for a card without services, too', () => {
    expect(says(carded({}))).toBe('This card has no services yet.');
  });
});

describe('figures', () => {
  it('of a thousandth of a cent keep their digits, and none that a division has made', () => {
    expect(exactMoney(0.00000035, 'USD')).toBe('$0.00000035');
    expect(exactMoney(0.1 + 0.2, 'USD')).toBe('$0.30');
    expect(exactMoney(1e-7, 'USD')).toBe('$0.0000001');
  });

  it('say years as years and a yearly chance as a percentage', () => {
    expect(figureText('reversionHalfLifeYears', 1.5, 'USD')).toBe('1.5 years');
    expect(figureText('withdrawalPerYear', 0.3, 'USD')).toBe('30%');
    expect(figureText('reversionLevel', 2, 'USD')).toBe('$2.00');
  });
});

describe('two cards', () => {
  const copy = duplicatedCard(shipped, { id: 'mine', title: 'Mine' });

  it('that say the same are said to', () => {
    const same = cardComparison(shipped, copy);
    expect([same.changes, same.onlyBefore, same.onlyAfter]).toEqual([[], [], []]);
    expect(comparisonFinding(same)).toBe('The two cards say the same.');
  });

  it('differ by figure, with the change, and by services that one of them has not', () => {
    const list = shipped.services['h100-hour']!.list.value;
    const dearer = withFigures(copy, 'h100-hour', { list: own(list * 1.5), wholesale: undefined, fairMarketValue: own(9) });
    const other = withService(withoutService(dearer, 'b200-hour'), 'mine', listed(1, 'My model'));
    const compared = cardComparison(shipped, other);
    expect(compared.changes).toEqual([
      {
        service: 'h100-hour',
        name: 'H100 GPU-hour',
        figure: 'list',
        before: list,
        after: list * 1.5,
        change: expect.closeTo(0.5, 12) as number
      },
      expect.objectContaining({ figure: 'wholesale', after: undefined, change: undefined }),
      expect.objectContaining({ figure: 'fairMarketValue', before: undefined, after: 9, change: undefined })
    ]);
    expect([compared.onlyBefore, compared.onlyAfter]).toEqual([[shipped.services['b200-hour']!.name], ['My model']]);
    const shared = Object.keys(shipped.services).length - 1;
    expect(comparisonFinding(compared)).toBe(
      `1 of ${shared} services in both differs; list prices move by at most +50% (H100 GPU-hour).`
    );
  });

  it('without a common service are said to have none', () => {
    expect(comparisonFinding(cardComparison(shipped, carded({ x: listed(1) })))).toBe('The two cards have no service in common.');
  });
});

describe('a figure that is typed over', () => {
  const listPrice = shipped.services['h100-hour']!.list;

  it('is the user’s own, of today, and no longer under another’s source nor within its range', () => {
    expect(editedFigure(listPrice, { value: 7 }, today)).toEqual({
      value: 7,
      effectiveFrom: today,
      basis: 'own',
      source: { title: 'Your own figure', locator: 'typed in here', retrievedOn: today }
    });
  });

  it('keeps a range of one’s own, and another’s while only the other end is typed', () => {
    const own = editedFigure(editedFigure(undefined, { value: 7 }, today), { low: 6, high: 9 }, today);
    expect(editedFigure(own, { value: 8 }, today)).toMatchObject({ value: 8, low: 6, high: 9 });
    expect(editedFigure(listPrice, { low: 1 }, today)).toMatchObject({ low: 1, high: listPrice.high });
  });

  it('keeps the date and the source that the user has said', () => {
    const said = editedFigure(editedFigure(undefined, { value: 7 }, today), { source: 'A quote', asOf: '2026-10-01' }, today);
    expect(editedFigure(said, { value: 8 }, '2026-12-01')).toMatchObject({
      value: 8,
      effectiveFrom: '2026-10-01',
      source: { title: 'A quote' }
    });
    expect(editedFigure(said, { low: undefined }, today)).not.toHaveProperty('low');
  });

  it('with ends that do not fit is said to be off the disk, as the schema has it', () => {
    const service = { ...listed(5), list: { ...own(5), low: 6 } };
    expect(figureTrouble('list', service)).toMatch(/^Low is above/);
    expect(readRateCard(carded({ a: service })).ok).toBe(false);
    expect(figureTrouble('list', { ...listed(5), list: { ...own(5), high: 4 } })).toMatch(/^High is below/);
    const half = { ...listed(5), reversionLevel: own(2) };
    expect(figureTrouble('reversionLevel', half)).toMatch(/needs a half-life/);
    expect(readRateCard(carded({ a: half })).ok).toBe(false);
    expect(figureTrouble('list', listed(5))).toBeUndefined();
  });

  it('is taken by the schema whatever its field takes: a field that lets through what cannot be saved would lose it', () => {
    const typed = ['0', '0.5', '5', '99', '300%', '-99%', '-5', '1e9'];
    for (const name of priceNames) {
      for (const text of typed) {
        const parsed = parsedNumber(text, figureRules(name, 'USD'));
        if (parsed.ok !== true) continue;
        const pair = name.startsWith('reversion') ? { reversionLevel: own(1), reversionHalfLifeYears: own(1) } : {};
        const card = carded({ a: { ...listed(1), ...pair, [name]: own(parsed.value) } });
        expect(readRateCard(card), `${name} ${text}`).toMatchObject({ ok: true });
      }
    }
  });
});

describe('names of one’s own', () => {
  it('make an id that no service of the card has', () => {
    const taken = new Set(['h300-hour', 'h300-hour-2']);
    expect(freshServiceId('H300!', 'gpu', (id) => taken.has(id))).toBe('h300-hour-3');
    expect(freshServiceId('H300 GPU-hour', 'gpu', () => false)).toBe('h300-hour');
    expect(freshServiceId('Tokens', 'tokens', () => false)).toBe('token');
    expect(freshServiceId('Ünser Modell', 'tokens', () => false)).toBe('u-nser-modell-token');
    expect(freshServiceId('模型', 'gpu', () => false)).toBe('hour');
    expect(freshServiceId('x'.repeat(300), 'gpu', () => false).length).toBeLessThanOrEqual(64);
  });

  it('of a copy say whose it is, and of a copy of a copy stay', () => {
    const copy = copyOf(shipped, shipped, { isOwn: () => false });
    expect(copy).toMatchObject({ title: `My copy of ${shipped.title}`, basedOn: shipped.card });
    expect(copyOf(copy, copy, { isOwn: () => true }).title).toBe(copy.title);
    const long = { ...shipped, title: 'x'.repeat(200) };
    expect(readRateCard(copyOf(long, long, { isOwn: () => false })).ok).toBe(true);
  });
});
