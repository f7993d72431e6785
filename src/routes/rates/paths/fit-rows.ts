/** The figures of a fit beside what the card says, as rows of a table: value and 90 % range on both sides, the card's with its source. */
import type { PriceName } from '#lib/catalogue/card-services.ts';
import { unitPrice } from '#lib/format/money.ts';
import { percent } from '#lib/format/percent.ts';
import type { SourcedValue } from '#lib/schema/sourced-value.ts';
import type { ModelKind, PriceStudy } from './price-study.ts';
import { changeText, halfLifeRange, levelRange, yearsText } from './study-words.ts';

export interface FitRow {
  name: string;
  meaning: string;
  /** Of the series; nothing where it cannot say. */
  fitted?: { value: string; range: string };
  card?: { value: string; range: string; figure: SourcedValue };
}

type CardFacts = Partial<Record<PriceName, SourcedValue>>;

/** The rows of a model, fitted nothing where there is no series; the chance of withdrawal, which no series of prices knows, is the card's alone. */
export function fitRows(study: PriceStudy | undefined, kind: ModelKind, card: CardFacts, currency: string): FitRow[] {
  return [
    ...(kind === 'drifting' ? driftRows(study, card) : revertingRows(study, card, currency)),
    ...(card.withdrawalPerYear ? [withdrawalRow(card.withdrawalPerYear)] : [])
  ];
}

function driftRows(study: PriceStudy | undefined, card: CardFacts): FitRow[] {
  const drift = study?.drift;
  return [
    {
      name: 'Drift a year',
      meaning: 'expected change, swings included',
      ...(drift && {
        fitted: {
          value: changeText(drift.driftPerYear),
          range: `${changeText(drift.driftLow)} to ${changeText(drift.driftHigh)}`
        }
      }),
      ...cardFigure(card.driftPerYear, changeText)
    },
    {
      name: 'Volatility a year',
      meaning: 'standard deviation of the log price',
      ...(drift && {
        fitted: {
          value: share(drift.volatilityPerYear),
          range: `${share(drift.volatilityLow)} to ${share(drift.volatilityHigh)}`
        }
      }),
      ...cardFigure(card.volatilityPerYear, share)
    }
  ];
}

function revertingRows(study: PriceStudy | undefined, card: CardFacts, currency: string): FitRow[] {
  const fit = study?.reversion;
  const price = (value: number) => unitPrice(value, currency);
  const fitted = (value: string, range: string) => (fit?.reverts ? { fitted: { value, range } } : {});
  const [level, halfLife, swing] = fit?.reverts
    ? [price(fit.level), yearsText(fit.halfLifeYears), share(fit.volatilityPerYear)]
    : ['', '', ''];
  return [
    {
      name: 'Level',
      meaning: 'price expected in the long run',
      ...fitted(level, fit?.reverts ? levelRange(fit, currency) : ''),
      ...cardFigure(card.reversionLevel, price)
    },
    {
      name: 'Half-life',
      meaning: 'time to come back half of the way',
      ...fitted(halfLife, fit?.reverts ? halfLifeRange(fit) : ''),
      ...cardFigure(card.reversionHalfLifeYears, yearsText)
    },
    {
      name: 'Volatility a year',
      meaning: 'standard deviation of the log price',
      ...fitted(swing, 'no range is worked out'),
      ...cardFigure(card.volatilityPerYear, share)
    }
  ];
}

function withdrawalRow(figure: SourcedValue): FitRow {
  return { name: 'Withdrawn in a year', meaning: 'chance that the named model ends', ...cardFigure(figure, share) };
}

function cardFigure(figure: SourcedValue | undefined, text: (value: number) => string): Pick<FitRow, 'card'> {
  if (figure === undefined) return {};
  const { low, high } = figure;
  const range = low === undefined || high === undefined ? 'no range' : `${text(low)} to ${text(high)}`;
  return { card: { value: text(figure.value), range, figure } };
}

function share(value: number): string {
  return percent(value, { digits: 0 });
}
