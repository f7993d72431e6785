/** An employer's plan as a company: cash, hires, rented compute. Bounds: company.md, section 1; where names lead: company-references.ts. */
import { list, oneOf, strict } from './containers.ts';
import { amountFromZero, monthlyGrowth, monthlyGrowthAmount, number, whole } from './figures.ts';
import { id, month, name } from './text.ts';

const mostEntries = 200;
/** As any figure; a ratchet of a century would outgrow all numbers. */
const mostUnits = 1e15;
const fraction = number({ min: 0, max: 1 });
const fromZero = number({ min: 0 });

const raiseSchema = strict({ month, amount: fromZero, probability: fraction.exactOptional() });
const hireSchema = strict({
  offer: id,
  count: whole({ min: 0, max: 10_000 }),
  tag: oneOf('rnd', 'cogs').exactOptional(),
  probability: fraction.exactOptional(),
  startMonth: month.exactOptional()
});
const productionSchema = strict({ service: id, unitsPerMonth: fromZero, growthPerMonth: monthlyGrowth.exactOptional() });
const commitmentSchema = strict({
  service: id,
  unitsPerMonth: fromZero,
  pricePerUnit: fromZero,
  startMonth: month,
  months: whole({ min: 0, max: 1200 }),
  shortfallShare: fraction.exactOptional(),
  ratchet: strict({ everyMonths: whole({ min: 1, max: 1200 }), share: number({ above: -1, max: 1 }) }).exactOptional()
}).superRefine(({ unitsPerMonth, months, ratchet }, context) => {
  const steps = ratchet && ratchet.everyMonths >= 1 ? Math.floor(months / ratchet.everyMonths) : 0;
  if (!(unitsPerMonth * Math.pow(1 + (ratchet?.share ?? 0), steps) > mostUnits && unitsPerMonth <= mostUnits)) return;
  const message = `a ratchet that takes the units to ${mostUnits} at most`;
  context.addIssue({ code: 'custom', path: ['ratchet', 'share'], message });
});
const debtSchema = strict({
  name: name.exactOptional(),
  principal: fromZero,
  startMonth: month.exactOptional(),
  interestPerYear: number({ min: 0, max: 1 }),
  months: whole({ min: 1, max: 1200 }),
  interestOnlyMonths: whole({ min: 0, max: 1200 }).exactOptional(),
  balloon: fromZero.exactOptional()
}).superRefine(({ principal, months, interestOnlyMonths = 0, balloon = 0 }, context) => {
  const fault = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message });
  if (interestOnlyMonths > months) fault('interestOnlyMonths', `a whole number up to months (${months})`);
  if (balloon > Math.max(0, principal)) fault('balloon', `a number up to principal (${principal})`);
});

const share = fraction.exactOptional();
/** Pay for research is pay for people too: only the first two are parts of one whole. */
const tagsSchema = strict({ cogs: share, rnd: share, people: share }).superRefine(({ cogs = 0, rnd = 0 }, context) => {
  if (cogs <= 1 && cogs + rnd > 1)
    context.addIssue({ code: 'custom', path: ['rnd'], message: `a number up to 1 − cogs (${1 - cogs})` });
});

const mostMonths = 120;
const series = list(fromZero, mostMonths).min(1, 'at least one figure');

export const companySchema = strict({
  cash: number(),
  interestPerYear: number({ min: -0.5, max: 1 }).exactOptional(),
  revenuePerMonth: amountFromZero.exactOptional(),
  revenueByMonth: series.exactOptional(),
  revenueGrowthPerMonth: monthlyGrowthAmount.exactOptional(),
  burnPerMonth: amountFromZero.exactOptional(),
  burnByMonth: series.exactOptional(),
  burnGrowthPerMonth: monthlyGrowthAmount.exactOptional(),
  burnTags: tagsSchema.exactOptional(),
  raises: list(raiseSchema, mostEntries).exactOptional(),
  debts: list(debtSchema, mostEntries).exactOptional(),
  hires: list(hireSchema, mostEntries).exactOptional(),
  mustLastMonths: whole({ min: 1, max: 120 }).exactOptional(),
  replacementCostPerLeaver: amountFromZero.exactOptional(),
  production: list(productionSchema, mostEntries).exactOptional(),
  commitments: list(commitmentSchema, mostEntries).exactOptional(),
  overage: oneOf('wholesale', 'retail').exactOptional()
}).superRefine((company, context) => {
  for (const of of ['revenue', 'burn'] as const)
    if (company[`${of}PerMonth`] !== undefined && company[`${of}ByMonth`] !== undefined)
      context.addIssue({ code: 'custom', path: [`${of}ByMonth`], message: `nothing beside ${of}PerMonth` });
});
