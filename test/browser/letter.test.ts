// A letter that is pasted: every line accounted for, questions answered, one offer made in one step, and hostile text that stays text.
import type { Page } from '@playwright/test';
import { expect, open, test } from '../support/app.ts';
import { copied } from '../support/counter-journey.ts';
import { cliAnswer, exported, offerMenu, openDocument, saved, table } from '../support/journey.ts';
import { writtenMoney } from '../support/journey-money.ts';
import { twoOffers } from '../support/journey-document.ts';

const field = (page: Page) => page.getByLabel(/^The letter:/);
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const line = (page: Page, words: string) =>
  page.getByRole('region', { name: 'Line by line' }).locator('ol > li').filter({ hasText: words });
const offered = (page: Page) => page.getByRole('complementary', { name: 'The offer that it would be' });

const letter = `Northwind Research Ltd

Dear Maya, we are pleased to offer you the role of Research Engineer.

Base salary: $265,000 a year
Bonus: 20% of your salary
You will have $36,000 in API credits.
The parking space costs 140 at most.
We look forward to your answer by 3 December 2026.
`;

async function openPaste(page: Page): Promise<string> {
  const id = await openDocument(page, twoOffers);
  await open(page, `/scenario/offers/letter/?id=${id}`);
  return id;
}

test('a candidate who pastes a letter sees every line, what was not read among them, answers a question, and has one offer that one undo takes back', async ({
  page,
  context
}) => {
  await openPaste(page);
  await copied(context, letter);
  await field(page).click();
  await page.keyboard.press('ControlOrMeta+v');

  await expect(title(page)).toContainText(/terms were read.* 1 question is open/);
  await expect(title(page), 'what came of it is heard first').toBeFocused();
  await expect(line(page, 'Base salary')).toContainText('Salary, a year: $265,000');
  await expect(line(page, 'parking')).toContainText('Not read “140”');
  await page.getByText(/^To look at \(\d+\)$/).click();
  await expect(line(page, 'parking')).toBeVisible();
  await expect(line(page, 'Base salary')).toHaveCount(0);

  const grant = offered(page).getByRole('checkbox', { name: /API credit/ });
  await expect(grant).toHaveCount(0);
  await page.getByRole('radio', { name: /^Each year/ }).check();
  await expect(grant).toBeChecked();
  await expect(offered(page)).toContainText('$3,000 of credit a month');
  await expect(offered(page)).toContainText('A guess:');
  const promised = writtenMoney(
    await offered(page)
      .getByText(/^It would be worth/)
      .innerText()
  );

  expect((await exported(page)).offers, 'nothing is added before somebody says so').toHaveLength(2);
  await page.getByRole('button', { name: 'Make it an offer' }).click();
  await expect(page.getByText('The offer of Northwind Research Ltd is in this comparison.')).toBeFocused();
  await saved(page);
  const document = await exported(page);
  expect(document.offers).toHaveLength(3);
  const made = document.offers[2]!;
  expect(made).toMatchObject({ title: 'Research Engineer', replyBy: '2026-12-03' });
  expect(made.components.map(({ kind }) => kind)).toEqual(['salary', 'bonus', 'compute']);
  expect(JSON.stringify(document), 'of the text only the grant’s sentence is kept').not.toContain('parking');
  const { total } = (await cliAnswer(document)).offers[2]!;
  expect(Math.abs(total.present - promised.value)).toBeLessThanOrEqual(promised.within * 1.001);

  await page.getByRole('link', { name: 'Compare', exact: true }).last().click();
  await expect(table(page)).toContainText('Northwind');
  await page.keyboard.press('Control+z');
  await expect(table(page)).not.toContainText('Northwind');
  expect((await exported(page)).offers).toHaveLength(2);
});

test('an offer that waits to be typed in says that its letter can be pasted, and the letter takes its place', async ({
  page
}) => {
  await openDocument(page, twoOffers);
  await page.getByRole('button', { name: offerMenu }).click();
  await page.getByRole('menuitem', { name: 'Add an offer' }).click();
  await page.getByRole('link', { name: 'paste its text' }).click();
  await field(page).fill(letter);
  await page.getByRole('button', { name: 'Read the letter' }).click();
  await expect(offered(page).getByLabel('Goes in')).toHaveValue(/./);
  await page.getByRole('button', { name: 'Make it an offer' }).click();
  await expect(page.getByText('The offer of Northwind Research Ltd is in this comparison.')).toBeVisible();
  const { offers, employers } = await exported(page);
  expect(offers).toHaveLength(3);
  expect(employers.map(({ name }) => name)).toEqual(['Kestrel Computational Laboratories', 'Lumen', 'Northwind Research Ltd']);
});

test('hostile text in a letter is only text: nothing of it runs, loads or leaves, on this page or in the offer made of it', async ({
  page
}) => {
  const id = await openPaste(page);
  const script =
    '<script>document.title = "owned"</script><img src="https://evil.example/x.png" onerror="document.title=\'owned\'">';
  await field(page).fill(
    `Base salary: $265,000 a year ${script}\n=HYPERLINK("https://evil.example","x") bonus of 20% of salary\n{{constructor.constructor('return 1')()}} sign-on of $15,000\n![x](https://evil.example/y.png) 600 H100 GPU-hours a month “${script}”\n`
  );
  await page.getByRole('button', { name: 'Read the letter' }).click();
  await expect(title(page)).toContainText('terms were read');
  await expect(line(page, 'GPU-hours')).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill(`Ev<b>il</b> ${script}`);
  await page.getByRole('button', { name: 'Make it an offer' }).click();
  await expect(page.getByText(/^The offer of Ev<b>il<\/b> <script>.* is in this comparison\.$/)).toBeVisible();
  await saved(page);
  const { offers } = await exported(page);
  for (const path of ['offers', 'ask', 'counter']) {
    await open(page, `/scenario/${path}/?id=${id}&offer=${offers[2]!.id}`);
    await expect(title(page)).toBeVisible();
    await expect(page.locator('main img, main script')).toHaveCount(0);
    await expect(page).not.toHaveTitle('owned');
  }
});

test('the keyboard alone reads a letter, answers its question and makes the offer', async ({ page }) => {
  await openPaste(page);
  await field(page).focus();
  await page.keyboard.insertText(letter);
  await page.keyboard.press('Control+Enter');
  await expect(title(page)).toBeFocused();
  // From the news to the first choice of the question, past the text that was read.
  const once = page.getByRole('radio', { name: /^Once/ });
  for (let step = 0; step < 6 && !(await once.evaluate((one) => one === document.activeElement)); step++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(once).toBeChecked();
  const make = page.getByRole('button', { name: 'Make it an offer' });
  for (let step = 0; step < 6 && !(await make.evaluate((one) => one === document.activeElement)); step++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^The offer of Northwind/)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Look at the letter' })).toBeFocused();
});
