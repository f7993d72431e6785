/**
 * What each class of shares receives in an exit, and which convert. Known defect of a widespread program (Ceesaxp/liqpref-waterfall-py, at
 * ac652d81): it never converts capped participating shares, and converts a senior class at a loss; the vectors that it misses say so.
 */
import { waterfall as distributed } from '#lib/engine/equity/waterfall.ts';
import type { ShareClass } from '#lib/engine/equity/share-classes.ts';
import { list, oneOf, strict } from '#lib/schema/containers.ts';
import { number, whole } from '#lib/schema/figures.ts';
import { z } from '#lib/schema/zod.ts';
import { understood } from '../inputs.ts';

const participations = {
  common: 'common',
  'non-participating': 'none',
  participating: 'full',
  capped: 'capped'
} as const;

/** The only one that is computed. */
const convention =
  'rank 1 is paid first; equal rank = pari passu pro rata to preference; cap = total (preference + participation) in currency; holders convert when strictly better';

const classSchema = strict({
  name: z.string('a name'),
  shares: number({ min: 0 }),
  kind: oneOf('common', 'non-participating', 'participating', 'capped'),
  preference: number({ min: 0 }).default(0),
  cap: number({ min: 0 }).nullable().default(null),
  rank: whole({ min: 0, max: 1000 }).default(0)
});

const inputsSchema = strict({
  exit: number({ min: 0 }),
  classes: list(classSchema, 100),
  convention: z.literal(convention, 'the convention of the vectors').exactOptional()
});

export function waterfall(inputs: unknown): object {
  const { exit, classes } = understood(inputsSchema, inputs);
  const shareClasses = classes.map(({ kind, ...each }): ShareClass => ({ ...each, participation: participations[kind] }));
  const { payouts, converts } = distributed(shareClasses, exit);
  const named = <Value>(values: readonly Value[], of: typeof classes) =>
    Object.fromEntries(of.map((each) => [each.name, values[classes.indexOf(each)]]));
  return {
    payouts: named(payouts, classes),
    converts: named(
      converts,
      classes.filter(({ kind }) => kind !== 'common')
    )
  };
}
