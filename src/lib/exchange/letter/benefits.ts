/** Retirement match and allowances, by the year or once. */
import type { BenefitComponent, SignOnComponent } from '#lib/engine/document.ts';
import { timesPerYear, type Money } from './figure.ts';
import { amountOf, around, doubtOf, offerMoney, ofSubject, placeOf, type Belonging, type Passage } from './passage.ts';
import { benefitDraft, putMatch, retirementTitle, slug, untaxed } from './retirement-match.ts';
import type { Draft, Sheet } from './sheet.ts';

const titles: readonly (readonly [RegExp, string])[] = [
  [/401|403|retirement|rrsp|pension|super|employer contribution|match/i, retirementTitle],
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

/** What no word names. */
const unnamed = 'Allowance';

export function readBenefits(passage: Passage, sheet: Sheet): void {
  const figures = ofSubject(passage, 'benefit');
  const percents = figures.filter((figure) => figure.kind === 'percent');
  if (percents.length > 0) putMatch(passage, sheet, percents);
  for (const figure of figures) if (figure.kind !== 'percent' && figure.kind !== 'duration') putBenefit(passage, sheet, figure);
}

function putBenefit(passage: Passage, sheet: Sheet, figure: Belonging): void {
  const money = offerMoney(passage, figure);
  if (money === undefined || money.period === 'hour' || money.period === 'day' || isOwnCost(passage, money)) return;
  const name = titleNear(passage, money);
  const place = placeOf(passage, money);
  if (money.period === 'once') return putOnce(passage, sheet, money, name);
  if (money.period === undefined) return askBenefit(passage, sheet, money, name);
  benefitDraft(passage, sheet, name)?.put(
    'perYear',
    amountOf(money, timesPerYear[money.period]),
    place,
    doubtOfBenefit(passage, money, name)
  );
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
  // By its sum, so that the same one said again is asked once; one without a name may be another each time.
  const sums = [money.value, ...(money.high === undefined ? [] : [money.high])].map((sum) => String(sum).replace('.', '-'));
  const id = [slug(name), ...sums, ...(name === unnamed ? [passage.index, money.from] : [])].join('-');
  const benefit = (label: string, times: number) => {
    const put: BenefitComponent = {
      id,
      name,
      kind: 'benefit',
      perYear: amountOf(money, times),
      ...(name === retirementTitle && { taxable: false })
    };
    return { label, put: [put] };
  };
  const once: SignOnComponent = {
    id,
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

function doubtOfBenefit(passage: Passage, money: Money, name: string): string | undefined {
  const doubts = [doubtOf(passage, money), name === retirementTitle ? untaxed : undefined].filter((one) => one !== undefined);
  return doubts.length > 0 ? doubts.join(' ') : undefined;
}

/** From what was gathered; a retirement match is not taxed as pay is. */
export function benefitComponent(draft: Draft): BenefitComponent {
  const { id, name } = draft;
  return {
    id,
    ...(name !== undefined && { name }),
    kind: 'benefit',
    perYear: (draft.get('perYear') as BenefitComponent['perYear'] | undefined) ?? 0,
    ...(name === retirementTitle && { taxable: false })
  };
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
  return words.flatMap((word) => titles.find(([pattern]) => pattern.test(word))?.[1] ?? [])[0] ?? unnamed;
}

/** “401(k) contribution $12,000 per year and HSA …”: words behind a conjunction are of what comes. */
function nextClause(gap: string): number {
  return /[,;]|\band\b|\bplus\b/i.test(gap) ? 60 : 0;
}
