// All numbers agree: the verdict, the charts and the ladder say what the command line prints, also after an edit.
import type { OfferAnswer } from '#lib/engine/index.ts';
import { expect, open, test } from '../support/app.ts';
import { cliAnswer, lines, openDocument, saved, table } from '../support/journey.ts';
import { fourOffers, twoOffers } from '../support/journey-document.ts';
import { allMoney, expectMoney, writtenMoney } from '../support/journey-money.ts';

const componentOf = (offer: OfferAnswer, id: string) => offer.components.find((component) => component.id === id);

test('the verdict names the better offer and its lead, and the grant’s share of it, as the command line has them', async ({
  page
}) => {
  await openDocument(page, twoOffers);
  const { offers } = await cliAnswer(twoOffers);
  const compared = offers.map(({ id, total, elsewhere }) => ({ id, value: total.present + elsewhere.present }));
  const [best, next] = [...compared].sort((a, b) => b.value - a.value);
  const headline = await page.getByRole('heading', { level: 1 }).innerText();
  const names = { kestrel: 'Kestrel Computational Laboratories', lumen: 'Lumen' } as const;
  expectMoney(headline, best!.value - next!.value, 'the lead in the headline');
  expect(headline).toContain(`${names[best!.id as keyof typeof names]} `);
  const [difference] = (
    await table(page)
      .getByRole('row', { name: /^Compared on/ })
      .getByRole('cell')
      .allInnerTexts()
  ).slice(-1);
  expectMoney(difference!, compared[1]!.value - compared[0]!.value, 'the difference in the table');
  const reason = await page
    .getByText(/^.*Of .* in the letter, .* reaches you/)
    .first()
    .innerText();
  const [sticker, present, asPay, asTool] = allMoney(reason.slice(reason.indexOf('Of ')));
  const grants = offers.flatMap((offer) => offer.components).filter(({ kind }) => kind === 'compute');
  const grant = grants.find((one) => Math.abs(one.sticker - sticker!.value) <= sticker!.within)!;
  expectMoney(present!, grant.present, 'what reaches you');
  expectMoney(asPay!, grant.employerCost, 'what it costs them as pay');
  expectMoney(asTool!, grant.operationsCost, 'what it costs them as a tool');
});

test('both charts hold in their tables what the command line prints', async ({ page }) => {
  await openDocument(page, fourOffers);
  const { offers } = await cliAnswer(fourOffers);
  const byYear = page.getByRole('figure').filter({ hasText: 'Worth to you today by year' });
  await byYear.getByText('Table', { exact: true }).click();
  const rows = await lines(byYear.getByRole('table'));
  const years = offers[0]!.employmentYears.length;
  expect(rows.length).toBeGreaterThanOrEqual(years * offers.length);
  const columns = await byYear.getByRole('columnheader').allInnerTexts();
  const salaries = rows.map(([, cells]) => cells[columns.indexOf('Salary') - 1]!);
  const expected = Array.from({ length: years }, (_, year) =>
    offers.map(({ employmentYears }) => employmentYears[year]?.components.base?.present)
  );
  expected.flat().forEach((figure, place) => {
    if (figure !== undefined) expectMoney(salaries[place]!, figure, `salary in ${rows[place]![0]}`);
  });

  await page.getByLabel('Component whose steps are shown').selectOption('Kestrel Computational Laboratories’ GPU grant');
  const ladder = page.getByRole('figure').filter({ hasText: 'Kestrel Computational Laboratories’ GPU grant' });
  await ladder.getByText('Table', { exact: true }).click();
  const steps = await lines(ladder.getByRole('table'));
  const grant = componentOf(offers[0]!, 'hours')!;
  expectMoney(steps[0]![1].at(-1)!, grant.sticker, 'first bar');
  expectMoney(steps.at(-1)![1].at(-1)!, grant.present, 'last bar');
  const named = Object.fromEntries(steps);
  for (const [label, step] of [
    ['the job', 'job'],
    ['tax', 'tax'],
    ['leaving', 'leaving'],
    ['time', 'time']
  ] as const)
    expectMoney(
      named[label]!.find((cell) => cell !== '')!,
      grant.steps[step],
      `bar of ${label}`
    );
});

test('after an edit, table, heading and ladder page agree with the command line again', async ({ page }) => {
  const id = await openDocument(page, twoOffers);
  const rate = page.getByLabel('Chance of leaving', { exact: true });
  await rate.fill('31%');
  await saved(page);
  const changed = { ...twoOffers, candidate: { ...twoOffers.candidate, leaveRatePerYear: 0.31 } };
  const { offers } = await cliAnswer(changed);
  const [, cells] = (await lines(table(page))).find(([heading]) => heading === 'Worth to you')!;
  offers.forEach(({ total }, column) => expectMoney(cells[column]!, total.present, `column ${column + 1}`));
  await open(page, `/scenario/ladder/?id=${id}&offer=kestrel&component=hours`);
  const rungs = page.getByRole('region', { name: 'Rung by rung' }).getByRole('definition');
  await expect(rungs.nth(6)).toBeVisible();
  const grant = componentOf(offers[0]!, 'hours')!;
  const figures = (await rungs.allInnerTexts()).slice(0, 7).map(writtenMoney);
  (['sticker', 'market', 'own', 'worth', 'afterTax', 'expected', 'present'] as const).forEach((rung, place) =>
    expectMoney(figures[place]!, grant[rung], rung)
  );
});
