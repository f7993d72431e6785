/** How a grant may vest, of equity or of compute: a schedule, or tranches of its own, which may be milestones. */
import { list, strict } from './containers.ts';
import { faultySum, number, whole } from './figures.ts';
import { name } from './text.ts';

const mostVestingMonths = 240;
const share = number({ min: 0, max: 1 });

export const vestingSchema = strict({
  months: whole({ min: 1, max: mostVestingMonths }),
  cliffMonths: whole({ min: 0 }).exactOptional(),
  everyMonths: whole({ min: 1 }).exactOptional(),
  yearShares: list(share, mostVestingMonths / 12).exactOptional()
}).superRefine(({ months, cliffMonths = 0, everyMonths = 1, yearShares }, context) => {
  const message = `a whole number of at most months (${months})`;
  if (cliffMonths > months) context.addIssue({ code: 'custom', path: ['cliffMonths'], message });
  if (everyMonths > months) context.addIssue({ code: 'custom', path: ['everyMonths'], message });
  if (yearShares === undefined) return;
  const path = ['yearShares'];
  if (yearShares.length !== Math.ceil(months / 12))
    context.addIssue({
      code: 'custom',
      path,
      message: `a share for each of the ${Math.ceil(months / 12)} years of ${months} months`
    });
  const found = faultySum(yearShares);
  if (found) context.addIssue({ code: 'custom', path, message: 'shares that sum to 1', params: { found } });
});

const trancheSchema = strict({
  month: whole({ min: 1, max: 2 * mostVestingMonths }),
  share,
  probability: share.exactOptional(),
  name: name.exactOptional()
});

export const tranchesSchema = list(trancheSchema, mostVestingMonths).superRefine((tranches, context) => {
  tranches.forEach(({ month }, index) => {
    const before = tranches[index - 1]?.month;
    if (before === undefined || month > before) return;
    context.addIssue({ code: 'custom', path: [index, 'month'], message: `a month after that of the tranche before (${before})` });
  });
  const found = faultySum(tranches.map(({ share }) => share));
  if (found) context.addIssue({ code: 'custom', message: 'shares that sum to 1', params: { found } });
});
