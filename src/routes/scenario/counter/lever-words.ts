/** Levers in words: what each is called, in which unit it is counted, what may be typed for it, and its values as text. */
import type { Component, ComputeComponent, Lever, LeverField, LeverValue, Scenario } from '#lib/engine/index.ts';
import type { FigureRules } from '#lib/format/parse.ts';
import { count } from '#lib/format/count.ts';
import { percent } from '#lib/format/percent.ts';
import { capital, componentName, lowered, usualName } from '../component-names.ts';
import type { InputUnit } from '../sensitivity/input-names.ts';
import { briefValue, valueText } from '../sensitivity/input-figures.ts';

export interface LeverWords {
  /** At the start of a line. */
  title: string;
  /** What money is spent on, within a sentence: "salary", "the GPU grant". */
  name: string;
  /** Of a figure that is typed; what it counts stands behind it: "GPU-hours". */
  rules: FigureRules;
  counted: string;
  /** For tables. */
  text: (value: LeverValue) => string;
  /** For sentences: "600 GPU-hours a month". */
  phrase: (value: LeverValue) => string;
}

type LeverPlace = Pick<Lever, 'component' | 'field' | 'name'>;

/** @throws RangeError for a component that the offer of the counter does not have */
export function leverWords(scenario: Scenario, offerId: string, lever: LeverPlace): LeverWords {
  const offer = scenario.offers.find(({ id }) => id === offerId);
  const component = offer?.components.find(({ id }) => id === lever.component);
  if (component === undefined) throw new RangeError(`there is no component ${lever.component}`);
  const currency = offer?.currency ?? scenario.currency;
  const noun = component.kind === 'compute' ? scenario.market.services[component.service ?? '']?.unit : undefined;
  const unit = { unit: unitOf(component, lever.field), currency, ...(noun !== undefined && { noun }) };
  const part = partInSentence(component);
  return {
    title: capital(TITLES[lever.field](lever.field === 'clauses' ? part : componentName(component), lever.name ?? '')),
    name: component.kind === 'compute' ? `the ${part}` : part,
    rules: rulesOf(unit.unit, lever.field, currency),
    counted: unit.unit !== 'units' || noun === undefined ? '' : noun === 'million tokens' ? noun : `${noun}s`,
    text: (value) => (typeof value === 'number' ? (special(lever.field, value) ?? tableText(value, unit)) : said(value)),
    phrase: (value) => {
      const figure = typeof value === 'number' ? sentenceText(value, unit) : '';
      return PHRASES[lever.field]({ value, figure, part, clause: lever.name ?? '', component });
    }
  };
}

type Unit = Parameters<typeof valueText>[1];

/** Packages differ by less than a billion tokens. */
function tableText(value: number, unit: Unit): string {
  return unit.unit === 'units' && unit.noun === 'million tokens' ? `${count(value)} ${unit.noun}` : valueText(value, unit);
}

/** Short only where nothing is lost by it: a figure that is rounded would be another package. */
function sentenceText(value: number, unit: Unit): string {
  const isShort = unit.unit === 'months' || (unit.unit === 'money' && value < 1e6 && value % 1000 === 0);
  return isShort ? briefValue(value, unit) : tableText(value, unit);
}

/** A name that is but its kind's loses its capital, however it came there. */
function partInSentence(component: Component): string {
  const name = componentName(component);
  return name === usualName(component) ? lowered(name) : name;
}

function said(value: LeverValue): string {
  return value === null ? 'never' : value === true ? 'yes' : 'no';
}

/** Values whose figure would not say what they are. */
function special(field: LeverField, value: number): string | undefined {
  if (field === 'clauses') return value === 1 ? 'taken off' : `leaves ${percent(value, { digits: 1 })}`;
  return field === 'revocationRatePerYear' && value === 0 ? 'guaranteed' : undefined;
}

const TITLES: Readonly<Record<LeverField, (part: string, clause: string) => string>> = {
  perYear: (part) => `${part} a year`,
  raisePerYear: (part) => `${part}: raise a year`,
  targetShare: (part) => `${part}, of the salary`,
  amount: (part) => part,
  units: (part) => part,
  upfront: (part) => `${part} at the start`,
  perMonth: (part) => `${part} a month`,
  share: (part) => part,
  months: (part) => `${part}: how long`,
  expiresAfterMonths: (part) => `${part}: unused expires after`,
  revocationRatePerYear: (part) => `${part}: chance a year of a cut`,
  workShare: (part) => `${part}: share for the job`,
  haircut: (part) => `${part}: lost when sold`,
  clauses: (part, clause) => `clause “${clause}” of the ${part}`,
  grossUp: (part) => `${part}: tax on it paid`,
  keptOnLeaving: (part) => `${part}: kept on leaving`,
  transferable: (part) => `${part}: may be sold`
};

const PERCENT: readonly LeverField[] = [
  'raisePerYear',
  'targetShare',
  'share',
  'revocationRatePerYear',
  'workShare',
  'haircut',
  'clauses'
];

function unitOf(component: Component, field: LeverField): InputUnit {
  if (PERCENT.includes(field)) return 'percent';
  if (field === 'months' || field === 'expiresAfterMonths') return 'months';
  if (field === 'units') return 'count';
  if (field !== 'upfront' && field !== 'perMonth') return 'money';
  return (component as ComputeComponent).denomination === 'credit' ? 'money' : 'units';
}

/** As far as the format goes: schema/lever.ts. */
function rulesOf(unit: InputUnit, field: LeverField, currency: string): FigureRules {
  switch (unit) {
    case 'money':
      return { kind: 'money', currency, min: 0 };
    case 'months':
      return { kind: 'months', min: field === 'expiresAfterMonths' ? 1 : 0 };
    case 'percent':
      if (field === 'raisePerYear') return { kind: 'percent', min: -1 };
      if (field === 'targetShare') return { kind: 'percent', min: 0 };
      return { kind: 'percent', min: 0, max: field === 'revocationRatePerYear' ? 0.99 : 1 };
    default:
      return { kind: 'count', min: 0 };
  }
}

interface Said {
  value: LeverValue;
  /** Of a number. */
  figure: string;
  part: string;
  clause: string;
  component: Component;
}

const PHRASES: Readonly<Record<LeverField, (said: Said) => string>> = {
  perYear: ({ value, figure, part }) => (value === 0 ? `no ${part}` : `${figure} of ${part} a year`),
  raisePerYear: ({ figure }) => `a raise of ${figure} a year`,
  targetShare: ({ figure, part }) => `a ${part} of ${figure}`,
  amount: ({ value, figure, part }) => (value === 0 ? `no ${part}` : `${figure} of ${part}`),
  units: ({ figure, part }) => (part === 'shares' || part === 'options' ? `${figure} ${part}` : `${figure} units of ${part}`),
  upfront: ({ figure, part, component }) => `${ofGrant(figure, part, component)} at the start`,
  perMonth: ({ value, figure, part, component }) => (value === 0 ? `no ${part}` : `${ofGrant(figure, part, component)} a month`),
  share: ({ figure }) => `${figure} of the cluster`,
  months: ({ figure, part }) => `the ${part} for ${figure}`,
  expiresAfterMonths: ({ value, figure, part }) =>
    value === null ? `the ${part} without expiry` : `the ${part} expiring after ${figure}`,
  revocationRatePerYear: ({ value, figure, part }) =>
    value === 0 ? `the ${part} guaranteed` : `a chance of ${figure} a year that the ${part} is cut`,
  workShare: ({ figure, part }) => `${figure} of the ${part} for the job`,
  haircut: ({ figure, part }) => `${figure} lost when the ${part} is sold`,
  clauses: ({ value, figure, clause }) => (value === 1 ? `no clause “${clause}”` : `a clause “${clause}” that leaves ${figure}`),
  grossUp: ({ value, part }) => `${value === true ? '' : 'no '}tax on the ${part} paid`,
  keptOnLeaving: ({ value, part }) => `the ${part} ${value === true ? '' : 'not '}kept on leaving`,
  transferable: ({ value, part }) => `the ${part} ${value === true ? '' : 'not '}for sale`
};

/** Units say of what they are, money does not. */
function ofGrant(figure: string, part: string, component: Component): string {
  return (component as ComputeComponent).denomination === 'credit' ? `${figure} of ${part}` : figure;
}
