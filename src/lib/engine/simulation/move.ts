/** What a change of the resolved scenario moves of one offer, at most: so much of its model has to be made anew. */
import { isSame, type Patch } from '../patch.ts';
import type { Resolved, ResolvedGrant, ResolvedOffer } from '../resolved.ts';

/** Nothing that the offer has, chances (leaving, cuts), use (own demand, what the job needs), prices of what is granted, grants, or anything. */
export const MOVES = ['nothing', 'chances', 'use', 'prices', 'compute', 'other'] as const;
export type Move = (typeof MOVES)[number];

/** @param offer its index */
export function moveOf(changes: readonly Patch[], resolved: Resolved, offer: number): Move {
  let most = 0;
  for (const change of changes) {
    for (const [place, part] of change) most = Math.max(most, MOVES.indexOf(moveAt(place, part, resolved, offer)));
  }
  return MOVES[most]!;
}

function moveAt(place: string, part: unknown, resolved: Resolved, index: number): Move {
  const offer = resolved.offers[index]!;
  const grants = offer.components.filter((one) => one.kind === 'compute');
  const [name, which, field, component] = place.split('.');
  switch (name) {
    case 'demand': {
      if (!grants.some(({ family }) => family === which)) return 'nothing';
      const { elasticity } = part as Resolved['demand']['gpu'];
      return elasticity === resolved.demand[which as 'gpu'].elasticity ? useOf(offer) : 'compute';
    }
    case 'services':
      return grants.some(({ service }) => service === Number(which)) ? pricesOf(offer) : 'nothing';
    case 'offers':
      if (Number(which) !== index) return 'nothing';
      if (field === 'leaveRatePerYear') return hasListedClaims(offer) ? 'other' : 'chances';
      return field === 'components'
        ? componentMove(offer, Number(component), part as ResolvedOffer['components'][number])
        : 'other';
    default:
      return 'other';
  }
}

function componentMove(offer: ResolvedOffer, place: number, part: ResolvedOffer['components'][number]): Move {
  const was = offer.components[place]!;
  if (part.kind !== 'compute' || was.kind !== 'compute') return 'other';
  const { workShare, revocationRatePerYear } = was;
  if (!isSame({ ...part, workShare, revocationRatePerYear } satisfies ResolvedGrant, was)) return 'compute';
  return part.workShare === workShare ? 'chances' : useOf(offer);
}

/** Options on a listed share are taxed in years of the grid, on top of compute; what the exits of a private company bear of it is next to nothing. */
function useOf(offer: ResolvedOffer): Move {
  return hasListedClaims(offer) && offer.regime.id !== 'flat' ? 'compute' : 'use';
}

/** Claims are taxed on top of compute. */
function pricesOf({ components }: ResolvedOffer): Move {
  return components.some(({ kind }) => kind === 'claim') ? 'compute' : 'prices';
}

/** What leaving takes of an option may be part of its worth (lattice). */
function hasListedClaims({ stock, components }: ResolvedOffer): boolean {
  return stock?.kind === 'public' && components.some(({ kind }) => kind === 'claim');
}
