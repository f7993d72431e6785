/** What the letter says of the employer's share: its price, the preferred price, the value of a common share, how many there are. */
import type { LetterStock } from './letter.ts';
import { doubtOf, offerMoney, ofSubject, placeOf, type Passage } from './passage.ts';
import type { Sheet } from './sheet.ts';
import { matches } from './matches.ts';

type StockField = Exclude<keyof LetterStock, 'kind'>;

const prices: readonly (readonly [RegExp, StockField])[] = [
  [/409A|fair market value|\bFMV\b|common (?:share|stock) value|value of a common/gi, 'commonValue'],
  [/preferred|\bpref\b|series [a-h]\b|(?:last|latest) round|issue price/gi, 'preferredPrice'],
  [
    /(?:share|stock|closing|trading|reference|unit|conversion|average)[a-z -]{0,20} price|price per (?:share|unit)|closing at|30-day average|trades? at|per share/gi,
    'price'
  ]
];
const counts: readonly (readonly [RegExp, StockField])[] = [
  [/fully[- ]diluted/gi, 'fullyDilutedShares'],
  [/outstanding|in issue|issued shares/gi, 'outstandingShares']
];

export function readStock(passage: Passage, sheet: Sheet): void {
  for (const figure of ofSubject(passage, 'stock')) {
    const place = placeOf(passage, figure);
    if (figure.kind === 'count' && Number.isFinite(figure.value)) {
      const field = nearest(passage.text, figure, counts);
      if (field !== undefined && figure.value >= 1000)
        sheet.offer.put(`employer.stock.${field}`, figure.value, place, doubtOf(passage, figure));
      continue;
    }
    const money = figure.kind === 'money' ? offerMoney(passage, figure) : undefined;
    // A valuation of the whole company is no price, nor is what comes each year.
    if (money === undefined || money.high !== undefined || money.period !== undefined || money.value >= 100_000) continue;
    const field = nearest(passage.text, money, prices);
    if (field !== undefined) sheet.offer.put(`employer.stock.${field}`, money.value, place, doubtOf(passage, money));
  }
}

/** The field whose words stand nearest to a figure. */
function nearest(text: string, { from, to }: { from: number; to: number }, all: typeof prices): StockField | undefined {
  const start = Math.max(0, from - 120);
  const near = text.slice(start, to + 60);
  const found = all.flatMap(([pattern, field]) =>
    matches(pattern, near).map(({ 0: words, index }) => {
      const [begin, end] = [start + index, start + index + words.length];
      const far = begin >= from ? Math.max(0, begin - to) : Math.max(0, from - end);
      // “Per share” stands at prices of every kind.
      return { field, far: /^per share$/i.test(words) ? far + 60 : far };
    })
  );
  return found.sort((one, other) => one.far - other.far)[0]?.field;
}

/** The facts as the document names them; a preferred price or a count of shares makes the company private. */
export function stockOf(sheet: Sheet): LetterStock | undefined {
  const stock: LetterStock = {};
  for (const field of ['price', 'preferredPrice', 'commonValue', 'fullyDilutedShares', 'outstandingShares'] as const) {
    const value = sheet.offer.number(`employer.stock.${field}`);
    if (value !== undefined) stock[field] = value;
  }
  if (Object.keys(stock).length === 0) return undefined;
  const isPrivate = stock.preferredPrice !== undefined || stock.commonValue !== undefined || stock.price === undefined;
  return { kind: isPrivate ? 'private' : 'public', ...stock };
}
