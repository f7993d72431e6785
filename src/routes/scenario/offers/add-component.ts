/** Adds a component to an offer, with whatever it needs around it: a service for a grant, a share for equity. */
import { componentFromPreset } from '#lib/catalogue/benefit-presets.ts';
import type { ComponentKind, Scenario } from '#lib/engine/index.ts';
import type { BenefitPreset } from '#lib/schema/preset.ts';
import type { RateCard } from '#lib/schema/rate-card.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import { isoToday } from '../../today.ts';
import { offerIn } from '../document-edits.ts';
import { freshName } from '../fresh-name.ts';
import { fittingService, sourceCards } from '../grant-services.ts';
import { newComponent } from '../new-parts.ts';

/**
 * @param cards the user's own, which a new service may come from
 * @returns the new component's id; undefined where no service can be had for a grant: the rate card is in another currency
 */
export function addComponent(
  session: ScenarioSession,
  offerId: string,
  kind: ComponentKind,
  cards: readonly RateCard[] = []
): string | undefined {
  const scenario: Scenario = session.document;
  const fitting = fittingService(scenario, 'gpuHours', sourceCards(scenario, isoToday(), cards));
  if (kind === 'compute' && fitting === undefined) return undefined;
  const component = newComponent(kind, offerIn(scenario, offerId), fitting?.id);
  session.edit(`Add a component`, (draft) => {
    const offer = offerIn(draft, offerId);
    if (kind === 'compute' && fitting?.service) draft.market.services[fitting.id] = fitting.service;
    if (kind === 'equity') {
      const employer = draft.employers.find(({ id }) => id === offer.employer);
      if (employer) employer.stock ??= { kind: 'public', price: 0 };
    }
    offer.components.push(component);
  });
  return component.id;
}

/** Adds a benefit with a preset's figures. @returns the new component's id */
export function addPreset(session: ScenarioSession, offerId: string, preset: BenefitPreset): string {
  const taken = offerIn(session.document, offerId).components.map(({ id }) => id);
  const component = componentFromPreset(preset, freshName('benefit', taken));
  session.edit(`Add ${preset.name}`, (draft) => void offerIn(draft, offerId).components.push(component));
  return component.id;
}
