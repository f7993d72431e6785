/**
 * What becomes of a package: it goes into the offer, or stands beside it as an offer of its own. Each is one step of undo, and Compare then
 * shows what was promised: a guess that the package would move is written as it was held.
 */
import { guesses } from '#lib/catalogue/guesses.ts';
import { rules } from '#lib/catalogue/rules.ts';
import { amountMean, applied, counterOf, resolve, type Offer, type Package, type Scenario } from '#lib/engine/index.ts';
import { money, shortMoney } from '#lib/format/money.ts';
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

/** Pay elsewhere as a document is valued with it. */
function payElsewhere(scenario: Scenario): number {
  return resolve(scenario, guesses(scenario), {}, rules.law, rules.equity).outsidePayPerYear;
}

/** What a search held and a guess made anew would not: undefined where somebody has said it, or the guess stays. */
function heldPay(scenario: Scenario, offers: readonly Offer[]): number | undefined {
  if (scenario.candidate.outsidePayPerYear !== undefined) return undefined;
  const held = payElsewhere(scenario);
  return payElsewhere({ ...scenario, offers: [...offers] }) === held ? undefined : held;
}

/** One step: the offers, and with them the pay elsewhere that they were valued with. */
function editOffers(session: Editing, label: string, offers: readonly Offer[], recipe: (offers: Offer[]) => void): void {
  const { document } = session;
  const held = heldPay(document, offers);
  const named = held === undefined ? label : `${label}, with pay elsewhere of ${shortMoney(held, document.currency)}`;
  session.edit(named, (draft) => {
    recipe(draft.offers as Offer[]);
    if (held !== undefined) draft.candidate.outsidePayPerYear = held;
  });
}

/** A sentence behind others where taking a package has written pay elsewhere; empty where it has not. */
export function heldPayWords({ candidate: before }: Scenario, { candidate: after, currency }: Scenario): string {
  if (before.outsidePayPerYear !== undefined || after.outsidePayPerYear === undefined) return '';
  const held = money(amountMean(after.outsidePayPerYear), currency);
  return ` Pay elsewhere, a guess by the lowest salary, is held at the ${held} a year that this was found with.`;
}

export function putIntoOffer(session: Editing, values: Package): void {
  const scenario = session.document;
  const { id, components } = packed(scenario, values);
  editOffers(session, `Counter-offer into ${offerName(scenario, id)}`, applied(scenario, values).offers, (offers) => {
    offers.find((offer) => offer.id === id)!.components = components;
  });
}

/** Behind the offer, in their order; the counter-offer that is looked for stays with the offer. @returns the ids of the new offers */
export function addAsOffers(session: Editing, packages: readonly NamedOffer[]): string[] {
  const made: Offer[] = [];
  for (const { values, title } of packages) {
    const scenario = { ...session.document, offers: [...session.document.offers, ...made] };
    const offer = packed(scenario, values);
    const titles = scenario.offers.map((one) => one.title ?? '');
    made.push({ ...duplicateOffer(scenario, offer), title: freshName(title, titles, ' ') });
  }
  const { offer: id } = counterOf(session.document);
  const label = made.length === 1 ? `Add ${made[0]!.title}` : `Add ${made.length} counter-offers`;
  editOffers(session, label, [...session.document.offers, ...made], (offers) => {
    offers.splice(offers.findIndex((offer) => offer.id === id) + 1, 0, ...made);
  });
  return made.map((offer) => offer.id);
}
