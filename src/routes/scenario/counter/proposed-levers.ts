/** Levers to begin with, made of an offer's own figures: bounds and steps that somebody may change. Proposals, marked as such; no costs are made up. */
import { leverKey, type Lever } from '#lib/engine/index.ts';
import { clauseNames, leverFields } from '#lib/schema/lever-fields.ts';
import { componentsOf, proposedLever, standingValue, type ProposalPlace } from './lever-proposal.ts';

/** More are too many to begin with. */
const MOST = 9;

/** What an employer may move of an offer, each with its proposal, in the order of the letter. */
export function possibleLevers(at: ProposalPlace): Lever[] {
  return componentsOf(at.scenario, at.offer).flatMap((component) =>
    leverFields(component).flatMap((field): Lever[] => {
      const names = field === 'clauses' ? clauseNames(component) : [undefined];
      return names.map((name) =>
        proposedLever(at, component, { component: component.id, field, ...(name !== undefined && { name }) })
      );
    })
  );
}

/** Those that negotiations are about: salary, sign-on, equity, the size of grants, clauses, the tax on grants. */
export function proposedLevers(at: ProposalPlace): Lever[] {
  const usual = possibleLevers(at).filter(({ component: id, field, name }) => {
    const component = componentsOf(at.scenario, at.offer).find((one) => one.id === id)!;
    const standing = standingValue(at, { component: id, field, ...(name !== undefined && { name }) });
    switch (field) {
      case 'perYear':
        return component.kind === 'salary' && standing !== 0;
      case 'amount':
      case 'share':
        return true;
      case 'units':
        return standing !== 0;
      case 'perMonth':
        return component.kind === 'compute' && (component.perMonth !== undefined || component.upfront === undefined);
      case 'upfront':
        return component.kind === 'compute' && component.upfront !== undefined && component.perMonth === undefined;
      case 'clauses':
        return standing !== 1;
      case 'grossUp':
        return standing === false;
      default:
        return false;
    }
  });
  return usual.slice(0, MOST);
}

/** Whether a lever is as it is proposed for the letters as they are. */
export function isProposed(at: ProposalPlace, lever: Lever): boolean {
  const key = leverKey(lever);
  const proposal = possibleLevers(at).find((one) => leverKey(one) === key);
  return proposal !== undefined && JSON.stringify(sorted(proposal)) === JSON.stringify(sorted(lever));
}

function sorted(lever: Lever): [string, unknown][] {
  return Object.entries(lever).sort(([a], [b]) => a.localeCompare(b));
}
