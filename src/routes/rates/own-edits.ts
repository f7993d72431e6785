/** Edits of an own card's figures: whatever the user types is the user's own figure of that day, and says so. */
import { ownFigure } from '#lib/catalogue/own-card.ts';
import type { PriceName } from '#lib/catalogue/card-services.ts';
import type { FigureRules } from '#lib/format/parse.ts';
import type { RatedService } from '#lib/schema/rate-card.ts';
import type { SourcedValue } from '#lib/schema/sourced-value.ts';
import { figureKind } from './figures.ts';

/** What can be typed over in a figure. */
export interface FigureEdit {
  value?: number;
  low?: number | undefined;
  high?: number | undefined;
  asOf?: string;
  source?: string;
}

/** The figure after an edit; without an earlier one, the edit has a value. */
export function editedFigure(figure: SourcedValue | undefined, edit: FigureEdit, today: string): SourcedValue {
  const own = figure?.basis === 'own' ? figure : undefined;
  // A range goes with its source: strangers' low and high say nothing of a figure of one's own.
  const range = edit.value === undefined || own ? figure : undefined;
  return ownFigure({
    value: figure?.value ?? 0,
    low: range?.low,
    high: range?.high,
    asOf: own?.effectiveFrom ?? today,
    source: own?.source.title,
    ...edit,
    today
  });
}

/** How a figure of this name is typed, and between what it must lie. */
export function figureRules(name: PriceName, currency: string): FigureRules {
  const kind = figureKind(name);
  switch (name) {
    case 'driftPerYear':
    case 'marginalDriftPerYear':
      return { kind, min: -0.99 };
    case 'volatilityPerYear':
      return { kind, min: 0, max: 3 };
    case 'withdrawalPerYear':
      return { kind, min: 0, max: 0.99 };
    case 'reversionHalfLifeYears':
      return { kind, min: 0.01 };
    case 'reversionLevel':
      return { kind, currency, min: 1e-9 };
    default:
      return { kind, currency, min: 0 };
  }
}

/** What keeps a figure off the disk for now, as a sentence: fields are free while one types, a card is not. */
export function figureTrouble(name: PriceName, service: RatedService): string | undefined {
  const figure = service[name];
  if (name === 'reversionLevel' && figure !== undefined && service.reversionHalfLifeYears === undefined)
    return 'A level needs a half-life, too: not saved yet.';
  if (name === 'reversionHalfLifeYears' && figure !== undefined && service.reversionLevel === undefined)
    return 'A half-life needs a level, too: not saved yet.';
  if (figure?.low !== undefined && figure.low > figure.value) return 'Low is above the figure: not saved yet.';
  if (figure?.high !== undefined && figure.high < figure.value) return 'High is below the figure: not saved yet.';
  return undefined;
}

/** An id that no service of the card has: `my-cluster-hour`. */
export function freshServiceId(name: string, family: RatedService['family'], taken: (id: string) => boolean): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    // The ending of every id says it already.
    .replace(/(^|-)((gpu-)?hours?|tokens?)$/, '')
    .slice(0, 48);
  const ending = family === 'gpu' ? 'hour' : 'token';
  const stem = [words, ending].filter(Boolean).join('-');
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!taken(id)) return id;
  }
}
