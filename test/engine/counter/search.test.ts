// The search against looking at every package: two hundred random counter-offers under flat rates and the laws of countries, with limits, clauses, several grants.
import { describe, expect, it } from 'vitest';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import { AdditiveModel } from '#lib/engine/counter/additive-model.ts';
import { leverGroups } from '#lib/engine/counter/lever-groups.ts';
import { PackageValuer } from '#lib/engine/counter/package-valuer.ts';
import { nearestChoice } from '#lib/engine/counter/every-package.ts';
import { PackageSearch } from '#lib/engine/counter/search.ts';
import { breaks } from '#lib/engine/counter/limit-usage.ts';
import { counterCase, usualPackages } from './arbitrary-counter.ts';
import { cheapestOfAll, drained, enteredCosts, laddered, question, searchAlone, targetOf } from './solve.ts';

const CASES = 200;
const small = { flat: 300, country: 24 };
/** The ladder of a shorter horizon is as crooked, and sooner made. */
const short = [12, 18, 30];
/** Some are larger. */
const LARGER = 8;
const larger = { flat: 1200, country: 240 };
/** Which a search that does not look between its nodes gets wrong, one of them by 1.3 %. */
const treacherous = [174, 175, 253, 421, 5229, 5230];
const worthOf = ({ worth }: { worth: number }) => worth;
/** The search may be dearer by this share. */
const ALLOWED = 0.005;

interface Compared {
  seed: number;
  least: number | null;
  found: number | null;
  /** What the public ladder says of what was found. */
  isTrue: boolean;
  missed: number | null;
  /** The model's own word for it, with three nodes a range and nothing valued again. */
  unchecked: { cost: number; isTrue: boolean } | null;
}

function compared(seed: number, packages = usualPackages, horizons?: readonly number[]): Compared {
  const { scenario } = counterCase(seed, packages, horizons);
  const target = targetOf(scenario);
  const sought = { target, aim: worthOf };
  const { best, valuer: whole } = cheapestOfAll(scenario, target);
  // Packages are known to the search as it values them; that they were valued before saves time alone.
  const valuer = new PackageValuer(question(scenario), simulationBasis, whole);
  const groups = leverGroups(scenario, valuer.grids);
  const found = drained(new PackageSearch(valuer, groups, sought, searchAlone).run());
  return {
    seed,
    least: best?.cost ?? null,
    found: found.best?.cost ?? null,
    isTrue: found.best === null || holds(found.best),
    missed: found.missed,
    unchecked: unchecked()
  };

  function holds({ choice, cost, usage }: { choice: readonly number[]; cost: number; usage: readonly number[] }): boolean {
    const values = valuer.package(choice);
    const real = laddered(scenario, values);
    const isNear = Math.abs(real.cost + enteredCosts(scenario, values) - cost) < 1e-6 * cost;
    return isNear && real.worth >= target - 1e-6 && valuer.limits.every(({ max }, at) => !breaks(usage[at]!, max));
  }

  function unchecked(): Compared['unchecked'] {
    const fresh = new PackageValuer(question(scenario), simulationBasis, whole);
    const nodes = fresh.grids.map(({ values }) => [...new Set([0, values.length >> 1, values.length - 1])]);
    const anchor = nearestChoice(fresh).map((_, lever) => nodes[lever]![1] ?? 0);
    const model = new AdditiveModel(fresh, leverGroups(scenario, fresh.grids), { anchor, nodes, aim: worthOf, slack: 0 });
    const said = model.cheapest(target);
    return said === null ? null : { cost: said.cost, isTrue: fresh.value(said.choice).worth >= target - 1e-6 };
  }
}

describe('the search for the cheapest package, where every package can be valued', () => {
  const cases = [
    ...Array.from({ length: CASES }, (_, seed) => compared(seed, small, short)),
    ...Array.from({ length: LARGER }, (_, at) => compared(5000 + at, larger)),
    ...treacherous.map((seed) => compared(seed))
  ];

  it('never costs the employer 0.5 % more than the cheapest of all', () => {
    const dear = cases.filter(({ least, found }) => least !== null && found !== null && found > least * (1 + ALLOWED));
    expect(dear).toEqual([]);
    // And costs the same, to a cent, nearly always: the allowance is for what no case here needs.
    const same = cases.filter(({ least, found }) => least !== null && found !== null && Math.abs(found - least) < 0.02);
    expect(same.length).toBeGreaterThan(0.98 * cases.filter(({ least }) => least !== null).length);
  });

  it('never sends the recruiter away where a package would do, and never finds one where none does', () => {
    expect(cases.filter(({ least, found }) => (least === null) !== (found === null))).toEqual([]);
    // Both kinds are among the cases.
    expect(cases.filter(({ least }) => least === null).length).toBeGreaterThan(10);
    expect(cases.filter(({ least }) => least !== null).length).toBeGreaterThan(100);
  });

  it('claims nothing that the ladder of the adopted offer denies', () => {
    expect(cases.filter(({ isTrue }) => !isTrue)).toEqual([]);
  });

  it('is never off by more than it says it may be', () => {
    const off = cases.filter(({ least, found, missed }) => least !== null && found !== null && found - least > missed! + 0.02);
    expect(off).toEqual([]);
  });

  it('would be caught if it trusted its model: unvalued, the cheapest of the model is often wrong', () => {
    const wrong = cases.filter(
      ({ least, unchecked }) => unchecked !== null && (least === null || !unchecked.isTrue || unchecked.cost > least + 0.02)
    );
    expect(wrong.length).toBeGreaterThan(15);
  });
});
