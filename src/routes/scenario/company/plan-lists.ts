/** Entries of the lists of a company's plan: added, removed, moved, each one step of undo. A list that has become empty is left out. */
import type { Draft } from 'immer';
import type { Commitment, Company, Debt, PlannedHire, Raise, RentedProduction, Scenario, Service } from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import { employerIn, setField } from '../document-edits.ts';
import { companyOf, editCompany } from './edit-company.ts';

interface PlanEntries {
  raises: Raise;
  debts: Debt;
  hires: PlannedHire;
  production: RentedProduction;
  commitments: Commitment;
}
export type PlanList = keyof PlanEntries;

/** As many as a document takes of each. */
export const MOST_ENTRIES = 200;

type Session = ScenarioSession;

/** @param service one that the scenario has to have for it */
export function addEntry<List extends PlanList>(
  session: Session,
  employer: string,
  list: List,
  { label, entry, service }: { label: string; entry: PlanEntries[List]; service?: { id: string; service?: Service } | undefined }
): void {
  session.edit(label, (draft) => {
    if (service?.service) draft.market.services[service.id] ??= service.service;
    const company = companyOf(employerIn(draft as Scenario, employer));
    company[list] = [...((company[list] ?? []) as PlanEntries[List][]), entry] as Company[List];
  });
}

export function removeEntry(session: Session, employer: string, list: PlanList, at: number, label: string): void {
  editCompany(session, employer, label, (company) => {
    const left = (company[list] ?? []).toSpliced(at, 1);
    setField(company, list, left.length > 0 ? left : undefined);
  });
}

/** A field of an entry; absent removes it. Typing into one field is one step. */
export function setEntryField(
  session: Session,
  { employer, list, at }: { employer: string; list: PlanList; at: number },
  field: string,
  { label, value }: { label: string; value: unknown }
): void {
  const edit = (company: Draft<Company>) => {
    const entry = company[list]?.[at];
    if (entry) setField(entry, field, value);
  };
  editCompany(session, employer, label, edit, `${list}.${at}.${field}`);
}

/** The entry takes the place of another, and those between make room. */
export function moveHire(session: Session, employer: string, { from, to }: { from: number; to: number }, label: string): void {
  editCompany(session, employer, label, (company) => {
    const { hires = [] } = company;
    const moved = hires[from];
    if (moved && to >= 0 && to < hires.length) company.hires = hires.toSpliced(from, 1).toSpliced(to, 0, moved);
  });
}
