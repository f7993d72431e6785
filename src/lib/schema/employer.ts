/** What an employer may look like: its supply of compute, its cluster, the facts about its stock, what it guesses that grants keep, and its plan as a company, what of that it tells. */
import { clusterSchema } from './cluster.ts';
import { companySchema } from './company.ts';
import { strict, variants } from './containers.ts';
import { discountRateAmount, number } from './figures.ts';
import { moatSchema } from './moat.ts';
import { stockSchema } from './stock.ts';
import { id, name } from './text.ts';
import { toldSchema } from './told.ts';
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

export const employerSchema = strict({
  id,
  name,
  discountRatePerYear: discountRateAmount.exactOptional(),
  computeSupply: supplySchema.exactOptional(),
  cluster: clusterSchema.exactOptional(),
  stock: stockSchema.exactOptional(),
  moat: moatSchema.exactOptional(),
  company: companySchema.exactOptional(),
  told: toldSchema.exactOptional()
});
