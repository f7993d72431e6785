// What is shown of a letter: each figure in the words of its field, each line cut without losing a character, each refusal with its line.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LetterLine } from '#lib/exchange/letter/letter.ts';
import { letterText } from '../../../../exchange/letter/support.ts';
import { choiceWords } from '../../../../../src/routes/scenario/offers/letter/choice-words.ts';
import { componentWords } from '../../../../../src/routes/scenario/offers/letter/component-words.ts';
import { faultPlaces } from '../../../../../src/routes/scenario/offers/letter/fault-places.ts';
import { findingWords, type Spoken } from '../../../../../src/routes/scenario/offers/letter/finding-words.ts';
import { accountSentence, letterAccount } from '../../../../../src/routes/scenario/offers/letter/letter-account.ts';
import { linePieces, needsLook, readings } from '../../../../../src/routes/scenario/offers/letter/line-pieces.ts';
import { knownServices } from '../../../../../src/routes/scenario/offers/letter/grant-sources.ts';
import { blank, cards, readIn } from './filled.ts';

const names = readdirSync('test/exchange/letter/letters');
const spoken: Spoken = { currency: 'USD', regime: 'us', services: knownServices(blank(), cards) };
const read = (name: string) => readIn(blank(), letterText(name));

describe('what was read', () => {
  it.each(names)('of %s is told in words, never as a field’s name or a bare object', (name) => {
    const { lines, offer } = read(name);
    for (const finding of lines.flatMap(({ findings }) => findings)) {
      const component = offer.components.find(({ id }) => id === finding.component);
      const { of, field, value } = findingWords(finding, component, spoken);
      expect(`${of}|${field}|${value}`, finding.field).not.toMatch(/undefined|\[object|NaN|[a-z][A-Z]\w*\|/);
      expect(field === finding.field && field.includes('.'), finding.field).toBe(false);
      expect(value).not.toBe('');
    }
  });

  it('has the units of its service, its currency and its field', () => {
    const { lines, offer } = read('big-tech.txt');
    const findings = lines.flatMap((line) => line.findings);
    const words = (component: string | undefined, field: string) => {
      const finding = findings.find((one) => one.component === component && one.field === field)!;
      return findingWords(
        finding,
        offer.components.find(({ id }) => id === component),
        spoken
      );
    };
    expect(words('base', 'perYear')).toEqual({ of: 'Salary', field: 'a year', value: '$310,000' });
    expect(words('gpus', 'perMonth')).toEqual({ of: 'GPU grant', field: 'a month', value: '600 GPU-hours' });
    expect(words('gpus', 'expiresAfterMonths')).toEqual({ of: 'GPU grant', field: 'unused expires', value: 'after 3 months' });
    expect(words('gpus', 'terms.guaranteed').value).toBe('it may be changed or withdrawn');
    expect(words(undefined, 'startMonth')).toEqual({ of: 'Starts', field: '', value: 'January 2027' });
    expect(offer.components.map((component) => componentWords(component, spoken))).toEqual([
      '$310,000 a year',
      '15% of the salary',
      '$50,000, paid at the start',
      '4,000 shares (RSU), vest over 48 months',
      '600 GPU-hours a month, unused expires after 3 months',
      '$9,300 a year',
      '$1,200 a year'
    ]);
  });

  it('of a choice is what it would put in; a day is a date', () => {
    const { questions } = read('table.html.txt');
    expect(questions[0]!.choices.map((one) => choiceWords(one, spoken).label)).toEqual(['3 April 2027', '4 March 2027']);
    const ways = read('recruiter.txt').questions.find(({ ask }) => ask.includes('how long'))!.choices;
    expect(ways.map((one) => choiceWords(one, spoken))).toEqual([
      { label: 'Once', put: 'API credit: $100,000 of credit at once' },
      { label: 'Each month', put: 'API credit: $100,000 of credit a month' },
      { label: 'Each year', put: 'API credit: $8,333 of credit a month' }
    ]);
  });
});

describe('a line', () => {
  it.each(names)('of %s loses no character to its marks', (name) => {
    for (const line of read(name).lines)
      expect(
        linePieces(line)
          .map(({ text }) => text)
          .join('')
      ).toBe(line.text);
  });

  it('tells once what its words say twice, and a term of the checklist instead of the switch that it moves', () => {
    const { lines } = read('big-tech.txt');
    const vesting = lines.find(({ text }) => text.startsWith('The RSUs will vest'))!;
    expect(readings(vesting).map(({ field }) => field)).toEqual(['vesting.months', 'vesting.cliffMonths', 'vesting.everyMonths']);
    const sold = read('startup.txt').lines.find(({ text }) => text.includes('Not transferable'))!;
    expect(sold.findings.map(({ field }) => field)).toContain('transferable');
    expect(readings(sold).map(({ field }) => field)).toEqual(['terms.transfer']);
  });

  it('marks what needs a person over what was read', () => {
    const line: LetterLine = {
      number: 1,
      text: 'about $5 and 20 days',
      findings: [{ component: 'a', field: 'amount', value: 5, words: '$5', from: 6, to: 8, check: 'About?' }],
      left: [{ from: 13, to: 20 }],
      asked: [{ question: 'q1', from: 0, to: 8 }],
      unread: 'figure'
    };
    expect(linePieces(line)).toEqual([
      { text: 'about $5', mark: 'asked' },
      { text: ' and ' },
      { text: '20 days', mark: 'unread' }
    ]);
    expect(needsLook(line, () => true)).toBe(true);
    expect(linePieces({ ...line, asked: [] })[1]).toEqual({ text: '$5', mark: 'check' });
    expect(needsLook({ ...line, findings: [], asked: [], left: [], unread: false }, () => true)).toBe(false);
    const asked: LetterLine = { ...line, findings: [], left: [], unread: false };
    expect([needsLook(asked, () => true), needsLook(asked, () => false)], 'once answered it is done').toEqual([true, false]);
  });
});

describe('the account', () => {
  it('counts fields once, however often the letter says them, and lines that were not read', () => {
    const letter = read('big-tech.txt');
    expect(accountSentence(letterAccount(letter, 0))).toBe(
      '25 terms were read; 1 is to be checked and 1 line was not read to the end.'
    );
    expect(accountSentence({ read: 3, check: 0, asked: 0, unread: 0 })).toBe('3 terms were read, and no figure was left over.');
    expect(accountSentence({ read: 1, check: 0, asked: 2, unread: 0 })).toBe('1 term was read; 2 questions are open.');
    expect(accountSentence(letterAccount(read('startup.txt'), 1))).toContain('1 question is open');
  });

  it('says so where nothing of a text is an offer', () => {
    const letter = readIn(blank(), 'Roses are red.\nViolets are blue.');
    expect(accountSentence(letterAccount(letter, 0))).toContain('Nothing in this text');
  });
});

describe('a refusal of the schema', () => {
  it('names the line and the words that it came from', () => {
    const { lines, offer } = read('big-tech.txt');
    const places = faultPlaces(
      [
        { path: 'offers[2].components[0].perYear', message: 'expected a number ≥ 0, found -1' },
        { path: 'offers[2].startMonth', message: 'expected a month' },
        { path: 'offers[2].components[4]', message: 'expected an object' },
        { path: 'market.fx', message: 'expected a rate' }
      ],
      { offer: 2, components: offer.components, lines }
    );
    expect(places.map(({ where }) => where)).toEqual([
      'Line 7, “$310,000”',
      'Line 19, “January 11, 2027”',
      'Line 15, “600 H100 GPU-hours”',
      'market.fx'
    ]);
  });
});
