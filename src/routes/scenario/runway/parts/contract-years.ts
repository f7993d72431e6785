/** What contracts for compute come to by calendar year: what is committed, what of it nobody uses, what is bought beyond it. */
import type { CompanyAnswer } from '#lib/engine/index.ts';

/** Money, in the company's currency. */
export interface ContractYear {
  year: string;
  committed: number;
  /** Of that, for units that grants use. */
  grants: number;
  /** Of that, for units that nobody uses. */
  unused: number;
  /** Units beyond commitments, and what production lacks. */
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

/** What is paid for and not used, and what is bought beyond, in all. @param text of a sum */
export function contractSentence(years: readonly ContractYear[], text: (sum: number) => string): string {
  const total = (of: 'committed' | 'unused' | 'beyond') => years.reduce((sum, year) => sum + year[of], 0);
  const beyond = total('beyond') < LITTLE ? '' : `${text(total('beyond'))} of compute is bought `;
  if (total('committed') < LITTLE) return beyond === '' ? '' : `Nothing is committed: ${beyond}month by month.`;
  if (total('unused') < LITTLE)
    return `Commitments are used to the last unit, and ${beyond === '' ? 'nothing is bought ' : beyond}beyond them.`;
  return `Of commitments ${text(total('unused'))} is for units that nobody uses${beyond === '' ? '' : `; ${beyond}beyond them`}.`;
}
