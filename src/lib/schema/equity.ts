/** What a grant of shares, units or options may look like: an instrument with its terms, and how it vests. */
import type { EquityComponent } from '#lib/engine/document.ts';
import { exerciseTimes, instruments } from '#lib/engine/document.ts';
import { oneOf, strict } from './containers.ts';
import { amountFromZero, number, whole } from './figures.ts';
import { id, name } from './text.ts';
import { tranchesSchema, vestingSchema } from './vesting.ts';
import { z } from './zod.ts';

const mostMonths = 240;
const months = whole({ min: 1, max: mostMonths });
const price = number({ min: 0 });

const refreshersSchema = strict({
  units: amountFromZero,
  count: whole({ min: 1, max: 40 }).exactOptional(),
  firstMonth: months.exactOptional(),
  everyMonths: months.exactOptional(),
  vesting: vestingSchema,
  strike: price.exactOptional()
});

const accelerationSchema = strict({
  trigger: oneOf('single', 'double'),
  share: number({ min: 0, max: 1 }).exactOptional(),
  dismissalChance: number({ min: 0, max: 1 }).exactOptional()
}).superRefine(({ trigger, dismissalChance }, context) => {
  if (trigger === 'double' || dismissalChance === undefined) return;
  context.addIssue({ code: 'custom', path: ['dismissalChance'], message: 'no such field, unless trigger is "double"' });
});

/** Terms that mean nothing for an instrument would be a promise that no figure keeps. */
const termsOf: { [term in keyof EquityComponent]?: readonly EquityComponent['instrument'][] } = {
  strike: ['nso', 'iso', 'emi', 'restrictedStock'],
  expiryMonths: ['nso', 'iso', 'emi', 'rsu'],
  postTerminationMonths: ['nso', 'iso', 'emi'],
  exercise: ['nso', 'iso', 'emi'],
  election83b: ['nso', 'iso', 'restrictedStock'],
  threshold: ['profitUnits'],
  trigger: ['rsu'],
  method: ['nso', 'iso', 'emi'],
  expectedLifeMonths: ['nso', 'iso', 'emi'],
  exerciseMultiple: ['nso', 'iso', 'emi']
};

export const equitySchema = strict({
  id,
  name: name.exactOptional(),
  kind: z.literal('equity'),
  instrument: oneOf(...instruments),
  units: amountFromZero,
  vesting: vestingSchema.exactOptional(),
  tranches: tranchesSchema.exactOptional(),
  refreshers: refreshersSchema.exactOptional(),
  acceleration: accelerationSchema.exactOptional(),
  strike: price.exactOptional(),
  expiryMonths: months.exactOptional(),
  postTerminationMonths: whole({ min: 0, max: mostMonths }).exactOptional(),
  exercise: oneOf(...exerciseTimes).exactOptional(),
  election83b: z.boolean('true or false').exactOptional(),
  threshold: price.exactOptional(),
  trigger: oneOf('single', 'double').exactOptional(),
  method: oneOf('expectedLife', 'lattice').exactOptional(),
  expectedLifeMonths: months.exactOptional(),
  exerciseMultiple: number({ above: 1, max: 100 }).exactOptional()
}).superRefine((equity, context) => {
  const { vesting, tranches, instrument } = equity;
  if ((vesting === undefined) === (tranches === undefined)) {
    const found = vesting === undefined ? 'neither' : 'both';
    context.addIssue({ code: 'custom', message: 'one of vesting and tranches', params: { found } });
  }
  for (const [term, of] of Object.entries(termsOf)) {
    if (equity[term as keyof EquityComponent] === undefined || of.includes(instrument)) continue;
    context.addIssue({ code: 'custom', path: [term], message: `no such field, since it is a term of ${of.join(', ')}` });
  }
  for (const { path, message } of dependentFaults(equity)) context.addIssue({ code: 'custom', path, message });
});

interface Fault {
  path: string[];
  message: string;
}

/** Terms that only mean something beside another one. */
function dependentFaults({ instrument, refreshers, election83b, exercise }: EquityComponent): Fault[] {
  const faults: Fault[] = [];
  const strikes = termsOf.strike ?? [];
  if (refreshers?.strike !== undefined && !strikes.includes(instrument))
    faults.push({ path: ['refreshers', 'strike'], message: `no such field, since it is a term of ${strikes.join(', ')}` });
  if (election83b !== undefined && (instrument === 'nso' || instrument === 'iso') && exercise !== 'atStart')
    faults.push({
      path: ['election83b'],
      message: 'no such field, unless exercise is "atStart": shares that are received before they vest'
    });
  return faults;
}
