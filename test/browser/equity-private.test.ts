// A private company's offer: entered from a letter, a share of the company as units, who is paid first, how it may end, and the doubt.
import type { Locator, Page } from '@playwright/test';
import type { PrivateStock } from '#lib/engine/index.ts';
import { expect, open, test } from '../support/app.ts';
import { granted, grantArticle } from '../support/equity-letter.ts';
import { cliAnswer, exported, openDocument, openLetter, saved, table } from '../support/journey.ts';
import { writtenMoney } from '../support/journey-money.ts';
import { twoOffers } from '../support/journey-document.ts';

const field = (page: Page, label: string) => grantArticle(page).getByLabel(label, { exact: true });
const worth = (page: Page) =>
  grantArticle(page)
    .getByText(/^to you, /)
    .locator('xpath=preceding-sibling::*[1]');
const stockOf = async (page: Page) => (await exported(page)).employers[0]!.stock as PrivateStock;

/**
 * "We are pleased to offer you the position of Staff Engineer at Kite Robotics from 1 March 2027, at a base salary of $195,000. We will
 * recommend that the Board grant you an incentive stock option for 0.25% of our fully diluted capitalisation of 48,000,000 shares, at an
 * exercise price equal to the 409A value, currently $2.10; our Series A was priced at $8.40. It vests monthly over four years with a one-year
 * cliff and may be exercised within 12 months of leaving. The Series A (8,000,000 shares, $12M) holds a 1× non-participating preference.
 * You will receive a sign-on of $20,000."
 */
test('a private offer is entered from its letter in at most 25 actions', async ({ page }) => {
  const id = await openDocument(page, twoOffers);
  let actions = 0;
  const act = async (doing: Promise<unknown>) => {
    await doing;
    actions += 1;
  };
  const click = (place: Locator) => act(place.click());
  const fill = (place: Locator, text: string) => act(place.fill(text));
  const choose = (place: Locator, label: string) => act(place.selectOption(label));
  const letter = (name: string) => page.getByRole('article', { name });
  const inLetter = (name: string, label: string) => letter(name).getByLabel(label, { exact: true });

  await click(page.getByRole('button', { name: 'Add or duplicate an offer', exact: true }));
  await click(page.getByRole('menuitem', { name: 'Add an offer' }));
  await fill(page.getByLabel('Employer', { exact: true }), 'Kite Robotics');
  await fill(inLetter('Salary', 'Salary a year'), '195k');
  await click(page.getByRole('button', { name: '+ Sign-on' }));
  await fill(inLetter('Sign-on', 'Sign-on'), '20k');
  await click(page.getByRole('button', { name: '+ Shares' }));
  await choose(inLetter('Shares', 'Listed or private'), 'private');
  await choose(inLetter('Shares', 'Instrument'), 'options (ISO)');
  await click(letter('Options').getByText('More of the letter'));
  await fill(inLetter('Options', 'Options'), '0.25%');
  await fill(inLetter('Options', 'Fully diluted shares'), '48M');
  await fill(inLetter('Options', 'Strike'), '2.10');
  await fill(inLetter('Options', 'Latest preferred price'), '8.40');
  await fill(inLetter('Options', 'Vests every'), '1');
  await fill(inLetter('Options', 'Window after leaving'), '12');
  await click(letter('Options').getByRole('link', { name: 'who is paid before you' }));
  await fill(page.getByLabel('Common value (409A)'), '2.10');
  await click(page.getByRole('button', { name: '+ Preferred class' }));
  await fill(page.getByLabel('Name of class 1'), 'Series A');
  await fill(page.getByLabel('Shares of Series A'), '8M');
  await fill(page.getByLabel('Invested in Series A'), '$12M');
  expect(actions).toBeLessThanOrEqual(25);

  await saved(page);
  const document = await exported(page);
  const offer = document.offers.at(-1)!;
  expect(document.employers.at(-1)).toMatchObject({
    name: 'Kite Robotics',
    stock: {
      kind: 'private',
      preferredPrice: 8.4,
      commonValue: 2.1,
      fullyDilutedShares: 48_000_000,
      preferences: [{ name: 'Series A', shares: 8_000_000, invested: 12_000_000 }]
    }
  });
  expect(offer.components).toEqual([
    expect.objectContaining({ kind: 'salary', perYear: 195_000 }),
    expect.objectContaining({ kind: 'signOn', amount: 20_000 }),
    expect.objectContaining({
      instrument: 'iso',
      units: 120_000,
      strike: 2.1,
      postTerminationMonths: 12,
      vesting: { months: 48, cliffMonths: 12, everyMonths: 1 }
    })
  ]);
  const { offers } = await cliAnswer(document);
  expect(offers.at(-1)!.components.at(-1)!.present).toBeGreaterThan(0);
  await open(page, `/scenario/?id=${id}`);
  await expect(table(page).getByRole('row', { name: /^Options/ })).toBeVisible();
});

test('a share of the company is understood, shown, and stays that share when the number of shares is corrected', async ({
  page
}) => {
  await openLetter(page, granted({ instrument: 'iso', strike: 2.1 }));
  await field(page, 'Options').fill('0.5%');
  await expect(field(page, 'Options')).toHaveAccessibleDescription('240,000 = 0.5% of 48,000,000');
  await expect(grantArticle(page).getByText('0.5% of the company: 240,000 of 48,000,000')).toBeVisible();
  await field(page, 'Fully diluted shares').fill('50,000,000');
  await expect(field(page, 'Options')).toHaveValue('250,000');
  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect(field(page, 'Options')).toHaveValue('240,000');
  await field(page, 'Options').fill('0.5 % of a lot of 3');
  await field(page, 'Options').blur();
  await expect(field(page, 'Options')).toHaveAccessibleDescription(/Try 0\.5% or 20,000/);
});

test('who is paid first: classes are added, capped and removed, and no figure can break their sum', async ({ page }) => {
  await openLetter(page, granted({ instrument: 'nso', strike: 2.1 }));
  await grantArticle(page).getByRole('link', { name: 'who is paid before you' }).click();
  await page.getByLabel('Participation of Series A').selectOption('and its share, up to a cap');
  await page.getByLabel('Cap of Series A').fill('3');
  const before = await worth(page).innerText();
  await page.getByRole('button', { name: '+ Preferred class' }).click();
  await page.getByLabel('Invested in Seed').fill('200M');
  await expect(worth(page)).not.toHaveText(before);
  await page.getByLabel('Shares of Seed').fill('41M');
  await page.getByLabel('Shares of Seed').blur();
  await expect(page.getByLabel('Shares of Seed')).toHaveAccessibleDescription(/At most 39,999,999\./);
  await page.getByLabel('Rank of Series A').selectOption('second');
  await page.getByRole('button', { name: 'Remove Seed' }).click();
  expect((await stockOf(page)).preferences).toEqual([
    {
      name: 'Series A',
      shares: 8_000_000,
      invested: 12_000_000,
      participation: 'capped',
      capMultiple: 3,
      seniority: 2
    }
  ]);
});

test('how it may end: a table of exits whose rest is said, and a path, each kept while the other is tried', async ({ page }) => {
  await openLetter(page, granted({ instrument: 'nso', strike: 2.1 }));
  await page.getByText('The employer: how it gets compute').click();
  await expect(page.getByText('50% is left: the company comes to nothing.')).toBeVisible();
  await page.getByRole('button', { name: '+ Exit' }).click();
  await page.getByLabel('Chance of Another exit').fill('60%');
  await page.getByLabel('Chance of Another exit').blur();
  await expect(page.getByLabel('Chance of Another exit')).toHaveAccessibleDescription(/At most 50%\./);
  await page.getByLabel('Chance of Another exit').fill('10%');
  await page.getByLabel('Value in Another exit').fill('2B');
  await page.getByLabel('Kind of Another exit').selectOption('listed');
  await expect(page.getByText('40% is left: the company comes to nothing.')).toBeVisible();
  const { exits } = await stockOf(page);
  expect(exits?.[1]).toEqual({ name: 'Another exit', probability: 0.1, month: 36, equityValue: 2_000_000_000, ipo: true });
  const before = await worth(page).innerText();

  await page.getByText('Grows, until it is sold or fails').click();
  await page.getByLabel('Sold or listed after').fill('4 years');
  await page.getByLabel('Chance of coming to nothing').fill('15%');
  expect(await stockOf(page)).toMatchObject({ path: { exitMonth: 48, failurePerYear: 0.15 } });
  await page.getByText('A list of exits').click();
  await expect(worth(page)).toHaveText(before);
  expect((await stockOf(page)).exits).toEqual(exits);
});

test('worth nothing is one click in the letter, says so while it is on, and undo brings the worth back', async ({ page }) => {
  const id = await openLetter(page, granted({ instrument: 'rsu' }));
  const before = await worth(page).innerText();
  expect(writtenMoney(before).value).toBeGreaterThan(0);
  await field(page, 'Worth nothing').check();
  await expect(worth(page)).toHaveText('$0');
  await expect(grantArticle(page)).toContainText('Counted as nothing: every share and option of');
  // Neither the kind of company nor the instrument takes the switch away.
  await field(page, 'Listed or private').selectOption('listed');
  await expect(field(page, 'Worth nothing')).toBeChecked();
  await page.getByRole('button', { name: /^Undo: / }).click();
  await saved(page);
  await open(page, `/scenario/?id=${id}`);
  await expect(table(page).getByText('counted as worth nothing')).toBeVisible();
  await open(page, `/scenario/offers/?id=${id}&offer=kestrel`);
  await page.getByRole('button', { name: 'Undo: Worth nothing' }).click();
  await expect(worth(page)).toHaveText(before);
});

test('the keyboard alone enters a private grant', async ({ page }) => {
  await openLetter(page, granted({ instrument: 'rsu' }, { kind: 'public', price: 10 }));
  await field(page, 'Shares').focus();
  await page.keyboard.type('30k');
  await page.keyboard.press('Tab');
  await expect(instrument(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(instrument(page)).toHaveValue('nso');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2.10');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(field(page, 'Latest preferred price')).toBeVisible();
  // What a preferred price is can be asked on the way.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'preferred price' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(field(page, 'Latest preferred price')).toBeFocused();
});

const instrument = (page: Page) => field(page, 'Instrument');
