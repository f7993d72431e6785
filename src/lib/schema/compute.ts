/** What a compute grant may look like, in its four denominations. */
import type { ComputeComponent } from '#lib/engine/document.ts';
import { list, oneOf, strict } from './containers.ts';
import { amountFromZero, chanceAmount, number, shareAmount, whole } from './figures.ts';
import { grantTermsSchema } from './grant-terms.ts';
import { id, name, notes } from './text.ts';
import { tranchesSchema, vestingSchema } from './vesting.ts';
import { z } from './zod.ts';

const mostClauses = 50;
const orNever = 'a whole number ≥ 1, or null for never';
export const expirySchema = z.int(orNever).gte(1, orNever).nullable();
const flag = z.boolean('true or false');

const clauseSchema = strict({ name, factor: number({ min: 0, max: 1 }) });

/** How sure the capacity is to be there, from the surest. */
export const accessSchema = oneOf('dedicated', 'reserved', 'bestEffort');

/** A month has 730 hours. */
const savedHours = number({ min: 0, max: 730 }).exactOptional();
const hoursSavedSchema = strict({
  timeToFirstToken: savedHours,
  tokensPerSecond: savedHours,
  contextTokens: savedHours,
  largestOutputTokens: savedHours,
  generation: savedHours,
  access: savedHours,
  queue: savedHours,
  ownership: savedHours
});

/** Only what is granted in one amount can vest. */
function vestingFaults({ upfront, vesting, tranches }: ComputeComponent): Fault[] {
  if (vesting !== undefined && tranches !== undefined) return [{ message: 'at most one of vesting and tranches', found: 'both' }];
  const field = vesting !== undefined ? 'vesting' : tranches !== undefined ? 'tranches' : undefined;
  if (field !== undefined && upfront === undefined)
    return [{ field, message: 'no such field without upfront, the units that vest' }];
  if (!tranches?.some(({ probability }) => probability !== undefined)) return [];
  return [{ field: 'tranches', message: 'tranches without a probability, since milestones are for equity' }];
}

interface Fault {
  field?: keyof ComputeComponent;
  message: string;
  found?: string;
}

function clusterShareFaults(grant: ComputeComponent): Fault[] {
  const faults: Fault[] = [];
  if (grant.share === undefined) faults.push({ field: 'share', message: 'a number from 0 to 1, the share of the cluster' });
  for (const field of ['service', 'upfront', 'perMonth'] as const)
    if (grant[field] !== undefined) faults.push({ field, message: 'no such field, since a clusterShare is given by its share' });
  return faults;
}

function unitFaults(grant: ComputeComponent): Fault[] {
  const faults: Fault[] = [];
  if (grant.service === undefined) faults.push({ field: 'service', message: 'the name of a service of the market' });
  if (grant.share !== undefined) faults.push({ field: 'share', message: 'no such field, since only a clusterShare has one' });
  if (grant.upfront === undefined && grant.perMonth === undefined)
    faults.push({ message: 'upfront, perMonth or both', found: 'neither' });
  return faults;
}

export const computeSchema = strict({
  id,
  name: name.exactOptional(),
  kind: z.literal('compute'),
  denomination: oneOf('gpuHours', 'tokens', 'credit', 'clusterShare'),
  service: id.exactOptional(),
  upfront: amountFromZero.exactOptional(),
  perMonth: amountFromZero.exactOptional(),
  vesting: vestingSchema.exactOptional(),
  tranches: tranchesSchema.exactOptional(),
  share: shareAmount.exactOptional(),
  months: whole({ min: 0 }).exactOptional(),
  cliffMonths: whole({ min: 0 }).exactOptional(),
  expiresAfterMonths: expirySchema.exactOptional(),
  workShare: shareAmount.exactOptional(),
  revocationRatePerYear: chanceAmount.exactOptional(),
  transferable: flag.exactOptional(),
  haircut: shareAmount.exactOptional(),
  keptOnLeaving: flag.exactOptional(),
  grossUp: flag.exactOptional(),
  draw: oneOf('worthwhile', 'all').exactOptional(),
  clauses: list(clauseSchema, mostClauses).exactOptional(),
  workCredit: shareAmount.exactOptional(),
  shadowPremium: amountFromZero.exactOptional(),
  exitCost: amountFromZero.exactOptional(),
  discountExclusion: z.literal([0, 0.2], '0 or 0.2').exactOptional(),
  cashAlternative: amountFromZero.exactOptional(),
  workUseExempt: flag.exactOptional(),
  workUseRelief: flag.exactOptional(),
  access: accessSchema.exactOptional(),
  queueHours: number({ min: 0 }).exactOptional(),
  ownership: oneOf('sharedPool', 'personalBudget', 'reservedSlice', 'transferableCredit', 'ownHardware').exactOptional(),
  hoursSavedPerMonth: hoursSavedSchema.exactOptional(),
  priority: oneOf('reserved', 'bestEffort').exactOptional(),
  hours: oneOf('all', 'offPeak').exactOptional(),
  letterSays: notes.exactOptional(),
  terms: grantTermsSchema.exactOptional()
}).superRefine((grant, context) => {
  const faults = [
    ...(grant.denomination === 'clusterShare' ? clusterShareFaults(grant) : unitFaults(grant)),
    ...vestingFaults(grant)
  ];
  for (const { field, message, found } of faults)
    context.addIssue({ code: 'custom', path: field ? [field] : [], message, ...(found ? { params: { found } } : {}) });
});
