/** What a grant says of a point of its checklist: what was answered, else what a field of it says. Fields that stand on no side say nothing. */
import type { ComputeComponent, GrantTerm, TermState } from './document.ts';

/** Undefined where nobody has looked and no field says it. */
export function termState(grant: ComputeComponent, term: GrantTerm): TermState | undefined {
  return grant.terms?.[term] ?? (isSaidByField(grant, term) ? 'present' : undefined);
}

function isSaidByField(grant: ComputeComponent, term: GrantTerm): boolean {
  switch (term) {
    case 'guaranteed':
      return grant.revocationRatePerYear === 0;
    case 'transfer':
      return grant.transferable === true;
    case 'tail':
      return grant.keptOnLeaving === true;
    case 'grossUp':
      return grant.grossUp === true;
    default:
      return false;
  }
}
