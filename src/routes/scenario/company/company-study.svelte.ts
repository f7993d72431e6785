/** The company that Runway and Cluster are about: which employer, its answer at every edit, and its futures from the workers a moment later. */
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import {
  companyRunway,
  hireScenario,
  type CompanyAnswer,
  type CompanyQuestion,
  type Employer,
  type RunwayFutures
} from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import { ValuedScenario } from '#lib/state/valued-scenario.svelte.ts';
import type { AnalysisRequest } from '#lib/worker/simulation-analyses.ts';
import { Analysis, type Analyst } from '../analysis.svelte.ts';
import { isSameDocument, type PassedOver } from '../same-document.ts';

/** Enough for a tenth percentile to the month; the worker takes well under a second. */
const PATHS = 10_000;
const SEED = 1;
/** What no plan of a company reads. */
const NOT_READ: PassedOver = { document: ['id', 'name', 'notes', 'runs', 'counter'], employer: ['told'] };

export class CompanyStudy {
  readonly #session: ScenarioSession;
  readonly #wanted: () => string | null;
  /** Formulas are evaluated where the hires are: a hire may start in another month than its letter. */
  readonly #hired: ValuedScenario;
  #asked: CompanyQuestion | null = null;
  /** The employer that the address names, else the first with a plan, else whose counter-offer is looked for, else the first; undefined where there is none. */
  readonly employer = $derived.by((): Employer | undefined => {
    const { employers, offers, counter } = this.#session.document;
    const countering = offers.find(({ id }) => id === counter?.offer)?.employer;
    return (
      employers.find(({ id }) => id === this.#wanted()) ??
      employers.find(({ company }) => company) ??
      employers.find(({ id }) => id === countering) ??
      employers[0]
    );
  });
  /** The same object as long as the same is asked; null without a plan, and while a formula is being worked out or cannot be. */
  readonly question = $derived.by((): CompanyQuestion | null => this.#newest());
  /** Undefined where there is no question. */
  readonly answer = $derived.by(
    (): CompanyAnswer | undefined => (this.question && companyRunway(this.question, simulationBasis)) || undefined
  );
  #futures: Analysis<'runway'> | undefined;

  /** Call it while a component is being set up. @param wanted id of an employer, as the address has it */
  constructor(session: ScenarioSession, wanted: () => string | null) {
    this.#session = session;
    this.#wanted = wanted;
    this.#hired = new ValuedScenario(() => {
      const { document: scenario } = session;
      return this.employer?.company ? hireScenario(scenario, this.employer.id) : scenario;
    }, simulationBasis.rules);
  }

  /** A formula of a hire's letter is still being worked out. */
  get pending(): boolean {
    return this.#hired.pending;
  }
  get isBroken(): boolean {
    return this.#hired.formulaErrors.length > 0;
  }

  /** A page shows when cash may end. Call it while a component is being set up. */
  look(analyst?: Analyst): void {
    let asked: AnalysisRequest<'runway'> | null = null;
    this.#futures = new Analysis<'runway'>(() => {
      const { question } = this;
      if (question === null) return (asked = null);
      if (asked?.question !== question) asked = { kind: 'runway', question, draw: { paths: PATHS, seed: SEED } };
      return asked;
    }, analyst);
  }
  /** The last that were drawn; of an earlier plan until the next are there. Undefined before the first, and where no page has looked. */
  get futures(): RunwayFutures | undefined {
    const last = this.#futures?.whole?.at(-1);
    return last && 'futures' in last && this.#futures?.answered?.question.employer === this.question?.employer
      ? last.futures
      : undefined;
  }
  /** `futures` belong to the plan as it is. */
  get isFresh(): boolean {
    return this.#futures?.isDone ?? false;
  }
  get failure(): string | undefined {
    return this.#futures?.failure;
  }

  #newest(): CompanyQuestion | null {
    const { employer } = this;
    if (!employer?.company || this.pending || this.isBroken) return (this.#asked = null);
    const next: CompanyQuestion = { scenario: this.#session.document, employer: employer.id, amounts: this.#hired.amounts };
    if (this.#asked === null || !isSameQuestion(this.#asked, next)) this.#asked = next;
    return this.#asked;
  }
}

function isSameQuestion(one: CompanyQuestion, other: CompanyQuestion): boolean {
  return (
    one.employer === other.employer && one.amounts === other.amounts && isSameDocument(one.scenario, other.scenario, NOT_READ)
  );
}
