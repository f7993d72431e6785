import { describe, expect, it } from 'vitest';
import { read } from './support.ts';

const offer = (text: string) => read(text).offer;
const replyCheck = (text: string) =>
  read(text)
    .lines.flatMap(({ findings }) => findings)
    .find(({ field }) => field === 'replyBy')?.check;

describe('the day of the answer is never taken for the first day of work', () => {
  it('of a German letter', () => {
    expect(offer('Beginn: 1. März 2027. Das Angebot gilt bis zum 30.11.2026.')).toMatchObject({
      startMonth: '2027-03',
      replyBy: '2026-11-30'
    });
  });

  it.each([
    'Your start date is to be agreed. Please let us have it signed, 30 November 2026 at the latest.',
    'Beginn: nach Absprache. Rückmeldung bis 30.11.2026.',
    'Beginn: nach Absprache. Treffen am 30.11.2026.'
  ])('a date that its own sentence gives no name is not read: %s', (text) => {
    expect(offer(text)).not.toHaveProperty('startMonth');
  });

  it('the first day under its heading is not when the letter was written', () => {
    expect(offer('Start date\n\nMarch 1, 2027\n\nPlease reply within 7 days.')).toMatchObject({ replyBy: '2026-11-29' });
  });

  it('a day before the name of a month ends no sentence', () => {
    expect(offer('Start date: 1. March 2027.')).toMatchObject({ startMonth: '2027-03' });
    expect(offer('Eintritt: 15. Oktober 2027')).toMatchObject({ startMonth: '2027-10' });
  });
});

describe('nobody is told a later day to answer than the letter gives', () => {
  it.each([
    ['This offer remains open for between five and seven business days.', '2026-11-27'],
    ['This offer remains open for between 5 and 7 business days.', '2026-11-27'],
    ['This offer remains open for five to seven business days.', '2026-11-27'],
    ['This offer remains open for 5-7 working days.', '2026-11-27'],
    ['Valid for one or two weeks.', '2026-11-29'],
    ['Please reply within seven business days.', '2026-12-01'],
    ['Please reply within 7 days.', '2026-11-29']
  ])('%s', (text, date) => {
    expect(offer(text).replyBy).toBe(date);
    expect(replyCheck(text)).toBeDefined();
  });

  it('working days are said to be counted as such', () => {
    expect(replyCheck('Please reply within seven business days.')).toMatch(/weekend/);
    expect(replyCheck('This offer remains open for between five and seven business days.')).toMatch(/earlier/);
  });
});
