/** What was typed before it is an edit, and what a switch took away: kept as long as the comparison is open, so that another page loses nothing. No part of the document. */
import type { Amount, ClusterJobs, Denomination, Month } from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import type { Flow } from './monthly-money.ts';

/** A share of a cluster needs one: that is for the letter's editor. */
export type RowDenomination = Exclude<Denomination, 'clusterShare'>;

/** What is left open is what somebody has not said. */
export interface TypedLetter {
  title: string;
  salary?: number | undefined;
  /** As it is typed: tokens rather than millions of them. */
  units?: number | undefined;
  denomination: RowDenomination;
  /** Id of the service that somebody chose. */
  chosen?: string | undefined;
  start?: Month | undefined;
  workShare?: number | undefined;
  unused?: 'gone' | 'kept' | undefined;
}

class CompanyMemory {
  /** Figures that a pasted series took the place of. */
  readonly figures: { [flow in Flow]?: Amount | undefined } = {};
  /** What a lost GPU-hour costs, while what is lacking is bought. */
  lostRevenuePerGpuHour: number | undefined;
  /** Before all three are there. */
  jobs = $state<{ [field in keyof ClusterJobs]?: number | undefined }>({});
  letter = $state<TypedLetter>({ title: '', denomination: 'gpuHours' });

  get hasLetter(): boolean {
    const { title, salary, units } = this.letter;
    return title.trim() !== '' || salary !== undefined || units !== undefined;
  }

  forgetLetter(): void {
    this.letter = { title: '', denomination: 'gpuHours' };
  }
}

/** By employer. */
const memories = new WeakMap<ScenarioSession, Record<string, CompanyMemory>>();

export function companyMemory(session: ScenarioSession, employer: string): CompanyMemory {
  const all = memories.get(session) ?? {};
  memories.set(session, all);
  return (all[employer] ??= new CompanyMemory());
}
