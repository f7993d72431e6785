/** Edits of an employer's cluster, each one step of undo, and what an edit takes from the plan because the cluster now says it itself. */
import type { Draft } from 'immer';
import type { Cluster, ComputeSupply, Employer, RentedProduction, Scenario, Service } from '#lib/engine/index.ts';
import { shortCount } from '#lib/format/count.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import { employerIn, setField } from '../document-edits.ts';
import { inWords } from '../verdict.ts';
import { acceleratorName } from './accelerators.ts';

/** @param field names what is typed into, so that one run of typing is one step. @throws RangeError where the employer has no cluster */
export function editCluster(
  session: ScenarioSession,
  employer: string,
  label: string,
  edit: (cluster: Draft<Cluster>) => void,
  field?: string
): void {
  session.edit(
    label,
    (draft) => edit(clusterOf(employerIn(draft as Scenario, employer)) as Draft<Cluster>),
    field === undefined ? undefined : `${employer}.cluster.${field}`
  );
}

/** @throws RangeError where the employer has no cluster */
export function clusterOf({ id, cluster }: Employer): Cluster {
  if (cluster === undefined) throw new RangeError(`${id} has no cluster`);
  return cluster;
}

/** What the first answers describe. */
export interface FirstCluster {
  service: string;
  gpus: number;
  meanGpus: number;
  basis: ComputeSupply['basis'];
}

/** Everything else stays as it was. @param embedded prices of a service that the scenario does not have yet */
export function describeCluster(draft: Scenario, employer: string, first: FirstCluster, embedded: Service | undefined): void {
  const { service, gpus, meanGpus, basis } = first;
  if (embedded) draft.market.services[service] ??= embedded;
  const own = employerIn(draft, employer);
  own.cluster = { ...own.cluster, service, gpus, production: { ...own.cluster?.production, meanGpus } };
  if (own.computeSupply?.basis !== basis) own.computeSupply = { basis };
}

/** The cluster stays: grants may be a share of it. What needs production goes with it. */
export function forgetProduction(cluster: Draft<Cluster>): void {
  delete cluster.production;
  delete cluster.jobs;
  delete cluster.idleSale;
  delete cluster.lostRevenuePerGpuHour;
}

/** What production lacks is bought, or it is not: only then is revenue lost. @param lost by the GPU-hour, as it was said before */
export function setBurst(cluster: Draft<Cluster>, isBought: boolean, lost?: number): void {
  setField(cluster, 'burst', isBought ? undefined : false);
  setField(cluster, 'lostRevenuePerGpuHour', isBought ? undefined : lost);
}

/** What customers rent that an edit has taken out of the plan (state/keep-company.ts). */
export function rentedNoLonger(before: Employer, after: Employer): RentedProduction[] {
  const kept = new Set((after.company?.production ?? []).map(({ service }) => service));
  return (before.company?.production ?? []).filter(({ service }) => !kept.has(service));
}

/** What was taken goes back where nothing stands against it. */
export function giveBack({ company, cluster, computeSupply }: Employer, taken: readonly RentedProduction[]): void {
  if (company === undefined) return;
  const held = new Set((company.production ?? []).map(({ service }) => service));
  const own = computeSupply?.basis === 'owned' ? cluster?.service : undefined;
  const back = taken.filter(({ service }) => !held.has(service) && service !== own);
  if (back.length > 0) company.production = [...(company.production ?? []), ...back];
}

/** Empty where nothing went. */
export function rentedNoLongerWords(gone: readonly RentedProduction[], scenario: Scenario): string {
  if (gone.length === 0) return '';
  return `No longer rented for customers, since the cluster’s own production says what they take of it: ${rentedNamed(gone, scenario)}. Undo brings that back.`;
}

/** What an edit would take, before it is made; empty where nothing goes. */
export function rentedUntilThenWords(going: readonly RentedProduction[], scenario: Scenario): string {
  if (going.length === 0) return '';
  return `The plan then no longer rents ${rentedNamed(going, scenario)} for customers: the cluster’s own production says what they take.`;
}

/** Empty where nothing came back. */
export function rentedAgainWords(back: readonly RentedProduction[], scenario: Scenario): string {
  return back.length === 0 ? '' : `Rented for customers again: ${rentedNamed(back, scenario)}.`;
}

function rentedNamed(rented: readonly RentedProduction[], { market }: Scenario): string {
  const named = rented.map(({ service, unitsPerMonth }) => {
    const { name = service, unit } = market.services[service] ?? { unit: 'unit' };
    return `${shortCount(unitsPerMonth)} ${unit}s of ${acceleratorName(name)} a month`;
  });
  return inWords(named);
}
