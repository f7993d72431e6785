/** The package under what may happen to it, one thing at a time: what is left of its worth. */
import {
  common,
  noStress,
  offerAnswer,
  offerValuation,
  stressed,
  type Resolved,
  type Scenario,
  type Stress
} from '#lib/engine/index.ts';

export interface WhatIf {
  what: string;
  worth: number;
}

const YEAR = 12;

/** What can happen to this package. @param scenario the candidate's own: one offer */
export function whatIfs({ offers }: Scenario, resolved: Resolved): WhatIf[] {
  const kinds = new Set(offers[0]!.components.map(({ kind }) => kind));
  const trials: [string, Partial<Stress>][] = [
    ...(kinds.has('compute')
      ? [['If the grant is cut after a year', { cutAfter: YEAR }] satisfies [string, Partial<Stress>]]
      : []),
    ...(kinds.has('equity')
      ? [['If the shares come to nothing', { equityWorthless: true }] satisfies [string, Partial<Stress>]]
      : []),
    ['If you leave after a year', { leavesAfter: YEAR }],
    ['If you stay throughout', { leavesAfter: resolved.months - resolved.offers[0]!.start }]
  ];
  return trials.map(([what, stress]) => ({ what, worth: worthUnder(resolved, { ...noStress, ...stress }) }));
}

function worthUnder(resolved: Resolved, stress: Stress): number {
  const shared = common(stressed(resolved, stress));
  return offerAnswer(offerValuation(shared.resolved.offers[0]!, shared), shared).total.present;
}
