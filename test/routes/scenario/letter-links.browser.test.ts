/** From a step of the ladder to the input that makes it: every link must lead to a field that is really there. */
import { describe, expect, it, vi } from 'vitest';
import { STEPS, type Component, type ComponentKind, type Scenario, type Step, type Stock } from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import DemandFigures from '../../../src/routes/scenario/DemandFigures.svelte';
import { inputBehind } from '../../../src/routes/scenario/letter-links.ts';
import EmployerTerms from '../../../src/routes/scenario/offers/EmployerTerms.svelte';
import Letter from '../../../src/routes/scenario/offers/Letter.svelte';
import OfferTerms from '../../../src/routes/scenario/offers/OfferTerms.svelte';
import ServiceFigures from '../../../src/routes/scenario/ServiceFigures.svelte';
import TaxTerms from '../../../src/routes/scenario/TaxTerms.svelte';
import { usedServices } from '../../../src/routes/scenario/used-services.ts';
import { grant } from '../../support/scenario.ts';
import { compared, salary } from './compared.ts';
import { opened, part } from './opened.ts';

// Addresses need Kit, which is not here.
vi.mock('../../../src/routes/addresses.ts', () => ({ askAddress: () => '#' }));

/** Compare's side needs Kit, which is not here: the fields of its own are looked up in its source. */
const sources = Object.values(
  import.meta.glob<string>('../../../src/routes/scenario/*.svelte', { query: '?raw', import: 'default', eager: true })
);

/** A letter in which every kind of component takes every step that it can. */
const everything: Component[] = [
  { ...salary(120_000), raisePerYear: 0.05 } as Component,
  { id: 'bonus', kind: 'bonus', targetShare: 0.1, payout: 0.8 },
  { id: 'sign-on', kind: 'signOn', amount: 50_000, clawbackMonths: 12 },
  { id: 'meals', kind: 'benefit', perYear: 5000, valuedAt: 0.6 },
  { id: 'formula', kind: 'custom', formula: '1000', valuedAt: 0.5 },
  { id: 'rsu', kind: 'equity', instrument: 'rsu', units: 100, vesting: { months: 24 } },
  grant({
    perMonth: 1000,
    workShare: 0.2,
    workCredit: 0.5,
    expiresAfterMonths: 1,
    revocationRatePerYear: 0.2,
    transferable: true,
    haircut: 0.5,
    clauses: [{ name: 'Theirs', factor: 0.7 }],
    exitCost: 100
  }),
  grant({ id: 'tokens', denomination: 'tokens', service: 'token', perMonth: 1000, shadowPremium: 1.5 })
];
const document_: Scenario = compared([{ id: 'a', from: 'Borealis', parts: everything }], {
  horizonMonths: 24,
  candidate: { tax: { regime: 'flat', rate: 0.3 }, leaveRatePerYear: 0.2, discountRatePerYear: 0.1 },
  employer: { stock: { kind: 'public', price: 100, growthPerYear: 0.3 } },
  services: { hour: { driftPerYear: -0.1 }, token: { driftPerYear: -0.1, retail: 3 } }
});

/** Both pages of which links lead: the letter, and the parts of Compare's assumptions that are anchors. */
function parts(session: ScenarioSession) {
  const { document } = session;
  return [
    ...(['gpu', 'tokens'] as const).map((family) => part(DemandFigures, { family, anchored: true })),
    ...usedServices(document).map((id) => part(ServiceFigures, { id, find: () => undefined })),
    part(TaxTerms, { compute: true }),
    part(OfferTerms, { offer: 'a' }),
    part(EmployerTerms, { offer: 'a', currency: 'USD' }),
    ...document.offers[0]!.components.map((component) =>
      part(Letter, { part: { offer: 'a', component: component.id }, component, currency: 'USD' })
    )
  ];
}

/** Every step that some component takes, with the place that its link leads to. */
function links({ document, valued: { offers, resolved: scenario } }: ScenarioSession) {
  const { answer, valued } = offers[0]!;
  return answer.components.flatMap(({ id, kind, steps }) => {
    if (kind === 'exitCost') return [];
    const resolved = valued.offer.components.find((component) => component.id === id);
    const service = resolved?.kind === 'compute' ? scenario.services[resolved.service] : undefined;
    const { regime } = document.candidate.tax;
    const on = { offer: 'a', component: id, kind, regime, ...(service && { service: service.id, family: service.family }) };
    return STEPS.filter((step) => Math.abs(steps[step]) >= 0.005).map((step) => ({ id, step, ...inputBehind(step, on) }));
  });
}

describe('a link from the ladder', () => {
  it('leads to a field that is there, of every step of every kind of component', async () => {
    const session = await opened(document_, parts);
    const all = links(session);
    // Every step is taken by something, or nothing would be shown here.
    expect(new Set(all.map(({ step }) => step))).toEqual(new Set(STEPS));
    const lost = all.filter(({ anchor }) => {
      if (anchor.startsWith('candidate.') && sources.some((source) => source.includes(`anchor="${anchor}"`))) return false;
      return document.getElementById(anchor)?.querySelector('input, select, button') == null;
    });
    expect(lost).toEqual([]);
  });

  it('of a private company’s shares leads to its terms, and of doubted ones to the doubt', async () => {
    const stock: Stock = { kind: 'private', preferredPrice: 8, fullyDilutedShares: 1000, commonValue: 2 };
    const options: Component = { id: 'nso', kind: 'equity', instrument: 'nso', units: 10, strike: 2, vesting: { months: 24 } };
    const start = compared([{ id: 'a', from: 'Borealis', parts: [options] }], { employer: { stock } });
    await opened(start, parts);
    const to = (step: Step, worthNothing = false) =>
      inputBehind(step, { offer: 'a', component: 'nso', kind: 'equity', regime: 'flat', stock: 'private', worthNothing });
    expect(to('list').words).toBe('value of a common share');
    expect(to('prices').words).toBe('how the company may end');
    expect(to('resale').words).toBe('what cannot be sold');
    expect(to('prices', true).words).toBe('worth nothing');
    for (const { anchor } of [to('list'), to('prices'), to('resale'), to('prices', true)])
      expect([anchor, document.getElementById(anchor)?.querySelector('input, select, button') != null]).toEqual([anchor, true]);
  });

  it('leads to the page on which that field is', async () => {
    const session = await opened(document_);
    for (const { page, anchor } of links(session)) {
      const ofLetter = anchor === 'a' || anchor.startsWith('a.');
      expect([anchor, page]).toEqual([anchor, ofLetter ? 'offers' : 'compare']);
    }
  });

  it('of a component that has no field of its own for a step leads to the component', () => {
    const kinds: ComponentKind[] = ['salary', 'bonus', 'signOn', 'equity', 'benefit', 'custom', 'compute'];
    for (const kind of kinds) {
      const { anchor } = inputBehind('resale', { offer: 'a', component: 'x', kind, regime: 'flat' });
      expect(anchor).toBe(kind === 'compute' ? 'a.x.haircut' : 'a.x');
    }
  });

  it('of the tax leads to the rate, or to whose law it is; beside the offer where that is taxed on its own', async () => {
    const uk = { regime: 'uk' } as const;
    const taxes: [Scenario['candidate']['tax'], Scenario['candidate']['tax'] | undefined, string][] = [
      [{ regime: 'us', region: 'CA' }, undefined, 'candidate.tax.region'],
      [{ regime: 'flat', rate: 0.3 }, { regime: 'flat', rate: 0.4 }, 'a.tax.rate'],
      [{ regime: 'us', region: 'CA' }, uk, 'a.tax.region']
    ];
    for (const [own, ofOffer, anchor] of taxes) {
      const document_: Scenario = compared(
        [{ id: 'a', from: 'Borealis', parts: [salary(1)], ...(ofOffer && { tax: ofOffer }) }],
        {
          candidate: { tax: own }
        }
      );
      await opened({ ...document_, market: { ...document_.market, fx: { GBP: 1.3 } } }, () => [
        ofOffer ? part(OfferTerms, { offer: 'a' }) : part(TaxTerms, { compute: false })
      ]);
      const { regime } = ofOffer ?? own;
      const on = { offer: 'a', component: 'salary', kind: 'salary' as const, regime, ownTax: ofOffer !== undefined };
      const place = inputBehind('tax', on);
      expect(place).toMatchObject({ anchor, page: ofOffer ? 'offers' : 'compare' });
      expect(document.getElementById(anchor)?.querySelector('input, select')).not.toBeNull();
    }
  });
});

it('no two fields of the letter’s page answer to one anchor', async () => {
  await opened(document_, parts);
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
});
