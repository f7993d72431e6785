/** Which figures a subject can have at all: a salary has no share of the company, vesting no money. */
import type { Figure } from './figure.ts';
import type { Subject } from './subjects.ts';

const money: readonly Subject[] = [
  'salary',
  'bonus',
  'signOn',
  'relocation',
  'stipend',
  'equity',
  'compute',
  'benefit',
  'raise',
  'other'
];
const durations: readonly Subject[] = [
  'equity',
  'signOn',
  'clawback',
  'vesting',
  'compute',
  'stipend',
  'term',
  'optionTerms',
  'acceleration',
  'reply',
  'benefit',
  'stock',
  'other'
];

/** Whether a subject can have such a figure. */
export function accepts(subject: Subject, figure: Figure): boolean {
  // No number that anybody could use.
  if ('value' in figure && Number.isNaN(figure.value)) return subject === 'other';
  switch (figure.kind) {
    case 'money':
      if (figure.per === 'share') return subject === 'strike' || subject === 'stock';
      return figure.per === undefined ? money.includes(subject) || subject === 'strike' || subject === 'stock' : false;
    case 'percent':
      if (figure.of === 'cluster' || figure.of === 'duty') return subject === 'compute';
      if (figure.of === 'company') return subject === 'equity';
      return (
        ['bonus', 'raise', 'clawback', 'vesting', 'acceleration', 'benefit', 'other'].includes(subject) ||
        (figure.of === undefined && (subject === 'equity' || subject === 'compute'))
      );
    case 'duration':
      return durations.includes(subject);
    case 'date':
      return ['reply', 'begin', 'vesting', 'stock', 'other'].includes(subject);
    case 'split':
      return subject === 'vesting' || subject === 'equity';
    case 'count':
      return acceptsCount(subject, figure.unit, figure.value);
  }
}

function acceptsCount(subject: Subject, unit: string | undefined, value: number): boolean {
  switch (unit) {
    case 'gpuHours':
    case 'tokens':
    case 'gpus':
      return subject === 'compute';
    case 'shares':
      return subject === 'equity' || subject === 'stock';
    case 'instalments':
      return subject === 'vesting';
    case 'salaries':
      return subject === 'salary';
    default:
      if (subject === 'other' || subject === 'vesting') return true;
      // A year is no amount, and small numbers without a sign are none either.
      if (value < 500 || (value >= 1900 && value <= 2100)) return false;
      return money.includes(subject) || subject === 'stock';
  }
}
