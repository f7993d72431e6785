/** Dates, rounding and whole schedules of vesting as the Open Cap Table Format has them. */
import { allocatedUnits, allocationTypes, nextUnits } from '#lib/exchange/ocf/allocation.ts';
import { dateAfter, periodTypes } from '#lib/exchange/ocf/calendar.ts';
import { fraction, numberOf, type Fraction } from '#lib/exchange/ocf/fraction.ts';
import { statedInstalments, vests } from '#lib/exchange/ocf/schedule.ts';
import { list, oneOf, strict } from '#lib/schema/containers.ts';
import { whole } from '#lib/schema/figures.ts';
import { date } from '#lib/schema/text.ts';
import { z } from '#lib/schema/zod.ts';
import { understood } from '../inputs.ts';

const most = 4_000;
const count = whole({ min: 0 });
const period = { length: whole({ min: 1 }), period_type: oneOf(...periodTypes) };
const ratio = strict({ numerator: count, denominator: whole({ min: 1 }) });
const addedSchema = strict({ date, ...period });
const allocateSchema = strict({
  quantity: count,
  cumulative: z.tuple([count, whole({ min: 1 })], 'numerator and denominator'),
  vestedSoFar: count
});
const tranchesSchema = strict({ quantity: count, tranches: whole({ min: 1, max: most }), allocation: oneOf(...allocationTypes) });
const statementSchema = strict({
  occurrences: whole({ min: 1, max: most }),
  period: period.length,
  period_type: period.period_type,
  cliff: strict({ occurrence: whole({ min: 1 }), percentage: ratio }).nullable(),
  percentage: ratio
});
const scheduleSchema = strict({
  start: date,
  grantDate: date.nullable(),
  quantity: count,
  statements: list(statementSchema, 100)
});

/** One of four questions, told apart by the field that only it has. */
export function vesting(inputs: unknown): object {
  const has = (field: string) => typeof inputs === 'object' && inputs !== null && field in inputs;
  if (has('statements')) return schedule(inputs);
  if (has('tranches')) return tranches(inputs);
  return has('cumulative') ? allocate(inputs) : added(inputs);
}

function added(inputs: unknown): object {
  const read = understood(addedSchema, inputs);
  return { date: dateAfter(read.date, read.length, read.period_type) };
}

function allocate(inputs: unknown): object {
  const { quantity, cumulative, vestedSoFar } = understood(allocateSchema, inputs);
  const [over, under] = cumulative;
  return { amount: numberOf(nextUnits(units(quantity), fraction(BigInt(over), BigInt(under)), units(vestedSoFar))) };
}

function tranches(inputs: unknown): object {
  const read = understood(tranchesSchema, inputs);
  const portions = Array.from({ length: read.tranches }, () => fraction(1n, BigInt(read.tranches)));
  return { tranches: allocatedUnits(units(read.quantity), portions, read.allocation) };
}

function schedule(inputs: unknown): object {
  const read = understood(scheduleSchema, inputs);
  const statements = read.statements.map(({ occurrences, period, period_type: type, cliff, percentage }) => ({
    occurrences,
    period,
    type,
    cliff: cliff && { occurrence: cliff.occurrence, portion: portion(cliff.percentage) },
    portion: portion(percentage)
  }));
  const instalments = statedInstalments(read.start, statements);
  const events = vests(units(read.quantity), instalments, 'CUMULATIVE_ROUND_DOWN', read.grantDate ?? undefined);
  return { events: events.map(({ date, units: amount }) => ({ date, amount })) };
}

const units = (quantity: number): Fraction => fraction(BigInt(quantity), 1n);
const portion = ({ numerator, denominator }: { numerator: number; denominator: number }): Fraction =>
  fraction(BigInt(numerator), BigInt(denominator));
