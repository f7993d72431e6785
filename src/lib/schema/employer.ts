/** What an employer may look like: its supply of compute, its cluster, and the facts about its stock. */
import { strict, variants } from './containers.ts';
import { discountRateAmount, driftAmount, number } from './figures.ts';
import { id, name } from './text.ts';
import { z } from './zod.ts';

const fraction = number({ min: 0, max: 1 });

const supplySchema = variants(
  'basis',
  [
    strict({ basis: z.literal('onDemand') }),
    strict({ basis: z.literal('committed'), reassignableShare: fraction.exactOptional() }),
    strict({ basis: z.literal('owned'), idleShare: fraction.exactOptional() })
  ],
  'one of "onDemand", "committed", "owned"'
);

const stockSchema = strict({
  kind: z.literal('public', '"public", the only kind of stock that this version knows'),
  price: number({ min: 0 }),
  dividendYieldPerYear: number({ min: 0 }).exactOptional(),
  growthPerYear: driftAmount.exactOptional(),
  volatilityPerYear: number({ min: 0 }).exactOptional()
});

export const employerSchema = strict({
  id,
  name,
  discountRatePerYear: discountRateAmount.exactOptional(),
  computeSupply: supplySchema.exactOptional(),
  cluster: strict({ service: id, gpus: number({ above: 0 }) }).exactOptional(),
  stock: stockSchema.exactOptional()
});
