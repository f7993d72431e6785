/** What a grant of public RSUs may look like: units with a vesting schedule, or with tranches of their own. */
import { list, strict } from './containers.ts';
import { amountFromZero, faultySum, number, whole } from './figures.ts';
import { id, name } from './text.ts';
import { z } from './zod.ts';

const mostVestingMonths = 240;

const vestingSchema = strict({
  months: whole({ min: 1, max: mostVestingMonths }),
  cliffMonths: whole({ min: 0 }).exactOptional(),
  everyMonths: whole({ min: 1 }).exactOptional()
}).superRefine(({ months, cliffMonths = 0, everyMonths = 1 }, context) => {
  const message = `a whole number of at most months (${months})`;
  if (cliffMonths > months) context.addIssue({ code: 'custom', path: ['cliffMonths'], message });
  if (everyMonths > months) context.addIssue({ code: 'custom', path: ['everyMonths'], message });
});

const trancheSchema = strict({ month: whole({ min: 1 }), share: number({ min: 0, max: 1 }) });

const tranchesSchema = list(trancheSchema, mostVestingMonths).superRefine((tranches, context) => {
  tranches.forEach(({ month }, index) => {
    const before = tranches[index - 1]?.month ?? 0;
    if (month > before) return;
    context.addIssue({ code: 'custom', path: [index, 'month'], message: `a month after that of the tranche before (${before})` });
  });
  const found = faultySum(tranches.map(({ share }) => share));
  if (found) context.addIssue({ code: 'custom', message: 'shares that sum to 1', params: { found } });
});

export const equitySchema = strict({
  id,
  name: name.exactOptional(),
  kind: z.literal('equity'),
  instrument: z.literal('rsu', '"rsu", the only instrument that this version knows'),
  units: amountFromZero,
  vesting: vestingSchema.exactOptional(),
  tranches: tranchesSchema.exactOptional()
}).superRefine(({ vesting, tranches }, context) => {
  if ((vesting === undefined) !== (tranches === undefined)) return;
  const found = vesting === undefined ? 'neither' : 'both';
  context.addIssue({ code: 'custom', message: 'one of vesting and tranches', params: { found } });
});
