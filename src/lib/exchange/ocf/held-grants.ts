/** What one holder was granted, security by security: options, units and restricted stock with what has not been exercised or lost; and why others are left out. */
import type { Instrument, IsoDate } from '#lib/engine/document.ts';
import type { ImportedGrant } from '../imported-grant.ts';
import { allocationTypes, type AllocationType } from './allocation.ts';
import { calendarDate } from './calendar.ts';
import { amountOf, fieldOf, figureOf, itemsOf, moneyOf, textOf, type Item } from './fields.ts';
import { numberOf, product } from './fraction.ts';
import { unitsLeft, type Security } from './securities.ts';
import { vests, type Vest } from './schedule.ts';
import { stillHeld } from './still-held.ts';
import { vestingInstalments } from './vesting-graph.ts';

export interface CapTable {
  terms: Map<string, Item>;
  classes: Map<string, Item>;
  /** Days on which shares were split. */
  splits: readonly Item[];
}

type GrantReading = { ok: true; grant: ImportedGrant; terms?: Item } | { ok: false; reason: string };
type VestReading = { ok: true; vests: Vest[]; notes: string[]; terms?: Item } | { ok: false; reason: string };

const compensation: Readonly<Record<string, { instrument: Instrument; note?: string }>> = {
  OPTION_NSO: { instrument: 'nso' },
  NSO: { instrument: 'nso' },
  OPTION_ISO: { instrument: 'iso' },
  ISO: { instrument: 'iso' },
  INTL: {
    instrument: 'nso',
    note: 'An international option: taken as one without tax advantages. If it is a UK EMI option, say so in the letter.'
  },
  OPTION: {
    instrument: 'nso',
    note: 'The file does not say whose tax law the option follows: taken as one without tax advantages.'
  },
  RSU: { instrument: 'rsu' }
};

/** A grant of a security, or the reason why it is none that can be taken. */
export function heldGrant(security: Security, table: CapTable): GrantReading {
  const { issuance, issued } = security;
  const kind = instrumentOf(security, table);
  if ('reason' in kind) return refused(kind.reason);
  if (issued === undefined) return refused('No date of issue that can be read');
  if (security.ended !== undefined) return refused(security.ended);
  if (security.quantity <= 0) return refused('No quantity that can be read');
  if (unitsLeft(security) <= 0) return refused('Exercised, released or given up in full');
  const vesting = vestsOf(security, issued, table);
  if (!vesting.ok) return refused(vesting.reason);
  const held = stillHeld(vesting.vests, security);
  if (held.length === 0) return refused('Nothing of it vests on a known day');
  const priced = priceOf(security, kind.instrument);
  if ('reason' in priced) return refused(priced.reason);
  const { terms } = vesting;
  const grant: ImportedGrant = {
    key: security.id,
    name: `Grant ${textOf(issuance, 'custom_id') ?? ''} of ${issued}`.replace('  ', ' '),
    granted: issued,
    instrument: kind.instrument,
    vests: held,
    ...priced,
    ...optionTerms(issuance, kind.instrument),
    notes: [...(kind.note === undefined ? [] : [kind.note]), ...vesting.notes, ...changes(security, issued, table)]
  };
  return { ok: true, grant, ...(terms && { terms }) };
}

function refused(reason: string): { ok: false; reason: string } {
  return { ok: false, reason };
}

function instrumentOf(
  { kind, issuance }: Security,
  { classes }: CapTable
): { instrument: Instrument; note?: string } | { reason: string } {
  if (kind === 'warrant') return { reason: 'Warrants are not modelled' };
  if (kind === 'stock') {
    const held = classes.get(textOf(issuance, 'stock_class_id') ?? '');
    return held && fieldOf(held, 'class_type') === 'PREFERRED'
      ? { reason: 'Preferred shares: bought, not granted as pay' }
      : {
          instrument: 'restrictedStock',
          note: 'The file does not say whether an 83(b) election was made: say so in the letter.'
        };
  }
  const type = textOf(issuance, 'compensation_type') ?? '';
  const named = type === 'OPTION' || type === '' ? (textOf(issuance, 'option_grant_type') ?? type) : type;
  if (Object.hasOwn(compensation, named)) return compensation[named]!;
  return { reason: /SAR$/.test(type) ? 'Stock appreciation rights are not modelled' : 'A kind of grant that is not known' };
}

/** By explicit dates, by the terms of the file, or all at once. */
function vestsOf(security: Security, issued: IsoDate, { terms }: CapTable): VestReading {
  const { issuance } = security;
  const listed = itemsOf(issuance, 'vestings');
  if (listed.length > 0) return listedVests(listed, security.quantity);
  const named = textOf(issuance, 'vesting_terms_id');
  if (named === undefined) {
    return {
      ok: true,
      vests: [{ date: issued, units: security.quantity }],
      notes: ['Nothing is said of vesting: vested when it was issued.']
    };
  }
  const found = terms.get(named);
  const quantity = figureOf(issuance, 'quantity');
  if (found === undefined || quantity === undefined) return refused('Its vesting terms are not in the file');
  const type = textOf(found, 'allocation_type') as AllocationType;
  if (!allocationTypes.includes(type)) return refused('Vesting terms with an unknown way of rounding');
  const reading = vestingInstalments(found, { quantity, granted: issued, events: security.starts });
  if (!reading.ok) return reading;
  const undated = numberOf(product(quantity, reading.undated));
  const notes = [
    ...(reading.started ? [] : ['The file has no start of vesting for it: counted from the day of issue.']),
    ...(undated > 0 ? [`${shortUnits(undated)} units have no date to vest${waiting(reading.awaited)}: left out.`] : [])
  ];
  return { ok: true, vests: vests(quantity, reading.instalments, type, issued), notes, terms: found };
}

function waiting(awaited: readonly string[]): string {
  return awaited.length === 0 ? '' : ` but wait for “${awaited.slice(0, 3).join('”, “')}”`;
}

function shortUnits(units: number): string {
  return units.toLocaleString('en', { maximumFractionDigits: 2 });
}

function listedVests(listed: readonly Item[], quantity: number): VestReading {
  const days: Vest[] = [];
  for (const entry of listed.slice(0, 4_000)) {
    const [date, units] = [calendarDate(fieldOf(entry, 'date')), amountOf(entry, 'amount')];
    if (date === undefined || units === undefined) return refused('A vesting date or amount that cannot be read');
    days.push({ date, units });
  }
  const total = days.reduce((sum, { units }) => sum + units, 0);
  if (total > quantity * (1 + 1e-9)) return refused('More units vest than were granted');
  days.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const notes = total < quantity ? [`${shortUnits(quantity - total)} units have no date to vest: left out.`] : [];
  return { ok: true, vests: days, notes };
}

function priceOf(
  { issuance, newStrike }: Security,
  instrument: Instrument
): { strike?: number; currency?: string } | { reason: string } {
  if (instrument === 'rsu') return {};
  const price = newStrike ?? moneyOf(issuance, instrument === 'restrictedStock' ? 'share_price' : 'exercise_price');
  if (price === undefined)
    return { reason: instrument === 'restrictedStock' ? 'No price that can be read' : 'No exercise price that can be read' };
  return { strike: price.amount, currency: price.currency };
}

function optionTerms(issuance: Item, instrument: Instrument): Pick<ImportedGrant, 'expires' | 'postTerminationMonths'> {
  if (instrument === 'restrictedStock') return {};
  const expires = calendarDate(fieldOf(issuance, 'expiration_date'));
  const windows = instrument === 'rsu' ? [] : itemsOf(issuance, 'termination_exercise_windows');
  const usual = windows.find((window) => fieldOf(window, 'reason') === 'VOLUNTARY_OTHER');
  const months = usual && windowMonths(usual);
  return { ...(expires !== undefined && { expires }), ...(months !== undefined && { postTerminationMonths: months }) };
}

/** Days to the nearest month. */
function windowMonths(window: Item): number | undefined {
  const period = amountOf(window, 'period');
  const months = { DAYS: 12 / 365.25, MONTHS: 1, YEARS: 12 }[textOf(window, 'period_type') ?? ''];
  return period === undefined || months === undefined ? undefined : Math.min(240, Math.round(period * months));
}

function changes(security: Security, issued: IsoDate, { splits }: CapTable): string[] {
  const { issuance, exercised, lost, accelerated, newStrike } = security;
  const split = splits.find((one) => (calendarDate(fieldOf(one, 'date')) ?? '') > issued);
  return [
    ...(exercised > 0 ? [`${shortUnits(exercised)} units are exercised or released already: left out.`] : []),
    ...(lost > 0 ? [`${shortUnits(lost)} units are given up: left out, from the end.`] : []),
    ...(accelerated.length > 0 ? ['Vesting was accelerated: those units come from the end.'] : []),
    ...(newStrike ? ['The exercise price is the one after a repricing.'] : []),
    ...(split ? ['Shares were split after it was issued, which is not worked in: check units and price.'] : []),
    ...(fieldOf(issuance, 'early_exercisable') === true
      ? ['It can be exercised early: choose so in the letter if you would.']
      : [])
  ];
}
