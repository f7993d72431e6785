/** Retirement match and allowances, by the year or once. */
import type { BenefitComponent, SignOnComponent } from '#lib/engine/document.ts';
import { timesPerYear, type Money, type Percent } from './figure.ts';
import { amountOf, doubtOf, offerMoney, ofSubject, placeOf, type Belonging, type Passage } from './passage.ts';
import type { Draft, Sheet } from './sheet.ts';

const titles: readonly (readonly [RegExp, string])[] = [
  [/401|403|retirement|rrsp|pension|super|employer contribution|match/i, 'Retirement match'],
  [/health|medical|dental|vision|hsa/i, 'Health plan'],
  [/wellness|well-?being|gym/i, 'Wellness'],
  [/home[- ]office|remote/i, 'Home office'],
  [/learning|education|training|conference|professional|tuition|l&d/i, 'Learning'],
  [/commut|transit|transport|travel/i, 'Commuting'],
  [/meal|lunch|food/i, 'Meals'],
  [/internet|phone/i, 'Phone and internet'],
  [/child/i, 'Childcare'],
  [/car\b/i, 'Car'],
  [/housing|accommodation/i, 'Housing']
];

export function readBenefits(passage: Passage, sheet: Sheet): void {
  const figures = ofSubject(passage, 'benefit');
  const percents = figures.filter((figure) => figure.kind === 'percent');
  if (percents.length > 0) putMatch(passage, sheet, percents);
  for (const figure of figures) if (figure.kind !== 'percent' && figure.kind !== 'duration') putBenefit(passage, sheet, figure);
}

/** “100 % of the first 4 % of salary”, “a pension contribution of 10 % of salary”: of the salary, once that is known. */
function putMatch(passage: Passage, sheet: Sheet, percents: readonly (Belonging & Percent)[]): void {
  const salary = sheet.latest('salary')?.number('perYear');
  const retirement = /401|403|retirement|rrsp|pension|super|match|employer contribution/i.test(passage.text);
  // Two shares: of what is paid in, and up to how much of the salary.
  const [first, second, more] = percents;
  const smaller =
    second === undefined
      ? first
      : /\bfirst\b|\bup to\b|\bof\b/i.test(passage.text.slice(first!.to, second.from))
        ? second
        : undefined;
  if (!retirement || first === undefined || more !== undefined || smaller === undefined || smaller.value > 0.3) return;
  if (
    second === undefined &&
    first.of !== 'salary' &&
    !/\b(?:employer|company|we|us)\b[^.]{0,60}\b(?:contribut|match|pay|pension)/i.test(passage.text)
  )
    return;
  const share = second === undefined ? first.value : first.value * second.value;
  if (salary === undefined) return;
  const draft = benefitDraft(passage, sheet, 'Retirement match');
  const check = `${Number((share * 100).toPrecision(6))} % of the salary, if you pay in enough; the law may cap it.`;
  draft?.put(
    'perYear',
    Number((share * salary).toPrecision(9)),
    percents.map((percent) => placeOf(passage, percent)),
    check
  );
}

function putBenefit(passage: Passage, sheet: Sheet, figure: Belonging): void {
  const money = offerMoney(passage, figure);
  if (money === undefined || money.period === 'hour' || money.period === 'day') return;
  const name = titleNear(passage, money);
  const place = placeOf(passage, money);
  if (money.period === 'once') return putOnce(passage, sheet, money, name);
  if (money.period === undefined) return askBenefit(passage, sheet, money, name);
  benefitDraft(passage, sheet, name)?.put('perYear', amountOf(money, timesPerYear[money.period]), place, doubtOf(passage, money));
}

function putOnce(passage: Passage, sheet: Sheet, money: Money, name: string): void {
  sheet
    .fresh('signOn', slug(name), passage.index, name)
    ?.put('amount', amountOf(money), placeOf(passage, money), doubtOf(passage, money));
}

function askBenefit(passage: Passage, sheet: Sheet, money: Money, name: string): void {
  const benefit = (label: string, times: number) => {
    const put: BenefitComponent = {
      id: `${slug(name)}-${passage.index}-${money.from}`,
      name,
      kind: 'benefit',
      perYear: amountOf(money, times)
    };
    return { label, put: [put] };
  };
  const once: SignOnComponent = {
    id: `${slug(name)}-${passage.index}-${money.from}`,
    name,
    kind: 'signOn',
    amount: amountOf(money)
  };
  sheet.ask({
    places: [placeOf(passage, money)],
    ask: `${name}: for how long is this?`,
    choices: [benefit('A year', 1), benefit('A month', 12), { label: 'Once', put: [once] }]
  });
}

/** The words of the mention that the figure belongs to, as a title. */
function titleNear({ mentions, heading, text }: Passage, { from, to }: { from: number; to: number }): string {
  const near = mentions
    .filter(({ subject }) => subject === 'benefit')
    .map((mention) => ({ mention, far: mention.from >= to ? mention.from - to : from - mention.to }))
    .sort((one, other) => one.far - other.far);
  const words = [...near.map(({ mention }) => mention.words), heading, text.slice(0, 80)];
  return words.flatMap((word) => titles.find(([pattern]) => pattern.test(word))?.[1] ?? [])[0] ?? 'Allowance';
}

function benefitDraft({ index }: Passage, sheet: Sheet, name: string): Draft | undefined {
  return sheet.named(slug(name)) ?? sheet.fresh('benefit', slug(name), index, name);
}

function slug(name: string): string {
  return name.toLowerCase().replace(/ /g, '-');
}
