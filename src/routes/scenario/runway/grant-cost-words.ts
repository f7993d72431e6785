/** What the grants cost by year, told apart: cash, commitments that are paid already, capacity forgone; and commitments that nobody uses. */
import type { Stacks } from '#lib/charts/stacked-bars.ts';
import type { ChartTable } from '#lib/charts/chart-table.ts';
import type { CompanyAnswer } from '#lib/engine/index.ts';
import { shortMoney } from '#lib/format/money.ts';
import { duration, shortMonth } from '#lib/format/months.ts';
import { inWords } from '../verdict.ts';

type Costs = Omit<CompanyAnswer['grantCosts'][number], 'month'>;

export interface YearCosts extends Costs {
  name: string;
  /** `Dec 2026 to Nov 2027`. */
  when: string;
}

/** Years of the plan, not of the calendar; the last may be shorter. */
export function yearCosts({ grantCosts }: Pick<CompanyAnswer, 'grantCosts'>): YearCosts[] {
  const years = Math.ceil(grantCosts.length / 12);
  return Array.from({ length: years }, (_, year) => {
    const months = grantCosts.slice(12 * year, 12 * year + 12);
    return {
      name: `Year ${year + 1}`,
      when: `${shortMonth(months[0]!.month)} to ${shortMonth(months.at(-1)!.month)}`,
      ...totalCosts(months)
    };
  });
}

function totalCosts(months: CompanyAnswer['grantCosts']): Costs {
  const sum = (of: keyof Costs) => months.reduce((total, month) => total + month[of], 0);
  return { cash: sum('cash'), committed: sum('committed'), forgone: sum('forgone'), unusedCommitments: sum('unusedCommitments') };
}

const PARTS = [
  { id: 'cash', name: 'cash', colour: '--salary' },
  { id: 'committed', name: 'commitments paid already', colour: '--compute', hatched: true },
  { id: 'forgone', name: 'capacity forgone', colour: '--equity', hatched: true }
] as const;

/** What is no cash is hatched. Commitments that nobody uses are no cost of the grants: the table has them. */
export function costStacks(years: readonly YearCosts[]): Stacks {
  return {
    parts: [...PARTS],
    series: [{ id: 'grants', name: 'Grants', colour: '--compute' }],
    groups: years.map(({ name, cash, committed, forgone }) => ({
      id: name,
      name,
      values: { grants: { cash, committed, forgone } }
    }))
  };
}

export function costTable(years: readonly YearCosts[]): ChartTable {
  return {
    columns: ['Year', 'Cash', 'Commitments paid already', 'Capacity forgone', 'Together', 'Commitments that nobody uses'],
    rows: years.map(({ name, when, cash, committed, forgone, unusedCommitments }) => ({
      heading: `${name}, ${when}`,
      cells: [cash, committed, forgone, cash + committed + forgone, unusedCommitments]
    }))
  };
}

/** Less is nothing. */
const NOTHING = 0.5;

/** `Over four years the grants cost $412k in cash and use $96k of commitments that are paid already. Only the cash is in the runway.` */
export function costSentence({ grantCosts, currency }: Pick<CompanyAnswer, 'grantCosts' | 'currency'>): string {
  const { cash, committed, forgone } = totalCosts(grantCosts);
  const brief = (value: number) => shortMoney(value, currency);
  const over = duration(grantCosts.length);
  const beside = [
    ...(committed > NOTHING ? [`use ${brief(committed)} of commitments that are paid already`] : []),
    ...(forgone > NOTHING ? [`take ${brief(forgone)} of capacity that could have served somebody else`] : [])
  ];
  const spent =
    cash > NOTHING ? `cost ${brief(cash)} in cash` : cash < -NOTHING ? `save ${brief(-cash)} in cash` : 'cost no cash';
  const only = beside.length === 0 ? 'All of it is in the runway.' : 'Only the cash is in the runway.';
  return `Over ${over} the grants ${inWords([spent, ...beside])}.${cash <= NOTHING && beside.length === 0 ? '' : ` ${only}`}`;
}

/** The finding: which of the three is the most. */
export function costTitle({ grantCosts, currency }: Pick<CompanyAnswer, 'grantCosts' | 'currency'>): string {
  const { cash, committed, forgone } = totalCosts(grantCosts);
  const all = cash + committed + forgone;
  if (all <= NOTHING) return 'The grants cost nothing on this horizon';
  const [most] = [
    { what: 'cash', value: cash },
    { what: 'commitments that are paid already', value: committed },
    { what: 'capacity forgone', value: forgone }
  ].sort((one, other) => other.value - one.value);
  if (all - most!.value <= NOTHING) return `All ${shortMoney(all, currency)} ${isOrAre(most!.what)} ${most!.what}`;
  return `${shortMoney(most!.value, currency)} of ${shortMoney(all, currency)} ${isOrAre(most!.what)} ${most!.what}`;
}

function isOrAre(what: string): string {
  return what.startsWith('commitments') ? 'are' : 'is';
}

/** Commitments that stay unused; none where all are used. */
export function unusedSentence({ grantCosts, currency }: Pick<CompanyAnswer, 'grantCosts' | 'currency'>): string | undefined {
  const { unusedCommitments } = totalCosts(grantCosts);
  return unusedCommitments > NOTHING
    ? `Commitments worth ${shortMoney(unusedCommitments, currency)} stay unused on top: paid for, and used by nobody.`
    : undefined;
}
