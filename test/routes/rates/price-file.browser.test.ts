/** A file on its way to a card: nothing is added by reading, the newest choice counts, and a file too large is never read. */
import { describe, expect, it, vi } from 'vitest';
import { rateCard } from '#lib/catalogue/rate-cards.ts';
import { importedPrices } from '#lib/exchange/price-import.ts';
import { PriceFile } from '../../../src/routes/rates/import/price-file.svelte.ts';
import { until } from '../../support/until.ts';

const csv = (name = 'prices.2026-08-01.csv') =>
  new File(['gpu,hourly,vendor\nH100,2,one\nH100,3,two\nH200,4,one\n'], name, { lastModified: Date.UTC(2026, 9, 2, 12) });

/** The importer itself, called as the worker calls it, but only when the test says so. */
function held() {
  const waiting: (() => void)[] = [];
  const importPrices = vi.fn(
    async (...request: Parameters<typeof importedPrices>) =>
      new Promise<ReturnType<typeof importedPrices>>((resolve) => waiting.push(() => resolve(importedPrices(...request))))
  );
  return { importPrices, release: (index: number) => waiting[index]!() };
}
const direct = { importPrices: (...request: Parameters<typeof importedPrices>) => Promise.resolve(importedPrices(...request)) };

describe('a plain CSV', () => {
  it('is mapped first, then shown; date and title follow the file until they are said', async () => {
    const file = new PriceFile(direct);
    await file.open(csv());
    expect([file.preview, file.columns?.columns]).toEqual([undefined, ['gpu', 'hourly', 'vendor']]);
    expect(file.mapping).toMatchObject({ name: 'gpu', price: 'hourly', priceUnit: 'perHour', provider: 'vendor' });
    await file.mapped(file.mapping);
    expect([file.title, file.asOf]).toEqual(['prices.2026-08-01', '2026-08-01']);
    file.title = 'Quotes';
    await file.dated('2026-10-05');
    const card = file.chosen((id) => id === 'h200-hour')!;
    expect([card.title, card.asOf, Object.keys(card.services)]).toEqual(['Quotes', '2026-10-05', ['h200-hour']]);
    expect(Object.keys(file.chosen(() => true)!.services)).toHaveLength(2);
    expect(card.services['h200-hour']!.retail).toBeUndefined();
    file.alsoRetail = true;
    const retail = file.chosen(() => true)!.services['h200-hour']!;
    expect(retail.retail).toEqual(retail.list);
  });

  it('mapped in a way that cannot be read says why, keeps the columns, and shows nothing to add', async () => {
    const file = new PriceFile(direct);
    await file.open(csv());
    await file.mapped(file.mapping);
    const { price: _, ...incomplete } = file.mapping;
    await file.mapped(incomplete);
    expect(file.errors.map(({ path }) => path)).toEqual(['mapping.price']);
    expect([file.preview, file.chosen(() => true)]).toEqual([undefined, undefined]);
    expect(file.columns).toBeDefined();
  });
});

describe('the newest choice', () => {
  it('counts, whichever answer comes last', async () => {
    const { importPrices, release } = held();
    const file = new PriceFile({ importPrices });
    const first = file.open(csv('one.csv'));
    await until(() => expect(importPrices).toHaveBeenCalledTimes(1));
    const second = file.open(csv('two.csv'));
    await until(() => expect(importPrices).toHaveBeenCalledTimes(2));
    release(1);
    await second;
    release(0);
    await first;
    expect([file.name, file.busy]).toEqual(['two.csv', false]);
  });

  it('may be to put it aside: then nothing is left of it, even if it is read by then', async () => {
    const { importPrices, release } = held();
    const file = new PriceFile({ importPrices });
    const opened = file.open(csv());
    await until(() => expect(importPrices).toHaveBeenCalled());
    file.forget();
    release(0);
    await opened;
    expect([file.name, file.columns, file.preview, file.errors, file.busy]).toEqual([undefined, undefined, undefined, [], false]);
  });
});

describe('other files', () => {
  it('a rate card that was saved here is shown as it is', async () => {
    const importPrices = vi.fn();
    const file = new PriceFile({ importPrices });
    await file.open(new File([JSON.stringify(rateCard('2026-08'), null, 2)], 'card.json'));
    expect(file.preview?.rateCard).toEqual(rateCard('2026-08'));
    expect(importPrices).not.toHaveBeenCalled();
    await file.open(new File([JSON.stringify({ ...rateCard('2026-08'), currency: 'coins' })], 'card.json'));
    expect([file.preview, file.errors.map(({ path }) => path)]).toEqual([undefined, ['currency']]);
  });

  it('larger than can be read are refused unread, and so is what the browser cannot read', async () => {
    const importPrices = vi.fn();
    const file = new PriceFile({ importPrices });
    const text = vi.fn();
    await file.open({ name: 'huge.json', size: 51e6, lastModified: 0, text } as unknown as File);
    expect(file.errors[0]?.message).toMatch(/at most 50 MB, found 51 MB/);
    expect(text).not.toHaveBeenCalled();
    text.mockRejectedValue(new DOMException('gone', 'NotFoundError'));
    await file.open({ name: 'gone.json', size: 5, lastModified: 0, text } as unknown as File);
    expect(file.errors[0]?.message).toMatch(/could not read it/);
    expect([file.busy, importPrices.mock.calls]).toEqual([false, []]);
  });
});
