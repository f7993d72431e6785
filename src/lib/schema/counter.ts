/**
 * What a counter-offer that is looked for may look like: what it must reach, levers, limits, the band of pay. What its names lead to is for
 * counter-references.ts.
 */
import { limitKinds, type Counter, type Lever } from '#lib/engine/document.ts';
import { leverKey } from '#lib/engine/lever-key.ts';
import { list, oneOf, strict } from './containers.ts';
import { number } from './figures.ts';
import { leverSchema, report, type Fault } from './lever.ts';
import { id } from './text.ts';

const mostLevers = 30;
const fromZero = number({ min: 0 });

/** Names in no two entries of a list: of two limits or levers of one name, which would hold? */
function repeated(names: readonly string[], path: (index: number) => Fault['path'], message: string): Fault[] {
  return names.flatMap((name, index) => (names.indexOf(name) < index ? [{ path: path(index), message }] : []));
}

const leversSchema = list(leverSchema, mostLevers).superRefine((levers: Lever[], context) => {
  report(
    repeated(levers.map(leverKey), (index) => [index], 'a lever that is not in the list yet'),
    context
  );
});

const limitsSchema = list(strict({ what: oneOf(...limitKinds), max: fromZero }), limitKinds.length).superRefine(
  (limits, context) => {
    report(
      repeated(
        limits.map(({ what }) => what),
        (index) => [index, 'what'],
        'a limit that is not in the list yet'
      ),
      context
    );
  }
);

/** Salary a year; the middle is what a compa-ratio divides by. */
const bandSchema = strict({ low: fromZero, middle: number({ above: 0 }), high: fromZero }).superRefine((band, context) => {
  const { low, middle, high } = band;
  if (middle < low) report([{ path: ['middle'], message: `a number ≥ low (${low})` }], context);
  if (high < middle) report([{ path: ['high'], message: `a number ≥ middle (${middle})` }], context);
});

/** A sum is reached or not: a margin above a rival, and a chance of beating one, mean something beside a rival alone. */
function goalFaults({ rival, target, margin, probability }: Counter): Fault[] {
  if ((rival === undefined) === (target === undefined))
    return [{ path: [], message: 'one of rival and target', found: rival === undefined ? 'neither' : 'both' }];
  if (rival !== undefined) return [];
  return [
    ...(margin ? [{ path: ['margin'], message: 'nothing or 0, since a target is reached as it stands' }] : []),
    ...(typeof probability === 'number' ? [{ path: ['probability'], message: 'nothing, unless there is a rival to beat' }] : [])
  ];
}

function bandFaults({ limits = [], band }: Counter): Fault[] {
  const place = band ? -1 : limits.findIndex(({ what }) => what === 'compaRatio');
  return place < 0 ? [] : [{ path: ['limits', place, 'what'], message: 'another limit, since a compa-ratio needs a band' }];
}

export const counterSchema = strict({
  offer: id,
  rival: id.exactOptional(),
  target: number().exactOptional(),
  margin: number({ above: -1, max: 10 }).exactOptional(),
  probability: number({ above: 0, below: 1 }).nullable().exactOptional(),
  levers: leversSchema,
  limits: limitsSchema.exactOptional(),
  band: bandSchema.exactOptional()
}).superRefine((counter, context) => {
  report([...goalFaults(counter), ...bandFaults(counter)], context);
});
