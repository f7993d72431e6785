/** The form of a cluster: every act is one step that undo takes back, nothing it writes is refused, and what goes with an edit is said. */
import { flushSync } from 'svelte';
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Cluster, Employer, Scenario } from '#lib/engine/index.ts';
import type { ScenarioSession } from '#lib/state/scenario-session.svelte.ts';
import ClusterForm from '../../../../src/routes/scenario/cluster/ClusterForm.svelte';
import { RentedHours } from '../../../../src/routes/scenario/cluster/rented-hours.svelte.ts';
import StartCluster from '../../../../src/routes/scenario/cluster/StartCluster.svelte';
import { founding, monitoring, serving } from '../../../support/cluster-document.ts';
import { standStill } from '../../../support/stand-still.ts';
import { faults, opened, part } from '../opened.ts';
import { wanted } from '../runway/wanted.svelte.ts';

// Addresses need Kit, which is not here.
vi.mock('../../../../src/routes/addresses.ts', () => ({ letterAddress: () => '#', runwayAddress: () => '#' }));

const employerOf = (session: ScenarioSession) => session.document.employers[0]!;

/** The form as its page shows it: with what the document has now. */
function form(document: Scenario): Promise<ScenarioSession> {
  return opened(document, (session) => [formPart(session)]);
}
function formPart(session: ScenarioSession) {
  return part(ClusterForm, {
    get employer(): Employer {
      return employerOf(session);
    },
    get cluster(): Cluster {
      return employerOf(session).cluster!;
    },
    currency: 'USD',
    rented: new RentedHours(session, 'halcyon')
  });
}
const field = (name: string) => page.getByRole('textbox', { name, exact: true });

it('starts with a few answers in one step, proposes that the GPUs are owned, and asks for what is missing', async () => {
  const document = founding();
  delete document.employers[0]!.cluster;
  delete document.employers[0]!.computeSupply;
  const onbegin = vi.fn();
  const session = await opened(document, (made) => [
    part(StartCluster, {
      get employer(): Employer {
        return employerOf(made);
      },
      rented: new RentedHours(made, 'halcyon'),
      onbegin
    })
  ]);
  await userEvent.click(page.getByRole('button', { name: 'Look at its week' }));
  await expect.element(page.getByRole('alert')).toHaveTextContent('How many GPUs has the cluster?');
  await userEvent.fill(field('GPUs of the cluster'), '96');
  await expect.element(page.getByText('“Our own” is a proposal')).toBeVisible();
  await userEvent.fill(field('GPUs in use for customers, on average'), '97');
  await expect.element(page.getByText('Customers take more than the cluster has: 96 GPUs.')).toBeVisible();
  await userEvent.fill(field('GPUs in use for customers, on average'), '40');
  await expect.element(page.getByText('Customers take more')).not.toBeInTheDocument();
  await userEvent.click(page.getByRole('button', { name: 'Look at its week' }));
  expect(employerOf(session).cluster).toEqual({ service: 'h100-hour', gpus: 96, production: { meanGpus: 40 } });
  expect(employerOf(session).computeSupply).toEqual({ basis: 'owned' });
  expect(onbegin).toHaveBeenCalledOnce();
  expect(faults(session.document)).toEqual([]);
  session.undo();
  expect(employerOf(session)).not.toHaveProperty('cluster');
  expect(employerOf(session)).not.toHaveProperty('computeSupply');
});

it('writes jobs once all three figures are there, and takes them away again', async () => {
  const session = await form(serving());
  await userEvent.click(page.getByText('Jobs that queue'));
  await userEvent.fill(field('Jobs an hour, on average over the week'), '20');
  await userEvent.fill(field('GPUs that each takes'), '2');
  expect(employerOf(session).cluster).not.toHaveProperty('jobs');
  await userEvent.fill(field('Hours that each takes, on average'), '1.5');
  expect(employerOf(session).cluster!.jobs).toEqual({ perHour: 20, gpus: 2, meanHours: 1.5 });
  expect(faults(session.document)).toEqual([]);
  await userEvent.fill(field('GPUs that each takes'), '0.000001');
  await userEvent.fill(field('GPUs'), '999m');
  expect(employerOf(session).cluster).toMatchObject({ gpus: 128, jobs: { gpus: 2 } });
  expect(faults(session.document)).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: 'Remove the jobs' }));
  expect(employerOf(session).cluster).not.toHaveProperty('jobs');
});

it('has two of three figures of jobs still after another page, and writes them with the third', async () => {
  wanted.employer = null;
  const session = await opened(serving(), (made) => (wanted.employer === 'away' ? [] : [formPart(made)]));
  const jobs = async () => userEvent.click(page.getByText('Jobs that queue'));
  await jobs();
  await userEvent.fill(field('Jobs an hour, on average over the week'), '20');
  await userEvent.fill(field('GPUs that each takes'), '2');
  wanted.employer = 'away';
  await expect.element(field('GPUs that each takes')).not.toBeInTheDocument();
  wanted.employer = null;
  await jobs();
  await expect.element(field('Jobs an hour, on average over the week')).toHaveValue('20');
  await userEvent.fill(field('Hours that each takes, on average'), '1.5');
  expect(employerOf(session).cluster!.jobs).toEqual({ perHour: 20, gpus: 2, meanHours: 1.5 });
  await userEvent.click(page.getByRole('button', { name: 'Remove the jobs' }));
  await expect.element(field('GPUs that each takes')).toHaveValue('');
});

it('names when the cost begins and ends, and takes months that were tried one after another back in one step', async () => {
  const document = serving();
  document.employers[0]!.cluster!.cost = { perGpuHour: 2 };
  const session = await form(document);
  await expect.element(field('Paid for')).toBeVisible();
  standStill();
  for (const month of ['2027-03', '2027-04', '2027-05']) await userEvent.fill(page.getByLabelText('Paid from'), month);
  expect(employerOf(session).cluster!.cost).toEqual({ perGpuHour: 2, startMonth: '2027-05' });
  session.undo();
  expect(employerOf(session).cluster!.cost).toEqual({ perGpuHour: 2 });
});

it('asks what lost hours cost where nothing is bought, drops that in the same step when it is bought again, and has it when it is not after all', async () => {
  const session = await form(serving());
  const lost = field('What a GPU-hour that customers do not get costs you');
  const bought = page.getByRole('switch', { name: 'What production lacks is bought at retail' });
  await expect.element(lost).not.toBeInTheDocument();
  await userEvent.click(bought);
  await userEvent.fill(lost, '5');
  expect(employerOf(session).cluster).toMatchObject({ burst: false, lostRevenuePerGpuHour: 5 });
  expect(faults(session.document)).toEqual([]);
  await userEvent.click(bought);
  expect(employerOf(session).cluster).toEqual(serving().employers[0]!.cluster);
  session.undo();
  expect(employerOf(session).cluster).toMatchObject({ burst: false, lostRevenuePerGpuHour: 5 });
  await userEvent.click(bought);
  await userEvent.click(bought);
  await expect.element(lost).toHaveValue('$5');
  expect(employerOf(session).cluster).toMatchObject({ burst: false, lostRevenuePerGpuHour: 5 });
});

it('says what customers no longer rent when the cluster becomes its own, and keeps a document that can be saved', async () => {
  const document = serving();
  document.employers[0]!.computeSupply = { basis: 'onDemand' };
  document.employers[0]!.company!.production = [{ service: 'h100-hour', unitsPerMonth: 30_000 }];
  const session = await form(document);
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Own or rented' }), 'our own');
  await expect.element(page.getByText(/^No longer rented for customers.*30k GPU-hours/)).toBeVisible();
  expect(employerOf(session).company!.production).toEqual([]);
  expect(faults(session.document)).toEqual([]);
  session.undo();
  expect(employerOf(session).company!.production).toHaveLength(1);
});

it.each(['rented again', 'begun anew'] as const)('puts what customers rented back when the cluster is %s', async (how) => {
  const document = serving();
  document.employers[0]!.computeSupply = { basis: 'onDemand' };
  document.employers[0]!.company!.production = [{ service: 'h100-hour', unitsPerMonth: 30_000 }];
  const session = await form(document);
  const supply = page.getByRole('combobox', { name: 'Own or rented' });
  await userEvent.selectOptions(supply, 'our own');
  if (how === 'begun anew') await userEvent.click(page.getByRole('button', { name: 'Start over' }));
  else await userEvent.selectOptions(supply, 'rented, on demand');
  expect(employerOf(session).company).toEqual(document.employers[0]!.company);
  expect(employerOf(session).computeSupply).toEqual({ basis: 'onDemand' });
  expect(faults(session.document)).toEqual([]);
  await expect.element(page.getByText(/^Rented for customers again: 30k GPU-hours/)).toBeVisible();
  session.undo();
  expect(employerOf(session).company!.production).toEqual([]);
});

it('takes a measured week in one step, and goes back to the ratios that there were', async () => {
  const session = await form(serving());
  const before = session.document;
  await userEvent.upload(
    page.getByLabelText('File of utilisation'),
    new File([monitoring()], 'monitoring.csv', { type: 'text/csv' })
  );
  await userEvent.click(page.getByRole('button', { name: 'Use this week' }));
  expect(employerOf(session).cluster!.production).not.toHaveProperty('peakRatio');
  expect(faults(session.document)).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: 'Back to ratios' }));
  expect(employerOf(session).cluster!.production).toMatchObject({ peakRatio: 1.3, weekendRatio: 0.7 });
  expect(employerOf(session).cluster!.production).not.toHaveProperty('hourly');
  session.undo();
  session.undo();
  flushSync();
  expect(session.document).toEqual(before);
});
