/** What a package changes, component by component: values, worth to the candidate, cost to the employer. The rows add up to the totals. */
import { guesses } from '#lib/catalogue/guesses.ts';
import { rules } from '#lib/catalogue/rules.ts';
import {
  applied,
  common,
  counterOf,
  leverGrids,
  offerAnswer,
  offerValuation,
  resolve,
  type CounterQuestion,
  type LeverGrid,
  type OfferAnswer,
  type Package
} from '#lib/engine/index.ts';
import { capital, rowName } from '../component-names.ts';
import { leverWords } from './lever-words.ts';

export interface PackageChange {
  key: string;
  title: string;
  before: string;
  after: string;
  isMoved: boolean;
}

export interface PackageRow {
  /** Of the component; of what hangs on the others `rest`. */
  id: string;
  name: string;
  changes: PackageChange[];
  worth: number;
  cost: number;
}

/** One row for each component with levers, one for all that hangs on them: also of a component whose levers stay where they are. */
export function packageRows(question: CounterQuestion, values: Package): PackageRow[] {
  const { scenario } = question;
  const { offer } = counterOf(scenario);
  const [before, after] = answers(question, values);
  const grids = leverGrids(scenario);
  const named = [...new Set(grids.map(({ lever }) => lever.component))];
  const moved = new Set(grids.filter(({ key, standing }) => standing !== values[key]).map(({ lever }) => lever.component));
  const difference = (what: 'worth' | 'cost', ids: (id: string) => boolean) => sumOf(after, what, ids) - sumOf(before, what, ids);
  const rows = named.map((id): PackageRow => {
    const own = grids.filter(({ lever }) => lever.component === id);
    const isOwn = (one: string) => moved.has(id) && ownerOf(one) === id;
    return {
      id,
      name: capital(rowName(scenario, offer, id)),
      changes: own.map((grid) => changeOf(question, grid, values)),
      worth: difference('worth', isOwn),
      cost: difference('cost', isOwn) + own.reduce((sum, grid) => sum + enteredCost(grid, values), 0)
    };
  });
  const rest = (id: string) => !moved.has(ownerOf(id));
  const [worth, cost] = [difference('worth', rest), difference('cost', rest)];
  if (Math.abs(worth) < 0.5 && Math.abs(cost) < 0.5) return rows;
  return [...rows, { id: 'rest', name: 'What hangs on these: tax, and pay by salary', changes: [], worth, cost }];
}

/** The exit cost of a grant is part of it. */
function ownerOf(row: string): string {
  return row.replace(/\.exitCost$/, '');
}

function sumOf({ components }: OfferAnswer, what: 'worth' | 'cost', ids: (id: string) => boolean): number {
  return components.reduce((sum, { id, present, employerCost, operationsCost }) => {
    if (!ids(id)) return sum;
    return sum + (what === 'worth' ? present : employerCost + operationsCost);
  }, 0);
}

/** The offer as it stands and with the package, what is earned elsewhere held. */
function answers({ scenario, amounts }: CounterQuestion, values: Package): [OfferAnswer, OfferAnswer] {
  const { offer: id } = counterOf(scenario);
  const { law, equity } = rules;
  const standing = resolve(scenario, guesses(scenario), amounts, law, equity);
  const packed = {
    ...resolve(applied(scenario, values), guesses(scenario), amounts, law, equity),
    outsidePayPerYear: standing.outsidePayPerYear
  };
  const answered = (resolved: typeof standing) => {
    const shared = common(resolved);
    return offerAnswer(
      offerValuation(
        resolved.offers.find((offer) => offer.id === id)!,
        shared
      ),
      shared
    );
  };
  return [answered(standing), answered(packed)];
}

function changeOf({ scenario }: CounterQuestion, { key, lever, standing }: LeverGrid, values: Package): PackageChange {
  const words = leverWords(scenario, counterOf(scenario).offer, lever);
  const after = values[key]!;
  return {
    key,
    title: words.title,
    before: standing === undefined ? 'not said' : words.text(standing),
    after: words.text(after),
    isMoved: standing !== after
  };
}

/** What was entered for the chosen value, less that of the value as it stands. */
function enteredCost({ key, values: own, costs, standsAt }: LeverGrid, values: Package): number {
  return (costs?.[own.indexOf(values[key]!)] ?? 0) - (costs?.[standsAt] ?? 0);
}
