/** The facts about an employer's stock: a listed share, or a private company with its preferences and its possible exits. */
import { illiquidityMethods } from '#lib/engine/document.ts';
import { list, oneOf, strict, variants } from './containers.ts';
import { discountRateAmount, growthAmount, number, repeatedLossAmount, shareAmount, whole } from './figures.ts';
import { name } from './text.ts';
import { z } from './zod.ts';

const flag = z.boolean('true or false');
const fraction = number({ min: 0, max: 1 });
const price = number({ min: 0 });
/** Classes that convert at a ratio may be counted in fractions; what is next to nothing would make a share worth more than can be counted. */
const shares = number({ min: 0.001 });
/** Wider than any share has ever moved in a year. */
const volatility = number({ min: 0, max: 3 });
const months = whole({ min: 0, max: 240 });

const listedSchema = strict({
  kind: z.literal('public'),
  price,
  dividendYieldPerYear: price.exactOptional(),
  growthPerYear: growthAmount.exactOptional(),
  volatilityPerYear: volatility.exactOptional(),
  worthNothing: flag.exactOptional()
});

const preferredSchema = strict({
  name,
  shares: shares,
  invested: price,
  multiple: number({ min: 0, max: 100 }).exactOptional(),
  participation: oneOf('none', 'full', 'capped').exactOptional(),
  capMultiple: number({ above: 0, max: 1000 }).exactOptional(),
  seniority: whole({ min: 1, max: 50 }).exactOptional()
}).superRefine(({ participation, capMultiple, multiple = 1 }, context) => {
  const path = ['capMultiple'];
  if (participation === 'capped' && (capMultiple === undefined || capMultiple < multiple))
    context.addIssue({ code: 'custom', path, message: `a number ≥ ${multiple}, the cap as a multiple of what was invested` });
  if (participation !== 'capped' && capMultiple !== undefined)
    context.addIssue({ code: 'custom', path, message: 'no such field, since only a capped class has one' });
});

const exitSchema = strict({
  name: name.exactOptional(),
  probability: fraction,
  month: months,
  equityValue: price,
  ipo: flag.exactOptional()
});

const exitsSchema = list(exitSchema, 50).superRefine((exits, context) => {
  const found = exits.reduce((sum, { probability }) => sum + probability, 0);
  if (found > 1 + 1e-6)
    context.addIssue({
      code: 'custom',
      message: 'probabilities that sum to at most 1',
      params: { found: `a sum of ${Number(found.toPrecision(7))}` }
    });
});

const pathSchema = strict({
  equityValue: price.exactOptional(),
  growthPerYear: growthAmount.exactOptional(),
  failurePerYear: repeatedLossAmount.exactOptional(),
  exitMonth: months.exactOptional()
});

const privateSchema = strict({
  kind: z.literal('private'),
  preferredPrice: price,
  commonValue: price.exactOptional(),
  fullyDilutedShares: shares,
  outstandingShares: shares.exactOptional(),
  preferences: list(preferredSchema, 30).exactOptional(),
  dilutionPerRound: repeatedLossAmount.exactOptional(),
  roundsToCome: whole({ min: 0, max: 20 }).exactOptional(),
  monthsBetweenRounds: whole({ min: 1, max: 240 }).exactOptional(),
  raisedPerRound: price.exactOptional(),
  exits: exitsSchema.exactOptional(),
  path: pathSchema.exactOptional(),
  volatilityPerYear: volatility.exactOptional(),
  discountRatePerYear: discountRateAmount.exactOptional(),
  illiquidity: oneOf(...illiquidityMethods).exactOptional(),
  illiquidityDiscount: shareAmount.exactOptional(),
  worthNothing: flag.exactOptional()
}).superRefine(({ preferences = [], fullyDilutedShares, outstandingShares, illiquidity, illiquidityDiscount }, context) => {
  if (illiquidityDiscount !== undefined && illiquidity !== 'own')
    context.addIssue({ code: 'custom', path: ['illiquidityDiscount'], message: 'no such field, unless illiquidity is "own"' });
  const preferred = preferences.reduce((sum, { shares }) => sum + shares, 0);
  if (preferred >= fullyDilutedShares)
    context.addIssue({
      code: 'custom',
      path: ['fullyDilutedShares'],
      message: `more than the ${preferred} preferred shares of preferences, since common shares are among them`
    });
  if (outstandingShares !== undefined && outstandingShares > fullyDilutedShares)
    context.addIssue({
      code: 'custom',
      path: ['outstandingShares'],
      message: `at most fullyDilutedShares (${fullyDilutedShares})`
    });
});

export const stockSchema = variants('kind', [listedSchema, privateSchema], 'one of "public", "private"');
