/** What comes in or is spent by month: one figure, or figures that were pasted. One takes the place of the other in a single step. */
import type { Amount, Company } from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import { setField } from '../document-edits.ts';
import { editCompany } from './edit-company.ts';

export type Flow = 'revenue' | 'burn';

export const FLOW_WORDS = {
  revenue: {
    title: 'Comes in',
    label: 'Comes in a month',
    growth: 'Growth of what comes in',
    pasted: 'What comes in, month by month'
  },
  burn: {
    title: 'Spent',
    label: 'Spent a month, without the hires below',
    growth: 'Growth of what is spent',
    pasted: 'What is spent, month by month'
  }
} as const satisfies Record<Flow, object>;

export function takeSeries(session: ScenarioSession, employer: string, flow: Flow, figures: readonly number[]): void {
  editCompany(session, employer, FLOW_WORDS[flow].pasted, (company) => {
    setField(company, `${flow}PerMonth`, undefined);
    setField(company, `${flow}ByMonth`, [...figures]);
  });
}

/** @param figure what was there before the series; without it the series' first month takes its place, which is what is paid today */
export function takeFigure(session: ScenarioSession, employer: string, flow: Flow, figure: Amount | undefined): void {
  editCompany(session, employer, FLOW_WORDS[flow].label, (company: Company) => {
    const [first] = company[`${flow}ByMonth`] ?? [];
    setField(company, `${flow}ByMonth`, undefined);
    setField(company, `${flow}PerMonth`, figure ?? first);
  });
}
