/** What contracts for compute come to by calendar year: what is committed, what of it nobody uses, what is paid beyond it. */
import type { CompanyAnswer } from '#lib/engine/index.ts';

/** Money, in the company's currency. */
export interface ContractYear {
  year: string;
  committed: number;
  /** Of that, for units that grants use. */
  grants: number;
  /** Of that, for units that nobody uses. */
  unused: number;
  /** Units beyond commitments, bought or for the power of GPUs of its own, and what production lacks. */
  beyond: number;
}

/** The years of the grid; none without commitments and without units beyond them. */
export function contractYears({ months, grantCosts }: CompanyAnswer): ContractYear[] {
  const years = new Map<string, ContractYear>();
  months.forEach(({ month, commitments, overage, burst }, i) => {
    const year = month.slice(0, 4);
    const held = years.get(year) ?? { year, committed: 0, grants: 0, unused: 0, beyond: 0 };
    held.committed += commitments;
    held.grants += grantCosts[i]!.committed;
    held.unused += grantCosts[i]!.unusedCommitments;
    held.beyond += overage + burst;
    years.set(year, held);
  });
  const all = [...years.values()];
  return all.some(({ committed, beyond }) => committed > 0 || beyond > 0) ? all : [];
}

/** Less is rounding. */
const LITTLE = 0.5;

export interface Contracts {
  /** Some units are committed to in the months of the plan, whether or not they cost anything. */
  hasCommitments: boolean;
  /** Unused units of some commitment cost less than used ones: money does not tell how many there are. */
  idlesForLess: boolean;
  /** Units may come from GPUs of its own, for their power. */
  ownsCluster: boolean;
}

/** What is paid for and not used, and what is paid beyond, in all. @param text of a sum */
export function contractSentence(years: readonly ContractYear[], contracts: Contracts, text: (sum: number) => string): string {
  const { hasCommitments, idlesForLess, ownsCluster } = contracts;
  const total = (of: 'committed' | 'unused' | 'beyond') => years.reduce((sum, year) => sum + year[of], 0);
  const isBeyond = total('beyond') >= LITTLE;
  const what = ownsCluster ? 'compute and power of your own GPUs is paid' : 'compute is bought';
  const beyond = isBeyond ? `${text(total('beyond'))} of ${what} ` : `nothing is ${ownsCluster ? 'paid' : 'bought'} `;
  if (!hasCommitments) return isBeyond ? `Nothing is committed: ${beyond}month by month.` : '';
  if (total('committed') < LITTLE) return `Commitments cost nothing in these months; ${beyond}beyond them.`;
  if (total('unused') >= LITTLE)
    return `Of commitments ${text(total('unused'))} is for units that nobody uses${isBeyond ? `; ${beyond}beyond them` : ''}.`;
  const used = idlesForLess ? 'Nothing is paid for committed units that nobody uses' : 'Commitments are used to the last unit';
  return `${used}, and ${beyond}beyond them.`;
}
