/** What salary, bonus, sign-on, benefit and custom components may look like. */
import { oneOf, strict } from './containers.ts';
import { amountFromZero, raiseAmount, valuedAtAmount, whole } from './figures.ts';
import { formula, id, name } from './text.ts';
import { z } from './zod.ts';

const base = { id, name: name.exactOptional() };

export const salarySchema = strict({
  ...base,
  kind: z.literal('salary'),
  perYear: amountFromZero,
  raisePerYear: raiseAmount.exactOptional()
});

export const bonusSchema = strict({
  ...base,
  kind: z.literal('bonus'),
  perYear: amountFromZero.exactOptional(),
  targetShare: amountFromZero.exactOptional(),
  payout: amountFromZero.exactOptional()
}).superRefine(({ perYear, targetShare }, context) => {
  if ((perYear === undefined) !== (targetShare === undefined)) return;
  const found = perYear === undefined ? 'neither' : 'both';
  context.addIssue({ code: 'custom', message: 'one of perYear and targetShare', params: { found } });
});

export const signOnSchema = strict({
  ...base,
  kind: z.literal('signOn'),
  amount: amountFromZero,
  paidInMonth: whole({ min: 0 }).exactOptional(),
  clawbackMonths: whole({ min: 0 }).exactOptional(),
  clawback: oneOf('proRata', 'full').exactOptional()
});

export const benefitSchema = strict({
  ...base,
  kind: z.literal('benefit'),
  perYear: amountFromZero,
  taxable: z.boolean('true or false').exactOptional(),
  valuedAt: valuedAtAmount.exactOptional()
});

export const customSchema = strict({
  ...base,
  kind: z.literal('custom'),
  formula,
  taxable: z.boolean('true or false').exactOptional(),
  valuedAt: valuedAtAmount.exactOptional()
});
