// What journeys of equity share: a letter with one grant in front of another without, and the grant's sentence by its fields.
import type { Page } from '@playwright/test';
import type { EquityComponent, Scenario, Stock, Tax } from '#lib/engine/index.ts';
import { twoOffers } from './journey-document.ts';

/** A private company with a class of preferred shares, ended by one exit or by nothing. */
export const startUp: Stock = {
  kind: 'private',
  preferredPrice: 8.4,
  commonValue: 2.1,
  fullyDilutedShares: 48_000_000,
  preferences: [{ name: 'Series A', shares: 8_000_000, invested: 12_000_000 }],
  exits: [{ name: 'A sale', probability: 0.5, month: 36, equityValue: 600_000_000 }],
  discountRatePerYear: 0.25
};

/** Kestrel's letter is a salary and one grant of equity; Lumen's is as it was. */
export function granted(
  grant: Partial<EquityComponent>,
  stock: Stock = startUp,
  tax: Tax = { regime: 'us', region: 'CA' }
): Scenario {
  const [kestrel, lumen] = twoOffers.offers;
  const salary = kestrel!.components.slice(0, 1);
  const equity: EquityComponent = {
    id: 'grant',
    kind: 'equity',
    instrument: 'rsu',
    units: 20_000,
    vesting: { months: 48, cliffMonths: 12, everyMonths: 1 },
    ...grant
  };
  return {
    ...twoOffers,
    id: 'granted',
    candidate: { ...twoOffers.candidate, tax },
    market: { ...twoOffers.market, fx: { GBP: 1.27 } },
    employers: twoOffers.employers.map((employer) => (employer.id === 'kestrel' ? { ...employer, stock } : employer)),
    offers: [{ ...kestrel!, components: [...salary, equity] }, lumen!]
  };
}

/** The article of the grant, whatever it is called at the moment. */
export function grantArticle(page: Page) {
  return page.locator('[id="kestrel.grant"]');
}
