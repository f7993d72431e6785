/**
 * An imported grant to an equity component of an offer: days become months of employment from the offer's start, units that vest in a
 * month become its tranche. What vested before counts in the first month or not at all, as the user says.
 */
import type { EquityComponent, Instrument, IsoDate, Month, Tax, Tranche } from '#lib/engine/document.ts';
import { equitySchema } from '#lib/schema/equity.ts';
import { checked } from '#lib/schema/errors.ts';
import { grantedUnits, type ImportedGrant } from './imported-grant.ts';
import { monthOf } from './ocf/calendar.ts';

/** Of what vested before the offer starts: options alone, which are still to be exercised; all of it; nothing of it. */
export const vestedChoices = ['options', 'all', 'none'] as const;
export type VestedChoice = (typeof vestedChoices)[number];

/** The offer that a grant is to be part of. */
export interface GrantContext {
  startMonth: Month;
  currency: string;
  regime: Tax['regime'];
  /** The employer's share is listed. */
  listed: boolean;
  vested: VestedChoice;
}

export type FittedGrant = { ok: true; component: EquityComponent; notes: string[] } | { ok: false; reason: string };

const mostTranches = 240;
const mostMonths = 240;

/** @param id of the new component */
export function grantComponent(grant: ImportedGrant, id: string, context: GrantContext): FittedGrant {
  const { startMonth, currency, listed, vested } = context;
  if (grant.currency !== undefined && grant.currency !== currency)
    return refused(`Its price is in ${grant.currency}, the offer in ${currency}`);
  if (listed && grant.instrument === 'profitUnits') return refused('Profit units need private stock, and the share is listed');
  const start = monthOf(`${startMonth}-01`);
  const instrument = instrumentUnder(grant.instrument, context.regime);
  const months = byMonth(grant, start);
  const before = vestedUnits(months);
  const counted = vested === 'all' || (vested === 'options' && isOption(instrument));
  const units = grantedUnits(grant) - (counted ? 0 : before);
  if (units <= 0) return refused('All of it vested before the offer starts: it is yours already');
  const expiry = grant.expires === undefined ? undefined : monthOf(grant.expires) - start;
  if (expiry !== undefined && expiry < 1) return refused('It expires before the offer starts');
  const tranches = tranchesOf(months, units, counted);
  if (tranches.length > mostTranches) return refused(`It vests in ${tranches.length} months, more than 240`);
  const component = {
    id,
    name: grant.name.slice(0, 200),
    kind: 'equity' as const,
    instrument,
    units,
    tranches,
    ...(grant.strike !== undefined && { strike: grant.strike }),
    ...(expiry !== undefined && (isOption(instrument) || instrument === 'rsu') && { expiryMonths: Math.min(mostMonths, expiry) }),
    ...(grant.postTerminationMonths !== undefined &&
      isOption(instrument) && { postTerminationMonths: grant.postTerminationMonths })
  };
  const reading = checked(equitySchema, component);
  if (!reading.ok) return refused(reading.errors.map(({ path, message }) => `${path}: ${message}`).join('; '));
  return { ok: true, component, notes: [...grant.notes, ...notesOn(grant, instrument, before, counted)] };
}

/** Units that vested before the offer starts. */
export function vestedBefore(grant: ImportedGrant, startMonth: Month): number {
  return vestedUnits(byMonth(grant, monthOf(`${startMonth}-01`)));
}

function refused(reason: string): FittedGrant {
  return { ok: false, reason };
}

function isOption(instrument: Instrument): boolean {
  return instrument === 'nso' || instrument === 'iso' || instrument === 'emi';
}

/** The advantages of one country's law are none under another's. */
function instrumentUnder(instrument: Instrument, regime: Tax['regime']): Instrument {
  const foreign = (instrument === 'iso' && regime === 'uk') || (instrument === 'emi' && regime === 'us');
  return foreign ? 'nso' : instrument;
}

/** Units by month of employment: 1 is the first, 0 and less lie before it. */
function byMonth({ vests }: ImportedGrant, start: number): Map<number, number> {
  const months = new Map<number, number>();
  for (const { date, units } of vests) {
    const month = monthOf(date as IsoDate) - start + 1;
    months.set(month, (months.get(month) ?? 0) + units);
  }
  return months;
}

function vestedUnits(months: ReadonlyMap<number, number>): number {
  return [...months].reduce((sum, [month, units]) => (month < 1 ? sum + units : sum), 0);
}

function tranchesOf(months: ReadonlyMap<number, number>, units: number, counted: boolean): Tranche[] {
  const within = new Map<number, number>();
  for (const [month, vesting] of [...months].sort(([a], [b]) => a - b)) {
    const into = Math.max(1, month);
    if (month >= 1 || counted) within.set(into, (within.get(into) ?? 0) + vesting);
  }
  return [...within].map(([month, vesting]) => ({ month, share: vesting / units }));
}

function notesOn(grant: ImportedGrant, instrument: Instrument, before: number, counted: boolean): string[] {
  const vested = before.toLocaleString('en', { maximumFractionDigits: 2 });
  return [
    ...(before > 0
      ? [
          `${vested} units vested before the offer starts: ${counted ? 'counted in its first month' : 'left out, since they are yours already'}.`
        ]
      : []),
    ...(instrument === grant.instrument
      ? []
      : ['Taken as an option without tax advantages: the offer is taxed in another country than its law is of.'])
  ];
}
