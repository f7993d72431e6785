/** Grants of shares, units and options: how many or for how much money, which instrument, at what strike. */
import type { Instrument } from '#lib/engine/document.ts';
import type { Percent } from './figure.ts';
import { instrumentInWords } from '../instrument-words.ts';
import { amountOf, around, doubtOf, offerMoney, ofSubject, placeOf, type Belonging, type Passage } from './passage.ts';
import type { Draft, Sheet } from './sheet.ts';

export function readEquity(passage: Passage, sheet: Sheet): void {
  for (const figure of ofSubject(passage, 'equity')) {
    const { before } = around(passage, figure);
    // What employees of the company get beside this grant is no promise of it.
    if (/\brefresh/i.test(passage.text) || isOfOthers(passage, figure)) continue;
    if (figure.kind === 'percent') {
      if (isOfCompany(passage, figure)) putField(passage, sheet, figure, 'companyShare');
    } else if (figure.kind === 'count') putField(passage, sheet, figure, 'units');
    else if (figure.kind === 'money' && figure.value < leastGrant && /(?:@|\bat)\s?$/.test(before))
      putPriceAt(passage, sheet, figure);
    else if (
      figure.kind === 'money' &&
      figure.value >= leastGrant &&
      !/\b(?:exercise|strike|per share|price|threshold|hurdle|valuation|valued the company|proceeds|raised)\b[^.]{0,20}$/i.test(
        before
      )
    )
      putMoney(passage, sheet, figure);
  }
}

/** Shares of everybody, of a pool, or that are lost with the job of today. */
function isOfOthers(passage: Passage, figure: Belonging): boolean {
  const { before, after } = around(passage, figure);
  const near = before.split(/[;:]|\byour?\b/i).at(-1)!;
  const others =
    /\b(?:employees|staff|founders|investors|shareholders|pool|authori[sz]ed|(?:current|present|previous|former) (?:employer|job|grants?|holdings?|equity|company))\b/i;
  const lost =
    /\b(?:forfeit\w{0,4}|forgo\w{0,3}|giv(?:e|ing) up|los(?:e|ing)|walk(?:ing)? away from|leav(?:e|ing) behind)\b[^.;]{0,20}$/i;
  return (
    others.test(near) ||
    lost.test(before) ||
    /^[^.;,]{0,40}\b(?:at|with|from) your (?:current|present|previous|former)\b/i.test(after)
  );
}

/** A percentage beside a grant may be of each year, a discount or a tax: of the company only where it says so or is a small one alone. */
function isOfCompany(passage: Passage, figure: Belonging & Percent): boolean {
  if (figure.of === 'company') return true;
  const { before, after } = around(passage, figure);
  const near = `${before.slice(-60)} | ${after.slice(0, 60)}`;
  const other =
    /\b(?:vest\w{0,3}|cliff|years?|annual\w{0,2}|month\w{0,2}|each|discount|ESPP|purchase plan|premium|tax\w{0,4}|withh\w{1,6}|match\w{0,4}|growth|interest|target|payout|bonus|refresh\w{0,4}|dilution|pool)\b/i;
  return figure.value <= 0.1 && figure.high === undefined && figure.period === undefined && !other.test(near);
}

/** Less money than this is a share's price, not a grant. */
const leastGrant = 1000;

function putField(passage: Passage, sheet: Sheet, figure: Belonging, field: 'units' | 'companyShare' | 'money'): void {
  if (figure.kind !== 'percent' && figure.kind !== 'count' && figure.kind !== 'money') return;
  const draft = draftFor(passage, sheet, figure, field);
  const doubt =
    figure.period === 'year' && !/^[^.;]{0,60}\bvest/i.test(around(passage, figure).after)
      ? 'It may be for each year: counted once.'
      : /\bPSUs?\b|\bperformance (?:RSUs?|shares?|stock|units|options|conditions?|targets?|goals?)\b/i.test(passage.text)
        ? 'How many there are may hang on targets.'
        : undefined;
  draft?.put(field, amountOf(figure), placeOf(passage, figure), doubtOf(passage, figure) ?? doubt);
}

function putMoney(passage: Passage, sheet: Sheet, figure: Belonging): void {
  const money = offerMoney(passage, figure);
  if (money !== undefined) putField(passage, sheet, { ...money, subject: 'equity' }, 'money');
}

/** The grant that a figure is of: the same one said in another measure, or a new one of another instrument. */
function draftFor(passage: Passage, sheet: Sheet, figure: Belonging, field: string): Draft | undefined {
  const { before, after } = around(passage, figure);
  const own = passage.text.slice(figure.from, figure.to);
  const instrument = instrumentNamed([own, `${own} ${after}`, before, passage.text, passage.heading]);
  const latest = sheet.latest('equity');
  const other = instrument !== undefined && latest?.get('instrument') !== undefined && latest.get('instrument') !== instrument;
  const further = latest?.statement === passage.index && latest.get(field) !== undefined && /\b(?:and|plus)\b/i.test(before);
  const draft = latest === undefined || other || further ? sheet.fresh('equity', idOf(instrument), passage.index) : latest;
  if (draft?.get('instrument') === undefined)
    draft?.put('instrument', instrument ?? 'rsu', placeOf(passage, figure), instrumentDoubt(passage, instrument));
  return draft;
}

function instrumentDoubt({ text }: Passage, instrument: Instrument | undefined): string | undefined {
  if (instrument === undefined) return 'The letter does not say which kind of share: taken as RSUs.';
  const plain = instrument === 'nso' && !/non-?(?:qualified|statutory)|\bN(?:Q)?SOs?\b|unapproved/i.test(text);
  return plain ? 'The letter says “options” without their kind: taken without tax advantages.' : undefined;
}

/** The exact name in the nearest words that have one; plain “options” only where none has. */
function instrumentNamed(nearestFirst: readonly string[]): Instrument | undefined {
  const exact = nearestFirst.flatMap(
    (words) => instrumentInWords(words.slice(-100)) ?? instrumentInWords(words.slice(0, 100)) ?? []
  );
  return exact[0] ?? (nearestFirst.some((words) => /\boptions?\b/i.test(words)) ? 'nso' : undefined);
}

function idOf(instrument: Instrument | undefined): string {
  if (instrument === 'nso' || instrument === 'iso' || instrument === 'emi') return 'options';
  return instrument === 'rsu' ? 'rsu' : 'equity';
}

export function readStrike(passage: Passage, sheet: Sheet): void {
  for (const figure of ofSubject(passage, 'strike')) putStrike(passage, sheet, figure);
}

/** “48,000 options at $1.85” is a strike; units have none, and “3,000 RSUs at $30” is what one is worth. */
function putPriceAt(passage: Passage, sheet: Sheet, figure: Belonging): void {
  const money = offerMoney(passage, figure);
  if (sheet.latest('equity')?.get('instrument') !== 'rsu') putStrike(passage, sheet, figure);
  else if (money !== undefined && money.high === undefined && money.period === undefined)
    sheet.offer.put(
      'employer.stock.price',
      money.value,
      placeOf(passage, money),
      money.check ?? 'Taken for the price of a share.'
    );
}

function putStrike(passage: Passage, sheet: Sheet, figure: Belonging): void {
  const money = offerMoney(passage, figure);
  if (money === undefined || money.high !== undefined) return;
  sheet.latest('equity')?.put('strike', money.value, placeOf(passage, money), money.check);
}
