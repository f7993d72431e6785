/** Grants that run on an employer's own cluster: which they are, and the same document with all of them elsewhere in the week, or behind production. */
import type { ComputeComponent, Employer, Scenario } from '#lib/engine/index.ts';
import { employerIn } from '../document-edits.ts';
import { countedHires } from '../runway/hire-names.ts';

export interface ClusterGrant {
  offer: string;
  grant: ComputeComponent;
  /** Heads that hold it in the months of the plan. */
  heads: number;
}

/** Where a grant stands on the cluster; an absent field is left as it is. */
export interface GrantPlace {
  priority?: 'reserved' | 'bestEffort';
  hours?: 'all' | 'offPeak';
}

/** In the order of the letters. */
export function clusterGrants(scenario: Scenario, employerId: string): ClusterGrant[] {
  const employer = employerIn(scenario, employerId);
  const hires = countedHires(scenario, employer.company?.hires ?? []);
  const heads = (offer: string) => hires.filter((hire) => hire.offer === offer).reduce((sum, { count }) => sum + count, 0);
  return scenario.offers
    .filter((offer) => offer.employer === employerId)
    .flatMap(({ id, components }) =>
      components.filter((one) => isOnCluster(one, employer)).map((grant) => ({ offer: id, grant, heads: heads(id) }))
    );
}

function isOnCluster(
  component: Scenario['offers'][number]['components'][number],
  { cluster }: Employer
): component is ComputeComponent {
  if (component.kind !== 'compute' || cluster === undefined) return false;
  return component.denomination === 'clusterShare' || component.service === cluster.service;
}

/** What is usual is not written. */
export function setPlace(grant: ComputeComponent, { priority, hours }: GrantPlace): void {
  if (priority === 'reserved') delete grant.priority;
  else if (priority) grant.priority = priority;
  if (hours === 'all') delete grant.hours;
  else if (hours) grant.hours = hours;
}

export function isPlaced({ priority = 'reserved', hours = 'all' }: ComputeComponent, place: GrantPlace): boolean {
  return (place.priority ?? priority) === priority && (place.hours ?? hours) === hours;
}

/** Somebody in the plan has them. */
export function heldGrants(scenario: Scenario, employerId: string): ClusterGrant[] {
  return clusterGrants(scenario, employerId).filter(({ heads }) => heads > 0);
}

/** Sets the place of every grant that somebody holds, in a draft: letters that nobody holds stay as they are. */
export function placeAll(scenario: Scenario, employerId: string, place: GrantPlace): void {
  for (const { grant } of heldGrants(scenario, employerId)) setPlace(grant, place);
}

/** The same in another document, that shares with this one what stays. */
export function withAllPlaced(scenario: Scenario, employerId: string, place: GrantPlace): Scenario {
  const moved = new Map(heldGrants(scenario, employerId).map(({ grant }) => [grant as object, placed(grant, place)]));
  const offers = scenario.offers.map((offer) => ({
    ...offer,
    components: offer.components.map((component) => moved.get(component) ?? component)
  }));
  return { ...scenario, offers };
}

function placed(grant: ComputeComponent, place: GrantPlace): ComputeComponent {
  const copy = { ...grant };
  setPlace(copy, place);
  return copy;
}
