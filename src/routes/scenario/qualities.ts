/** What money does not say of the grants of a comparison, as rows of a table and as a finding. Judged by engine/qualities.ts; here are the words. */
import {
  grantQualities,
  type Access,
  type ComputeComponent,
  type Gate,
  type GrantQualities,
  type Needs,
  type Ownership,
  type Quality,
  type Scenario,
  type Service,
  type ServiceFamily
} from '#lib/engine/index.ts';
import { count, counted, countInWords, shortCount } from '#lib/format/count.ts';
import { money } from '#lib/format/money.ts';
import type { ValuedOffer } from '#lib/state/valued-scenario.svelte.ts';
import { componentName, possessive } from './component-names.ts';
import { nameAmong } from './verdict.ts';

export const QUALITY_NAMES: Readonly<Record<Quality, { name: string; meaning: string }>> = {
  timeToFirstToken: { name: 'Time to first token', meaning: 'wait until a model begins to answer' },
  tokensPerSecond: { name: 'Speed', meaning: 'tokens a second of one session' },
  contextTokens: { name: 'Context window', meaning: 'what a model can read at once' },
  largestOutputTokens: { name: 'Largest output', meaning: 'what a model can write at once' },
  generation: { name: 'Accelerator', meaning: 'its generation' },
  access: { name: 'Capacity', meaning: 'whether it is there when you want it' },
  queue: { name: 'Queue', meaning: 'usual wait for a start' },
  ownership: { name: 'Whose it is', meaning: 'from a shared pool to your own hardware' }
};

export const ACCESS_WORDS: Readonly<Record<Access, string>> = {
  dedicated: 'dedicated to you',
  reserved: 'reserved',
  bestEffort: 'best effort'
};

export const OWNERSHIP_LADDER: readonly { value: Ownership; words: string }[] = [
  { value: 'sharedPool', words: 'a shared pool' },
  { value: 'personalBudget', words: 'a personal budget' },
  { value: 'reservedSlice', words: 'a reserved slice' },
  { value: 'transferableCredit', words: 'transferable credit' },
  { value: 'ownHardware', words: 'your own hardware' }
];

export interface QualityLine {
  key: string;
  /** Named where the offer has several grants. */
  grant?: string;
  text: string;
  /** Nothing said: neither by the letter nor by the card. */
  unknown?: true;
  gate?: Gate['met'];
}

export interface QualityRow {
  key: string;
  name: string;
  meaning: string;
  need?: string;
  /** By offer, one line a grant. */
  cells: QualityLine[][];
}

export interface JudgedGrant {
  grant: ComputeComponent;
  service: Service;
  judged: GrantQualities;
}

/** The grants of an offer, judged; those of a service that is gone are left out. */
export function judgedGrants(scenario: Scenario, { valued, answer }: ValuedOffer): JudgedGrant[] {
  const offer = scenario.offers.find(({ id }) => id === answer.id);
  const employer = scenario.employers.find(({ id }) => id === offer?.employer);
  const months = valued.stays.length - valued.offer.start;
  return (offer?.components ?? []).flatMap((component): JudgedGrant[] => {
    if (component.kind !== 'compute') return [];
    const id = component.denomination === 'clusterShare' ? employer?.cluster?.service : component.service;
    const service = scenario.market.services[id ?? ''];
    const units = answer.components.find((row) => row.id === component.id)?.units;
    if (service === undefined || units === undefined) return [];
    const judged = grantQualities(scenario.candidate, component, service, { units, months });
    return [{ grant: component, service, judged }];
  });
}

/** Rows of what is known or needed, and the names of what no letter says. */
export function qualityRows(
  scenario: Scenario,
  offers: readonly (readonly JudgedGrant[])[]
): { rows: QualityRow[]; unsaid: string[] } {
  const all = offers.flat();
  const families = new Set(all.map(({ service }) => service.family));
  const concerned = QUALITIES.filter((quality) => [...families].some((family) => qualitiesOf(family).includes(quality)));
  const said = (quality: Quality) => all.some((one) => qualityText(quality, one) !== undefined);
  const need = (quality: Quality) => needText(quality, scenario.candidate.needs ?? {});
  const shown = concerned.filter((quality) => said(quality) || need(quality) !== undefined);
  const rows = shown.map((quality): QualityRow => {
    const needed = need(quality);
    const cells = offers.map((grants) => qualityLines(quality, grants));
    return { key: quality, ...QUALITY_NAMES[quality], ...(needed !== undefined && { need: needed }), cells };
  });
  const unsaid = concerned
    .filter((quality) => !shown.includes(quality))
    .map((quality) => QUALITY_NAMES[quality].name.toLowerCase());
  return { rows: [...experimentsRow(scenario.candidate.needs ?? {}, offers), ...rows, ...hoursRows(scenario, offers)], unsaid };
}

const QUALITIES = Object.keys(QUALITY_NAMES) as Quality[];

/** What a model is like has no meaning for a machine, nor its generation for a model. */
const OF_ONE_FAMILY: Partial<Record<Quality, ServiceFamily>> = {
  timeToFirstToken: 'tokens',
  tokensPerSecond: 'tokens',
  contextTokens: 'tokens',
  largestOutputTokens: 'tokens',
  generation: 'gpu'
};

/** What can be said of a grant of a family. */
export function qualitiesOf(family: ServiceFamily): Quality[] {
  return QUALITIES.filter((quality) => (OF_ONE_FAMILY[quality] ?? family) === family);
}

/** A line a grant that the quality can be said of; a dash where the offer has none. */
function qualityLines(quality: Quality, grants: readonly JudgedGrant[]): QualityLine[] {
  const concerned = grants.filter(({ service }) => qualitiesOf(service.family).includes(quality));
  if (concerned.length === 0 && grants.length > 0) return [{ key: 'none', text: '—', unknown: true }];
  return concerned.map((one): QualityLine => {
    const text = qualityText(quality, one);
    const gate = one.judged.gates.find((candidate) => candidate.quality === quality);
    return {
      ...lineOf(one, grants.length > 1),
      text: text ?? 'not said',
      ...(text === undefined && { unknown: true }),
      ...(gate && { gate: gate.met })
    };
  });
}

function lineOf({ grant }: JudgedGrant, several: boolean): { key: string; grant?: string } {
  return { key: grant.id, ...(several && { grant: componentName(grant) }) };
}

function qualityText(quality: Quality, { grant, service: { facts = {} } }: JudgedGrant): string | undefined {
  switch (quality) {
    case 'timeToFirstToken':
      return facts.timeToFirstTokenSeconds === undefined ? undefined : `${count(facts.timeToFirstTokenSeconds)} s`;
    case 'tokensPerSecond':
      return facts.tokensPerSecond === undefined ? undefined : `${count(facts.tokensPerSecond)} a second`;
    case 'contextTokens':
      return facts.contextTokens === undefined ? undefined : `${shortCount(facts.contextTokens)} tokens`;
    case 'largestOutputTokens':
      return facts.largestOutputTokens === undefined ? undefined : `${shortCount(facts.largestOutputTokens)} tokens`;
    case 'generation':
      return facts.generation;
    case 'access':
      return grant.access && ACCESS_WORDS[grant.access];
    case 'queue':
      return grant.queueHours === undefined ? undefined : counted(grant.queueHours, 'hour');
    case 'ownership': {
      const step = OWNERSHIP_LADDER.findIndex(({ value }) => value === grant.ownership);
      return step < 0 ? undefined : `${OWNERSHIP_LADDER[step]!.words}, step ${step + 1} of ${OWNERSHIP_LADDER.length}`;
    }
  }
}

function needText(quality: Quality, needs: Needs): string | undefined {
  switch (quality) {
    case 'timeToFirstToken':
      return needs.timeToFirstTokenSeconds === undefined ? undefined : `at most ${count(needs.timeToFirstTokenSeconds)} s`;
    case 'tokensPerSecond':
      return needs.tokensPerSecond === undefined ? undefined : `at least ${count(needs.tokensPerSecond)} a second`;
    case 'contextTokens':
      return needs.contextTokens === undefined ? undefined : `at least ${shortCount(needs.contextTokens)} tokens`;
    case 'largestOutputTokens':
      return needs.largestOutputTokens === undefined ? undefined : `at least ${shortCount(needs.largestOutputTokens)} tokens`;
    case 'access':
      return needs.access && (needs.access === 'dedicated' ? 'dedicated' : `${ACCESS_WORDS[needs.access]} or better`);
    case 'queue':
      return needs.queueHours === undefined ? undefined : `at most ${counted(needs.queueHours, 'hour')}`;
    default:
      return undefined;
  }
}

function experimentsRow(needs: Needs, offers: readonly (readonly JudgedGrant[])[]): QualityRow[] {
  const { experimentsPerMonth: needed } = needs;
  if (needed === undefined && !offers.flat().some(({ judged }) => judged.experimentsPerMonth !== null)) return [];
  const cells = offers.map((grants) =>
    grants.map((one): QualityLine => {
      const { experimentsPerMonth: runs, ownExperimentsPerMonth: own, gates } = one.judged;
      const gate = gates.find(({ quality }) => quality === 'experiments');
      const line = { ...lineOf(one, grants.length > 1), ...(gate && { gate: gate.met }) };
      if (runs === null || own === null) return { ...line, text: 'no run of this kind', unknown: true };
      return { ...line, text: own < runs ? `${short(runs)} a month, ${short(own)} of them yours` : `${short(runs)} a month` };
    })
  );
  return [
    {
      key: 'experiments',
      name: 'Experiments',
      meaning: 'runs of the size that you name, if you stay; yours are those that the job does not need',
      ...(needed !== undefined && { need: `at least ${count(needed)} a month of your own` }),
      cells
    }
  ];
}

/** Three digits: a run that takes months keeps its first ones. */
function short(runs: number): string {
  return runs >= 1000 ? shortCount(runs) : String(Number(runs.toPrecision(3)));
}

/** Hours are on a line of their own, so that nobody takes them for a part of the worth. */
function hoursRows({ currency, candidate }: Scenario, offers: readonly (readonly JudgedGrant[])[]): QualityRow[] {
  if (!offers.flat().some(({ judged }) => judged.hoursSavedPerMonth > 0)) return [];
  const cells = offers.map((grants) => {
    const saving = grants.filter(({ judged }) => judged.hoursSavedPerMonth > 0);
    if (saving.length === 0) return [{ key: 'none', text: 'none named', unknown: true as const }];
    return saving.map((one): QualityLine => {
      const hours = `${counted(one.judged.hoursSavedPerMonth, 'hour')} a month`;
      const { hoursWorth } = one.judged;
      const worth = hoursWorth === null ? '' : ` = ${money(hoursWorth, currency)} in all`;
      return { ...lineOf(one, grants.length > 1), text: hours + worth };
    });
  });
  const meaning =
    candidate.hourValue === undefined
      ? 'as you put them; name what an hour is worth to price them'
      : 'as you put and price them, before tax, if you stay: no part of the worth above';
  return [{ key: 'hours', name: 'Hours saved', meaning, cells }];
}

/** Which offers meet what is needed, in a sentence; undefined where nothing is needed of a grant. */
export function qualityFinding(scenario: Scenario, offers: readonly ValuedOffer[]): string | undefined {
  const judged = offers.map((offer) => ({
    name: nameAmong(scenario, offer, offers),
    gates: judgedGrants(scenario, offer).flatMap(({ judged }) => judged.gates)
  }));
  const asked = judged.filter(({ gates }) => gates.length > 0);
  if (asked.length === 0) return undefined;
  return `${asked.map(({ name, gates }) => `${possessive(name)} grant${meeting(gates)}`).join('; ')}.`;
}

function meeting(gates: readonly Gate[]): string {
  const of = (met: Gate['met']) => gates.filter((gate) => gate.met === met).length;
  const [met, missed, open] = [of(true), of(false), of(null)];
  if (gates.length === 1)
    return met ? ' meets what you need' : missed ? ' does not meet what you need' : ' does not say what you need to know';
  if (met === gates.length) return ` meets all ${countInWords(met)} needs`;
  const parts = [
    met > 0 && `meets ${countInWords(met)}`,
    missed > 0 && `misses ${countInWords(missed)}`,
    open > 0 && `leaves ${countInWords(open)} open`
  ].filter((part) => part !== false);
  return ` ${parts.join(' and ')} of ${countInWords(gates.length)} needs`;
}
