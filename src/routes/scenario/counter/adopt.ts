/** What becomes of a package: it goes into the offer, or stands beside it as an offer of its own. Each is one step of undo. */
import { applied, counterOf, type Offer, type Package, type Scenario } from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import { offerName } from '../component-names.ts';
import { freshName } from '../fresh-name.ts';
import { duplicateOffer } from '../new-parts.ts';

type Editing = Pick<ScenarioSession, 'edit' | 'document'>;

/** A package that becomes an offer, and what that is called. */
export interface NamedOffer {
  values: Package;
  title: string;
}

/** The offer with the package's values. */
function packed(scenario: Scenario, values: Package): Offer {
  const { offer: id } = counterOf(scenario);
  return applied(scenario, values).offers.find((offer) => offer.id === id)!;
}

export function putIntoOffer(session: Editing, values: Package): void {
  const scenario = session.document;
  const { id, components } = packed(scenario, values);
  session.edit(`Counter-offer into ${offerName(scenario, id)}`, (draft) => {
    draft.offers.find((offer) => offer.id === id)!.components = components;
  });
}

/** Behind the offer, in their order; the counter-offer that is looked for stays with the offer. @returns the ids of the new offers */
export function addAsOffers(session: Editing, packages: readonly NamedOffer[]): string[] {
  const made: Offer[] = [];
  for (const { values, title } of packages) {
    const scenario = { ...session.document, offers: [...session.document.offers, ...made] };
    const offer = packed(scenario, values);
    const titles = scenario.offers.map((one) => one.title ?? '');
    made.push({ ...duplicateOffer(scenario, offer), title: freshName(title, titles) });
  }
  const { offer: id } = counterOf(session.document);
  const label = made.length === 1 ? `Add ${made[0]!.title}` : `Add ${made.length} counter-offers`;
  session.edit(label, ({ offers }) => {
    offers.splice(offers.findIndex((offer) => offer.id === id) + 1, 0, ...made);
  });
  return made.map((offer) => offer.id);
}
