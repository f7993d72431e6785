/** Whatever is typed into the form of a plan or of a cluster, at its ends and beyond: the document can still be saved, or all edits after it are lost on a reload. */
import { flushSync } from 'svelte';
import { expect, it, vi } from 'vitest';
import type { Cluster, Commitment, Company, Employer, Scenario } from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import ClusterForm from '../../../../src/routes/scenario/cluster/ClusterForm.svelte';
import { RentedHours } from '../../../../src/routes/scenario/cluster/rented-hours.svelte.ts';
import StartCluster from '../../../../src/routes/scenario/cluster/StartCluster.svelte';
import { companyMemory } from '../../../../src/routes/scenario/company/company-memory.svelte.ts';
import type { CompanyStudy } from '../../../../src/routes/scenario/company/company-study.svelte.ts';
import CompanyForm from '../../../../src/routes/scenario/company/CompanyForm.svelte';
import StartCompany from '../../../../src/routes/scenario/company/StartCompany.svelte';
import { founding, serving } from '../../../support/cluster-document.ts';
import { faults, opened, part } from '../opened.ts';

// Addresses need Kit, which is not here.
vi.mock('../../../../src/routes/addresses.ts', () => {
  const address = () => '#';
  return { compareAddress: address, letterAddress: address, ratesAddress: address, runwayAddress: address };
});
vi.mock('../../../../src/routes/scenario/company/go-to-company.ts', () => ({ goToCompany: () => Promise.resolve() }));

const most = '1000000000000000';
/** Each field takes of them what its rules let it. */
const FIGURES = [
  ...['', '0', '1', '12', '24', '48', '120', '1200', '10000', '0.000001', '1M', '999T', most, `${most}0`],
  ...['-1', `-${most}`, '-100%', '-99%', '-50%', '0.01%', '33.3333333%', '50%', '99.99%', '100%', '200%'],
  ...[`0 to ${most}`, `1 to ${most}`, '-99% to 100%', `0 (50%) or ${most} (50%)`]
];
const MONTHS = ['0001-01', '1990-01', '2016-12', '2036-12', '2049-12', '9999-12'];

const commitment: Commitment = {
  service: 'h100-hour',
  unitsPerMonth: 20_000,
  pricePerUnit: 2,
  startMonth: '2026-12',
  months: 36,
  ratchet: { everyMonths: 12, share: 1 }
};
const company: Company = {
  cash: 1e6,
  burnPerMonth: 200_000,
  burnTags: { cogs: 1 / 3 },
  raises: [{ month: '2027-06', amount: 1e6 }],
  debts: [{ principal: 1e6, interestPerYear: 0.1, months: 24, interestOnlyMonths: 6, balloon: 1e5 }],
  hires: [
    { offer: 'halcyon', count: 2 },
    { offer: 'halcyon', count: 1, startMonth: '2027-03' }
  ],
  production: [{ service: 'other-hour', unitsPerMonth: 100 }],
  commitments: [commitment]
};

function document(): Scenario {
  const base = serving();
  const [own] = base.employers;
  base.market.services['other-hour'] = { ...base.market.services['h100-hour']!, name: 'Other GPU-hour' };
  own!.company = company;
  Object.assign(own!.cluster!, {
    burst: false,
    lostRevenuePerGpuHour: 5,
    cost: { perGpuHour: 2 },
    idleSale: { share: 0.5 },
    jobs: { perHour: 3, gpus: 2, meanHours: 1 }
  } satisfies Partial<Cluster>);
  return base;
}
const employerOf = (session: ScenarioSession) => session.document.employers[0]!;

const companyForm = (session: ScenarioSession) => {
  const study = {
    get employer(): Employer {
      return employerOf(session);
    }
  };
  return part(CompanyForm, { study: study as CompanyStudy });
};
const clusterForm = (session: ScenarioSession) =>
  part(ClusterForm, {
    get employer(): Employer {
      return employerOf(session);
    },
    get cluster(): Cluster {
      return employerOf(session).cluster!;
    },
    currency: 'USD',
    rented: new RentedHours(session, 'halcyon')
  });

type Control = HTMLInputElement | HTMLSelectElement;
const nameOf = (control: Control) => control.labels?.[0]?.textContent.trim() ?? control.getAttribute('aria-label') ?? '?';
const controls = () => [...globalThis.document.querySelectorAll<Control>('input:not([type=file], [type=range]), select')];

/** What of it can be entered here. */
function entries(control: Control): readonly string[] {
  if (control instanceof HTMLSelectElement) return [...control.options].map(({ value }) => value);
  if (control.type === 'month') return [control.min, ...MONTHS, control.max].filter(Boolean);
  return control.type === 'text' ? FIGURES : [];
}

function enter(control: Control, text: string): void {
  control.focus();
  control.value = text;
  for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
  control.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  flushSync();
}

/** Every field by its place: those behind it may go and come with what is entered. */
function drive(session: ScenarioSession, isBackward: boolean): string[] {
  const found: string[] = [];
  const places = controls().map((_, place) => place);
  for (const place of isBackward ? places.reverse() : places) {
    const first = controls()[place];
    if (first === undefined) continue;
    const texts = isBackward ? entries(first).toReversed() : entries(first);
    for (const text of texts) {
      const control = controls()[place];
      if (control === undefined || nameOf(control) !== nameOf(first)) break;
      enter(control, text);
      const refused = faults(session.document);
      if (refused.length === 0) continue;
      found.push(`${nameOf(first)}: “${text}” makes ${refused.join('; ')}`);
      session.undo();
      flushSync();
    }
  }
  return found;
}

it.each(['company', 'cluster'] as const)('no entry of the form of a %s makes a document that is not saved', async (of) => {
  const session = await opened(document(), (made) => [of === 'company' ? companyForm(made) : clusterForm(made)]);
  const before = session.document;
  expect(faults(before)).toEqual([]);
  expect(controls().length).toBeGreaterThan(of === 'company' ? 40 : 12);
  for (const isBackward of [false, true, false]) expect(drive(session, isBackward)).toEqual([]);
  expect(session.document).not.toEqual(before);
});

/** Into every field of a form at once, then its act: what that makes can be saved, or it makes nothing. */
function begin(session: ScenarioSession, form: HTMLElement): string[] {
  const fields = () => [...form.querySelectorAll<Control>('input, select')];
  const found: string[] = [];
  let made = 0;
  const places = Math.max(...fields().map((field) => entries(field).length));
  for (let at = 0; at < places; at++) {
    for (const place of fields().keys()) {
      const field = fields()[place];
      const texts = field ? entries(field) : [];
      if (field && texts.length > 0) enter(field, texts[at % texts.length]!);
    }
    const before = session.document;
    form.querySelector<HTMLElement>('[type=submit]')!.click();
    flushSync();
    if (session.document === before) continue;
    made += 1;
    found.push(...faults(session.document).map((fault) => `${at}: ${fault}`));
    session.undo();
    flushSync();
  }
  expect(made).toBeGreaterThan(3);
  return found;
}
const formOf = () => globalThis.document.querySelector('form')!;

it('no first answer of a plan makes a document that is not saved', async () => {
  const { computeSupply: _supply, company: _company, ...bare } = document().employers[0]!;
  const session = await opened({ ...document(), employers: [bare] }, () => [
    part(StartCompany, { study: { employer: bare } as CompanyStudy })
  ]);
  expect(begin(session, formOf())).toEqual([]);
});

it('no first answer of a cluster makes a document that is not saved', async () => {
  const session = await opened(founding(), (made) => [
    part(StartCluster, {
      get employer(): Employer {
        return employerOf(made);
      },
      rented: new RentedHours(made, 'halcyon'),
      onbegin: () => undefined
    })
  ]);
  expect(begin(session, formOf())).toEqual([]);
});

it('no hire on a new letter, of any pay and from any month that its row takes, makes a document that is not saved', async () => {
  const session = await opened(document(), (made) => {
    // The row is open, as after another page.
    companyMemory(made, 'halcyon').letter.title = 'Researcher';
    return [companyForm(made)];
  });
  expect(begin(session, formOf())).toEqual([]);
});
