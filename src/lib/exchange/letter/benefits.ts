/** Retirement match and allowances, by the year or once. */
import type { BenefitComponent, SignOnComponent } from '#lib/engine/document.ts';
import { timesPerYear, type Money, type Percent } from './figure.ts';
import { amountOf, around, doubtOf, offerMoney, ofSubject, placeOf, type Belonging, type Passage } from './passage.ts';
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
  const share = matchedShare(passage, percents);
  if (!retirement || share === undefined || salary === undefined) return;
  const draft = benefitDraft(passage, sheet, 'Retirement match');
  const check = `${Number((share * 100).toPrecision(6))} % of the salary, if you pay in enough; the law may cap it.`;
  draft?.put(
    'perYear',
    Number((share * salary).toPrecision(9)),
    percents.map((percent) => placeOf(passage, percent)),
    check
  );
}

/** Of the salary that the employer pays in; undefined where the words do not say how two shares go together. */
function matchedShare({ text }: Passage, [first, second, more]: readonly (Belonging & Percent)[]): number | undefined {
  if (first === undefined || more !== undefined || first.high !== undefined || second?.high !== undefined) return undefined;
  const before = text.slice(Math.max(0, first.from - 60), first.from);
  if (
    /\b(?:you|employees?)(?: (?:will|must|may|can|shall))? (?:pay|contribut\w{1,4}|save)[^.;]{0,30}$|\bemployee contributions?\b[^.;]{0,20}$/i.test(
      before
    )
  )
    return undefined;
  const said = first.of === 'salary' || /\b(?:employer|company|we|us)\b[^.]{0,60}\b(?:contribut|match|pay|pension)/i.test(text);
  if (second === undefined) return said && first.value <= mostMatched ? first.value : undefined;
  const between = text.slice(first.to, second.from);
  // Of what is paid in, and up to how much of the salary.
  if (
    second.value <= mostMatched &&
    /\b(?:first|up to|maximum of|limit of)\s(?:an?\s|the\s|maximum of\s|first\s)?$/i.test(between)
  )
    return first.value > mostMatched ? first.value * second.value : undefined;
  return said && first.value <= mostMatched && /\b(?:at least|minimum of|provided|as long as|if you)\b/i.test(between)
    ? first.value
    : undefined;
}

/** No employer pays in more of a salary than this. */
const mostMatched = 0.3;

function putBenefit(passage: Passage, sheet: Sheet, figure: Belonging): void {
  const money = offerMoney(passage, figure);
  if (money === undefined || money.period === 'hour' || money.period === 'day' || isOwnCost(passage, money)) return;
  const name = titleNear(passage, money);
  const place = placeOf(passage, money);
  if (money.period === 'once') return putOnce(passage, sheet, money, name);
  if (money.period === undefined) return askBenefit(passage, sheet, money, name);
  benefitDraft(passage, sheet, name)?.put('perYear', amountOf(money, timesPerYear[money.period]), place, doubtOf(passage, money));
}

/** What the candidate pays, or the whole of which the employer pays a part. */
function isOwnCost(passage: Passage, money: Money): boolean {
  const { before, after } = around(passage, money);
  return (
    /\b(?:you|employees?)(?: (?:will|must|may|can|shall|would))? (?:pay|contribute|cover|bear|owe)s?\b[^.;]{0,30}$/i.test(
      before
    ) ||
    /(?<!\bof )\b(?:employee(?:'s)?|your) (?:\w{1,12} )?(?:costs?|contributions?|share|premiums?|portion|deductible|co-?pay)\b[^.;]{0,25}$/i.test(
      before
    ) ||
    /\bof (?:the|an?)\s$/i.test(before) ||
    /\b(?:deductible|out[- ]of[- ]pocket|co-?pay|coverage of|insured)\b/i.test(`${before.slice(-30)}${after.slice(0, 25)}`)
  );
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
    .map((mention) => ({
      mention,
      far: mention.from >= to ? mention.from - to + nextClause(text.slice(to, mention.from)) : from - mention.to
    }))
    .sort((one, other) => one.far - other.far);
  const words = [...near.map(({ mention }) => mention.words), heading, text.slice(0, 80)];
  return words.flatMap((word) => titles.find(([pattern]) => pattern.test(word))?.[1] ?? [])[0] ?? 'Allowance';
}

/** “401(k) contribution $12,000 per year and HSA …”: words behind a conjunction are of what comes. */
function nextClause(gap: string): number {
  return /[,;]|\band\b|\bplus\b/i.test(gap) ? 60 : 0;
}

function benefitDraft({ index }: Passage, sheet: Sheet, name: string): Draft | undefined {
  return sheet.named(slug(name)) ?? sheet.fresh('benefit', slug(name), index, name);
}

function slug(name: string): string {
  return name.toLowerCase().replace(/ /g, '-');
}
