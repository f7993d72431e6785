/** A grant of compute from what was gathered: its units in those of the service that the letter names. What it leaves open is asked. */
import type { ComputeComponent, Denomination, Service } from '#lib/engine/document.ts';
import { hoursPerMonth } from './compute-grant.ts';
import type { GrantProposal, LetterChoice, LetterContext } from './letter.ts';
import { vestingOf } from './schedule.ts';
import { fitting, serviceNamed } from './service-match.ts';
import type { Draft, Sheet } from './sheet.ts';

type Units = NonNullable<ComputeComponent['perMonth']>;

/** More choices than anybody reads. */
const mostServices = 12;

export interface Grant {
  component?: ComputeComponent;
  proposal?: GrantProposal;
}

/** Without a component it is asked for, or was none. */
export function computeGrant(draft: Draft, sheet: Sheet, context: LetterContext): Grant {
  const denomination = draft.get('denomination') as Denomination;
  fromMachines(draft);
  if (denomination === 'clusterShare') return draft.get('share') === undefined ? {} : { component: component(draft, {}) };
  const candidates = fitting(context.services, denomination, draft.get('currency') as string | undefined);
  const service = chosenService(draft, candidates, context.services);
  if (service !== undefined) return withService(draft, sheet, service, context.services);
  if (draft.get('perMonth') === undefined && draft.get('upfront') === undefined && draft.get('amount') === undefined) return {};
  const wanted = draft.get('wanted') as string | undefined;
  sheet.ask({
    places: draft.places(),
    ask:
      wanted === undefined
        ? 'The letter does not say what this is a grant of: which service is it?'
        : `“${wanted}” is none of the services here by name: which one is it?`,
    choices: candidates
      .slice(0, mostServices)
      .flatMap((id) => choicesFor(draft, id, context.services[id]!, `${context.services[id]!.name ?? id}`))
  });
  return {};
}

/** 8 GPUs at a quarter duty are 1,460 hours a month. */
function fromMachines(draft: Draft): void {
  const gpus = draft.number('gpus');
  if (gpus === undefined) return;
  const duty = draft.number('duty');
  const perMonth = Number((gpus * hoursPerMonth * (duty ?? 1)).toPrecision(9));
  const said = draft.number('perMonth');
  if (said !== undefined && Math.abs(said - perMonth) > 0.01 * perMonth)
    draft.check('perMonth', `${gpus} GPUs at this duty would be ${perMonth} hours a month.`);
  draft.move(
    'gpus',
    'perMonth',
    said ?? perMonth,
    duty === undefined && said === undefined ? 'No duty is named: taken as around the clock.' : undefined
  );
  draft.move('duty', 'perMonth', said ?? perMonth);
}

/** By its name; money that is plainly for an API is of the one service that counts in that money. */
function chosenService(
  draft: Draft,
  candidates: readonly string[],
  services: LetterContext['services']
): GrantProposal | undefined {
  const wanted = draft.get('wanted') as string | undefined;
  const propose = (service: string) => ({ component: draft.id, wanted: wanted ?? '', service });
  const named = serviceNamed(services, candidates, wanted);
  if (named !== undefined) return propose(named.service);
  if (draft.get('denomination') !== 'credit' || candidates.length !== 1 || wanted === undefined) return undefined;
  if (/^(?:API|inference|token|model)s?$/i.test(wanted)) return propose(candidates[0]!);
  if (!/^compute$/i.test(wanted)) return undefined;
  for (const field of ['perMonth', 'upfront', 'amount'])
    draft.check(field, 'The letter says “compute”: taken as credit in money.');
  return propose(candidates[0]!);
}

function withService(draft: Draft, sheet: Sheet, proposal: GrantProposal, services: LetterContext['services']): Grant {
  const service = services[proposal.service]!;
  if (draft.get('amount') !== undefined && draft.get('perMonth') === undefined && draft.get('upfront') === undefined) {
    const asked = sheet.ask({
      places: draft.places(),
      ask: 'The letter does not say for how long this is: once, or each month or year?',
      choices: choicesFor(draft, proposal.service, service)
    });
    if (asked) return {};
  }
  for (const field of ['perMonth', 'upfront']) draft.move(field, field, inUnits(draft.get(field) as Units, service));
  if (draft.get('perMonth') === undefined && draft.get('upfront') === undefined) return {};
  return { component: component(draft, { service: proposal.service }), proposal };
}

/** Each way in which an amount could be meant, of one service. */
function choicesFor(draft: Draft, id: string, service: Service, label = ''): LetterChoice[] {
  const amount = draft.get('amount') as Units | undefined;
  const known = draft.get('perMonth') !== undefined || draft.get('upfront') !== undefined;
  const choice = (words: string, fields: Partial<ComputeComponent>): LetterChoice => ({
    label: [label, words].filter((part) => part !== '').join(', '),
    put: [component(draft, { service: id, ...fields })]
  });
  if (amount === undefined || known) {
    const [perMonth, upfront] = [draft.get('perMonth'), draft.get('upfront')] as (Units | undefined)[];
    return [
      choice('', {
        ...(perMonth !== undefined && { perMonth: inUnits(perMonth, service) }),
        ...(upfront !== undefined && { upfront: inUnits(upfront, service) })
      })
    ];
  }
  return [
    choice('once', { upfront: inUnits(amount, service) }),
    choice('each month', { perMonth: inUnits(amount, service) }),
    choice('each year', { perMonth: inUnits(amount, service, 12) })
  ];
}

/** Tokens are counted in those of the service, mostly by the million. */
function inUnits(units: Units, { family, unit }: Service, parts = 1): Units {
  const scale = family === 'tokens' && /million/i.test(unit) ? 1e6 : family === 'tokens' && /billion/i.test(unit) ? 1e9 : 1;
  const scaled = (value: number) => Number((value / scale / parts).toPrecision(12));
  if (typeof units === 'number') return scaled(units);
  return units !== undefined && 'low' in units && !('mode' in units)
    ? { low: scaled(units.low), high: scaled(units.high) }
    : units;
}

/** Fields that are read as they stand. */
const plain = [
  'perMonth',
  'upfront',
  'share',
  'months',
  'cliffMonths',
  'expiresAfterMonths',
  'workShare',
  'grossUp',
  'keptOnLeaving',
  'transferable',
  'letterSays'
] as const;

function component(draft: Draft, fields: Partial<ComputeComponent>): ComputeComponent {
  const own = Object.fromEntries(plain.flatMap((field) => (draft.get(field) === undefined ? [] : [[field, draft.get(field)]])));
  const terms = Object.fromEntries(
    [...draft.fields].flatMap(([field, { value }]) => (field.startsWith('terms.') ? [[field.slice(6), value]] : []))
  );
  const denomination = draft.get('denomination') as Denomination;
  const vesting = draft.get('upfront') === undefined && fields.upfront === undefined ? undefined : vestingOf(draft);
  return { id: draft.id, kind: 'compute', denomination, ...own, ...fields, ...(vesting !== undefined && { vesting }), terms };
}
