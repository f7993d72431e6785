/** What the page of a cluster finds out, in tasks short enough for a slider: first the cluster as it is, then the same grants otherwise. */
import { untrack } from 'svelte';
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import {
  clusterWeekLoad,
  companyRunway,
  type Cluster,
  type ClusterAnswer,
  type CompanyAnswer,
  type CompanyQuestion,
  type WeekHourLoad
} from '#lib/engine/index.ts';
import { employerIn } from '../document-edits.ts';
import { movedGrants, standing, type Arrangement } from './arrangements.ts';
import { clusterGrants, type ClusterGrant } from './cluster-grants.ts';
import { clusterOf } from './edit-cluster.ts';

/** Typing goes before what moves the grants: each is a runway of its own. */
const PAUSE_MS = 150;
/** Before holders begin to use up what they have saved. */
const SAVED_MONTHS = 3;

/** All of one question. */
export interface ClusterFinding {
  question: CompanyQuestion;
  answer: CompanyAnswer;
  cluster: ClusterAnswer;
  /** As it was described in the question. */
  described: Cluster;
  grants: readonly ClusterGrant[];
  now: Arrangement;
  none: Arrangement;
  /** GPUs that grants set aside in the hour of the plan in which they set most aside. */
  mostReserved: number;
  /** Of the worst month, and of some months before. */
  worstWeek: readonly WeekHourLoad[];
  earlierWeek: readonly WeekHourLoad[];
}

export class ClusterFindings {
  /** Of an earlier question until the next is there; undefined where nothing can be found. */
  found = $state.raw<ClusterFinding>();
  /** The same grants otherwise. */
  moved = $state.raw<{ of: CompanyQuestion; arrangements: readonly Arrangement[] }>();
  readonly #question: () => CompanyQuestion | null;
  #asked: CompanyQuestion | null;
  #isBusy = false;

  /** Call it while a component is being set up: the first is there at once. */
  constructor(question: () => CompanyQuestion | null) {
    this.#question = question;
    this.#asked = untrack(question);
    if (this.#asked) this.found = clusterFinding(this.#asked);
    $effect(() => {
      this.#asked = this.#question();
      void this.#findFound();
      const timer = setTimeout(() => void this.#findMoved(), PAUSE_MS);
      return () => clearTimeout(timer);
    });
    $effect(() => () => (this.#asked = null));
  }

  /** What is found belongs to the plan as it is. */
  get isFresh(): boolean {
    return this.found?.question === this.#question();
  }

  /** What has begun is brought to its end, so that a slider that is never still shows something. */
  async #findFound(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    let done = this.found?.question ?? null;
    while (this.#asked !== done) {
      done = this.#asked;
      const found = done === null ? undefined : await unhurried(findingSteps(done));
      if (done === null || this.#asked !== null) this.found = found;
    }
    this.#isBusy = false;
  }

  async #findMoved(): Promise<void> {
    const asked = this.#asked;
    if (asked === null || this.moved?.of === asked) return;
    const arrangements: Arrangement[] = [];
    for (const one of movedGrants(asked, simulationBasis)) {
      arrangements.push(one);
      await nextTask();
      if (this.#asked !== asked) return;
    }
    this.moved = { of: asked, arrangements };
  }
}

/** Undefined without a cluster whose production is described. */
function clusterFinding(question: CompanyQuestion): ClusterFinding | undefined {
  const steps = findingSteps(question);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** A task's worth between any two. */
function* findingSteps(question: CompanyQuestion): Generator<undefined, ClusterFinding | undefined> {
  const answer = companyRunway(question, simulationBasis);
  yield;
  const stands = standing(question, answer, simulationBasis);
  if (!stands) return undefined;
  yield;
  const { room, ...arranged } = stands;
  const { cluster } = arranged.now;
  const at = cluster.months.indexOf(cluster.worst);
  const worstWeek = clusterWeekLoad(question, simulationBasis, at) ?? [];
  const earlierWeek = clusterWeekLoad(question, simulationBasis, Math.max(0, at - SAVED_MONTHS)) ?? [];
  yield;
  const grants = clusterGrants(question.scenario, question.employer);
  const described = clusterOf(employerIn(question.scenario, question.employer));
  const mostReserved = Math.max(...room.map(({ reserved }) => reserved));
  return { question, answer, cluster, described, grants, ...arranged, mostReserved, worstWeek, earlierWeek };
}

async function unhurried<Found>(steps: Generator<undefined, Found>): Promise<Found> {
  for (;;) {
    await nextTask();
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
