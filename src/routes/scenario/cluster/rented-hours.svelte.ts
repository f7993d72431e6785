/**
 * What customers rent of the cluster’s accelerator, while the page edits how the company has its GPUs: a cluster of its own takes those hours out of the plan
 * (state/keep-company.ts). They are kept as long as the page is open, and go back with the edit that makes room for them.
 */
import type { Company, ComputeSupply, Employer, RentedProduction, Scenario } from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import { employerIn } from '../document-edits.ts';
import { clusterOf, forgetProduction, giveBack, rentedAgainWords, rentedNoLonger, rentedNoLongerWords } from './edit-cluster.ts';

export class RentedHours {
  readonly #session: ScenarioSession;
  readonly #id: string;
  #said = $state.raw<{ words: string; left: Company | undefined }>();
  #kept: readonly RentedProduction[] = [];
  /** How the company had its GPUs before they became its own; absent where that took nothing. */
  #before: { supply: ComputeSupply | undefined } | undefined;

  constructor(session: ScenarioSession, employer: string) {
    this.#session = session;
    this.#id = employer;
  }

  /** What the last edit took or gave back, as long as the plan stays as that left it. */
  get words(): string {
    return this.#said && this.#said.left === this.#employer.company ? this.#said.words : '';
  }

  /** One step of undo. */
  edit(label: string, change: (employer: Employer, draft: Scenario) => void): void {
    const before = this.#employer;
    this.#session.edit(label, (draft) => {
      const own = employerIn(draft as Scenario, this.#id);
      change(own, draft as Scenario);
      giveBack(own, this.#kept);
    });
    const after = this.#employer;
    const gone = rentedNoLonger(before, after);
    if (gone.length > 0) this.#keep(gone, before);
    const { document } = this.#session;
    const words = rentedNoLongerWords(gone, document) || rentedAgainWords(rentedNoLonger(after, before), document);
    this.#said = { words, left: after.company };
  }

  /** The cluster begins anew; a supply that took hours becomes what it was. */
  startOver(): void {
    this.edit('Without the production of the cluster', (own) => {
      forgetProduction(clusterOf(own));
      const rented = (own.company?.production ?? []).map(({ service }) => service);
      const isTaken = this.#kept.some(({ service }) => service === own.cluster?.service && !rented.includes(service));
      if (!isTaken || !this.#before || own.computeSupply?.basis !== 'owned') return;
      if (this.#before.supply) own.computeSupply = this.#before.supply;
      else delete own.computeSupply;
    });
  }

  get #employer(): Employer {
    return employerIn(this.#session.document, this.#id);
  }

  #keep(gone: readonly RentedProduction[], { computeSupply }: Employer): void {
    if (computeSupply?.basis !== 'owned') this.#before = { supply: computeSupply };
    const services = gone.map(({ service }) => service);
    this.#kept = [...this.#kept.filter(({ service }) => !services.includes(service)), ...gone];
  }
}
