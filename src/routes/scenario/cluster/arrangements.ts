/** The same grants otherwise on the cluster: what production lacks then, what that costs, and what the holders still get. Each is a runway of its own. */
import {
  clusterRoom,
  companyRunway,
  type ClusterAnswer,
  type CompanyAnswer,
  type CompanyQuestion,
  type MonthRoom,
  type Scenario
} from '#lib/engine/index.ts';
import { withoutHires } from '../company/without-hires.ts';
import { heldGrants, isPlaced, withAllPlaced, type GrantPlace } from './cluster-grants.ts';
import { withWorstMonth } from './worst-month.ts';

type Basis = Parameters<typeof companyRunway>[1];

/** Over all months of the plan, unless told. */
export interface ClusterFigures {
  starvedHours: number;
  /** In the month that is worst then. */
  worstHours: number;
  worstMonth: string;
  shortageGpuHours: number;
  burstCost: number;
  /** Share of what best effort asks for, in the month in which it gets least; null where none asks. */
  leastServed: number | null;
  runwayMonths: number | null;
}

export type ArrangementId = 'now' | 'nights' | 'bestEffort' | 'none';

export interface Arrangement {
  id: ArrangementId;
  cluster: ClusterAnswer;
  figures: ClusterFigures;
}

/** What the two levers do to every grant. */
export const PLACES = {
  nights: { hours: 'offPeak' },
  bestEffort: { priority: 'bestEffort' }
} as const satisfies Partial<Record<ArrangementId, GrantPlace>>;

function clusterFigures({ months, worst }: ClusterAnswer, runwayMonths: number | null): ClusterFigures {
  const sum = (figure: (month: (typeof months)[number]) => number) => months.reduce((total, month) => total + figure(month), 0);
  const served = months.flatMap(({ bestEffortServed }) => bestEffortServed ?? []);
  return {
    starvedHours: sum((month) => month.starvedHours),
    worstHours: worst.starvedHours,
    worstMonth: worst.month,
    shortageGpuHours: sum((month) => month.shortageGpuHours),
    burstCost: sum((month) => month.burstCost),
    leastServed: served.length > 0 ? Math.min(...served) : null,
    runwayMonths
  };
}

/** The grants where they are, and nobody hired; null without a cluster whose production is described. */
export function standing(
  question: CompanyQuestion,
  answer: CompanyAnswer,
  basis: Basis
): { now: Arrangement; none: Arrangement; room: readonly MonthRoom[] } | null {
  const room = clusterRoom(question, basis);
  const now = room && arrangement('now', answer, room);
  const none = now && asked(question, withoutHires(question.scenario, question.employer), 'none', basis);
  return now && none && { now, none, room };
}

/** All grants at nights and weekends, and all behind production, one after another; a lever that would move nothing is left out. */
export function* movedGrants(question: CompanyQuestion, basis: Basis): Generator<Arrangement> {
  const { scenario, employer } = question;
  const held = heldGrants(scenario, employer);
  for (const id of ['nights', 'bestEffort'] as const) {
    if (held.every(({ grant }) => isPlaced(grant, PLACES[id]))) continue;
    const moved = asked(question, withAllPlaced(scenario, employer, PLACES[id]), id, basis);
    if (moved) yield moved;
  }
}

function asked(question: CompanyQuestion, scenario: Scenario, id: ArrangementId, basis: Basis): Arrangement | null {
  return arrangement(id, companyRunway({ ...question, scenario }, basis));
}

function arrangement(
  id: ArrangementId,
  { cluster: answered, runwayMonths }: CompanyAnswer,
  room?: readonly MonthRoom[]
): Arrangement | null {
  const cluster = answered && withWorstMonth(answered, room);
  return cluster && { id, cluster, figures: clusterFigures(cluster, runwayMonths) };
}
