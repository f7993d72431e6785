/**
 * Vesting terms of the Open Cap Format to dated instalments: from the first condition one path is followed, each time to the next
 * condition that comes first by its date. Events have a date only where a transaction says that they happened; what waits for one is left.
 */
import type { IsoDate } from '#lib/engine/document.ts';
import { calendarDate, dateAfter, dayOf, periodTypes, type PeriodType } from './calendar.ts';
import { amountOf, fieldOf, figureOf, itemOf, itemsOf, textOf, textsOf, type Item } from './fields.ts';
import { difference, isLess, nothing, product, quotient, sum, whole, type Fraction } from './fraction.ts';
import { mostInstalments, type Instalment } from './schedule.ts';

/** What is known of the security that vests. */
export interface VestingFacts {
  quantity: Fraction;
  granted: IsoDate;
  /** Vesting starts and events of the security. */
  events: readonly Item[];
}

export type GraphReading =
  | {
      ok: true;
      instalments: Instalment[];
      /** Part of the grant that no date is known for. */
      undated: Fraction;
      /** Conditions that may still come, in the file's words. */
      awaited: string[];
      /** The file says when vesting started; otherwise it is counted from the grant. */
      started: boolean;
    }
  | { ok: false; reason: string };

const mostConditions = 1_000;
const mostFollowing = 100;
/** Portions that no document is written in; sums of them would take for ever. */
const finestPortion = 10n ** 60n;

interface Walk {
  terms: Map<string, Item>;
  facts: VestingFacts;
  start: IsoDate;
  /** Dates of the conditions that were met; of those that repeat, the last. */
  met: Map<string, IsoDate>;
  instalments: Instalment[];
  vested: Fraction;
  awaited: string[];
}

/** When a condition comes, once or several times. */
interface Coming {
  condition: Item;
  dates: IsoDate[];
}

export function vestingInstalments(terms: Item, facts: VestingFacts): GraphReading {
  const conditions = itemsOf(terms, 'vesting_conditions');
  if (conditions.length > mostConditions) return refused('Vesting terms of more than 1,000 conditions');
  const byName = new Map(conditions.map((condition) => [textOf(condition, 'id') ?? '', condition] as const));
  const first = conditions.find((condition) => kindOf(condition) === 'VESTING_START_DATE') ?? conditions[0];
  if (first === undefined) return refused('Vesting terms without conditions');
  const walk: Walk = {
    terms: byName,
    facts,
    start: facts.granted,
    met: new Map(),
    instalments: [],
    vested: nothing,
    awaited: []
  };
  const began = eventDate(first, facts.events);
  walk.start = began ?? facts.granted;
  const starts = kindOf(first) === 'VESTING_START_DATE' ? [walk.start] : datesOf(first, walk, walk.start);
  if (starts.length === 0) walk.awaited.push(described(first));
  const fault = follow({ condition: first, dates: starts }, walk);
  if (fault !== undefined) return refused(fault);
  const { instalments, vested, awaited } = walk;
  return { ok: true, instalments, undated: difference(whole, vested), awaited, started: began !== undefined };
}

function refused(reason: string): GraphReading {
  return { ok: false, reason };
}

/** Takes the path as far as dates are known; a sentence where it cannot be followed. */
function follow(first: Coming, walk: Walk): string | undefined {
  let here: Coming | undefined = first.dates.length > 0 ? first : undefined;
  while (here) {
    const id = textOf(here.condition, 'id') ?? '';
    if (walk.met.has(id)) return 'Vesting conditions that go round in a circle';
    const [from, until] = [here.dates[0]!, here.dates.at(-1)!];
    walk.met.set(id, until);
    const following = textsOf(here.condition, 'next_condition_ids')
      .slice(0, mostFollowing)
      .map((next) => walk.terms.get(next))
      .filter((one) => one !== undefined);
    walk.awaited.push(
      ...following.filter((one) => kindOf(one) === 'VESTING_EVENT' && !eventDate(one, walk.facts.events)).map(described)
    );
    const next = soonest(following, walk, from);
    // An event in between ends what repeats; a schedule that follows it waits for its end.
    const ends = next && kindOf(next.condition) === 'VESTING_EVENT' && next.dates[0]! < until ? next.dates[0]! : until;
    const fault = vest(here, ends, walk);
    if (fault !== undefined) return fault;
    here = next;
  }
  return undefined;
}

/** The highest in the list's order of those that come first. */
function soonest(conditions: readonly Item[], walk: Walk, from: IsoDate): Coming | undefined {
  let best: Coming | undefined;
  for (const condition of conditions) {
    const dates = datesOf(condition, walk, from);
    if (dates[0] !== undefined && (best === undefined || dates[0] < best.dates[0]!)) best = { condition, dates };
  }
  return best;
}

/** Not before the condition that it follows. */
function datesOf(condition: Item, walk: Walk, from: IsoDate): IsoDate[] {
  const trigger = itemOf(condition, 'trigger');
  const later = (date: IsoDate | undefined) => (date === undefined ? [] : [date < from ? from : date]);
  switch (kindOf(condition)) {
    case 'VESTING_SCHEDULE_ABSOLUTE':
      return later(calendarDate(fieldOf(trigger, 'date')));
    case 'VESTING_SCHEDULE_RELATIVE': {
      const base = walk.met.get(textOf(trigger, 'relative_to_condition_id') ?? '');
      return base === undefined ? [] : periodDates(itemOf(trigger, 'period'), base, walk.start);
    }
    default:
      return later(eventDate(condition, walk.facts.events));
  }
}

function periodDates(period: Item, base: IsoDate, start: IsoDate): IsoDate[] {
  const length = amountOf(period, 'length') ?? 0;
  const type = textOf(period, 'type') as PeriodType;
  const occurrences = amountOf(period, 'occurrences') ?? 1;
  if (!periodTypes.includes(type) || length < 0 || !Number.isInteger(occurrences) || occurrences > mostInstalments) return [];
  const day = /^\d\d/.exec(textOf(period, 'day_of_month') ?? '')?.[0];
  const dates: IsoDate[] = [];
  for (let occurrence = 1; occurrence <= occurrences; occurrence++) {
    const date = dateAfter(base, occurrence * length, type, day === undefined ? dayOf(start) : Number(day));
    if (date === undefined) return [];
    dates.push(date);
  }
  // Instalments before the cliff vest with it.
  const cliff = amountOf(period, 'cliff_installment') ?? 0;
  return dates.map((date, index) => (index + 1 < cliff ? (dates[cliff - 1] ?? dates.at(-1)!) : date));
}

/** Adds what a condition vests on its dates up to one; a sentence where that cannot be. */
function vest({ condition, dates }: Coming, until: IsoDate, walk: Walk): string | undefined {
  const portion = portionOf(condition, walk);
  if (portion === undefined) return 'A vesting condition without a portion or a quantity that can be read';
  for (const date of dates) {
    if (date > until || portion.over === 0n) continue;
    if (walk.instalments.length >= mostInstalments) return 'More than 4,000 instalments';
    const rest = difference(whole, walk.vested);
    const part = isLess(rest, portion) ? rest : portion;
    walk.vested = sum(walk.vested, part);
    if (walk.vested.under > finestPortion) return 'Vesting portions of more digits than can be summed';
    walk.instalments.push({ date, portion: part });
  }
  return undefined;
}

/** Of the whole grant, each time that the condition comes. */
function portionOf(condition: Item, walk: Walk): Fraction | undefined {
  const quantity = figureOf(condition, 'quantity');
  if (quantity !== undefined) return walk.facts.quantity.over === 0n ? nothing : quotient(quantity, walk.facts.quantity);
  const portion = itemOf(condition, 'portion');
  const [over, under] = [figureOf(portion, 'numerator'), figureOf(portion, 'denominator')];
  if (over === undefined || under === undefined || under.over === 0n) return undefined;
  const part = quotient(over, under);
  return fieldOf(portion, 'remainder') === true ? product(part, difference(whole, walk.vested)) : part;
}

function kindOf(condition: Item): string {
  return textOf(itemOf(condition, 'trigger'), 'type') ?? '';
}

function eventDate(condition: Item, events: readonly Item[]): IsoDate | undefined {
  const id = textOf(condition, 'id');
  return calendarDate(events.find((event) => textOf(event, 'vesting_condition_id') === id)?.date);
}

function described(condition: Item): string {
  return textOf(condition, 'description') ?? textOf(condition, 'id') ?? 'a condition without a name';
}
