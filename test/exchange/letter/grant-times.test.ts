import { describe, expect, it } from 'vitest';
import { component, read } from './support.ts';

const grant = 'You receive 600 H100 GPU-hours per month.';

/** Words of figures that are shown as unread. */
function unread(text: string): string[] {
  return read(text).lines.flatMap(({ text: line, left }) => left.map(({ from, to }) => line.slice(from, to)));
}

describe('a time of something else does not end a grant early', () => {
  it.each([
    ['You keep access to the GPUs for 3 months after you leave.', '3 months'],
    ['We retain logs of GPU use for 3 months.', '3 months'],
    ['Jobs may run on the GPUs for up to 1 month.', '1 month'],
    ['The allocation is reviewed after 12 months.', '12 months'],
    ['The allocation begins after 3 months of employment.', '3 months'],
    ['The contract is for 2 years.', '2 years']
  ])('%s', (sentence, words) => {
    const gpus = component(read(`${grant} ${sentence}`), 'gpus');
    expect(gpus).not.toHaveProperty('months');
    expect(gpus).not.toHaveProperty('cliffMonths');
    expect(unread(`${grant} ${sentence}`)).toEqual([words]);
  });

  it.each(['GPU-hours that you do not use stay available for 6 months.', 'Hours are banked for 6 months.'])(
    'how long unused units stay is no length of the grant, and marked: %s',
    (sentence) => {
      const letter = read(`${grant} ${sentence}`);
      expect(component(letter, 'gpus')).toMatchObject({ expiresAfterMonths: 6 });
      expect(component(letter, 'gpus')).not.toHaveProperty('months');
      expect(letter.lines[1]!.findings).toEqual([expect.objectContaining({ check: expect.any(String) })]);
    }
  );

  it.each([
    ['The allocation runs for 24 months.', { months: 24 }],
    ['The allocation expires after 24 months.', { months: 24 }],
    ['This grant is made for the first 24 months of your employment.', { months: 24 }],
    ['Unused hours expire after 12 months.', { expiresAfterMonths: 12 }]
  ])('its own time is read: %s', (sentence, fields) => {
    expect(component(read(`${grant} ${sentence}`), 'gpus')).toMatchObject(fields);
  });
});

describe('hours of a year or a quarter are not lost after a month', () => {
  it.each([
    ['You receive 5,000 H100 GPU-hours per year. Unused hours do not roll over.', 12],
    ['You receive 5,000 H100 GPU-hours per quarter, use it or lose it.', 3],
    ['You receive 600 H100 GPU-hours per month. Unused hours expire at the end of each quarter.', 3],
    ['You receive 600 H100 GPU-hours per month, use it or lose it.', 1],
    ['You receive 600 H100 GPU-hours per month. Unused hours roll over to the next month.', 2]
  ])('%s', (text, expiresAfterMonths) => {
    expect(component(read(text), 'gpus')).toMatchObject({ expiresAfterMonths });
  });

  it.each(['at the end of the programme', 'with the grant', 'when you leave'])(
    'nor those that stay to the end: unused hours lapse %s',
    (end) => {
      const gpus = component(read(`${grant} Unused hours lapse ${end}.`), 'gpus');
      expect(gpus).not.toHaveProperty('expiresAfterMonths');
    }
  );
});

describe('a grant is not thrown away with its unused hours', () => {
  it.each([
    ['Grant of 600 H100 GPU-hours a month, unused hours are lost after 3 months', 3],
    ['Compute: 600 H100-hours a month, unused hours are lost after 3 months', 3],
    ['Grant of 600 H100 GPU-hours a month, unused hours are forfeited after 3 months', 3],
    ['Grant of 600 H100 GPU-hours a month, unused hours lapse after 3 months', 3],
    ['Grant of 600 H100 GPU-hours a month, hours not used will be lost after two quarters', 6]
  ])('%s', (text, expiresAfterMonths) => {
    expect(component(read(text), 'gpus')).toMatchObject({ perMonth: 600, expiresAfterMonths });
    expect(unread(text)).toEqual([]);
  });

  it('without a time the end of the month is marked', () => {
    const letter = read('Grant of 600 H100 GPU-hours a month, unused hours are lost');
    expect(component(letter, 'gpus')).toMatchObject({ perMonth: 600, expiresAfterMonths: 1 });
    expect(letter.lines[0]!.findings).toContainEqual(
      expect.objectContaining({ field: 'expiresAfterMonths', check: expect.stringContaining('does not say when') })
    );
  });

  it.each(['lost after the third month', 'lost after a year', 'not lost after 3 months', 'lost 3 months after you leave'])(
    'nor is a time that cannot be read guessed: unused hours are %s',
    (end) => {
      const gpus = component(read(`Grant of 600 H100 GPU-hours a month, unused hours are ${end}`), 'gpus');
      expect(gpus).toMatchObject({ perMonth: 600 });
      expect(gpus).not.toHaveProperty('expiresAfterMonths');
    }
  );

  it('a time without an expiry is marked or shown as unread', () => {
    expect(unread(`${grant} Unused hours do not expire after 3 months.`)).toEqual(['3 months']);
    expect(read(`${grant} Unused hours expire after the third month.`).lines[1]!.findings).toContainEqual(
      expect.objectContaining({ field: 'terms.rollover', check: expect.stringContaining('not read') })
    );
  });

  it('but hours lost to an outage are no expiry, and a grant that is lost itself is none', () => {
    const outage = `${grant} Hours that are lost after 3 months of outage are credited.`;
    expect(component(read(outage), 'gpus')).not.toHaveProperty('expiresAfterMonths');
    expect(unread(outage)).toEqual(['3 months']);
    expect(read('Your 600 H100 GPU-hours a month are forfeited.').offer.components).toEqual([]);
  });
});

describe('an amount that takes the place of another is not added to it', () => {
  it.each([
    [
      'You receive 400 H100 GPU-hours per month during the first year and 200 GPU-hours per month thereafter.',
      400,
      ['200 GPU-hours']
    ],
    ['You receive 500 H100 GPU-hours per month, rising to 1,000 after one year.', 500, ['1,000', 'one year']],
    [
      'You receive 400 H100 GPU-hours per month in year 1 and 600 GPU-hours per month in year 2.',
      400,
      ['year 1', '600 GPU-hours', 'year 2']
    ],
    ['You receive 400 H100 GPU-hours per month beginning in your second year.', 400, []]
  ])('%s', (text, perMonth, left) => {
    const letter = read(text);
    expect(letter.offer.components).toEqual([expect.objectContaining({ id: 'gpus', perMonth })]);
    expect(letter.lines[0]!.findings).toContainEqual(
      expect.objectContaining({ field: 'perMonth', check: expect.stringContaining('with time') })
    );
    expect(unread(text)).toEqual(left);
  });

  it.each([
    ['600 H100 GPU-hours per month (about 20 GPU-hours a day)', '20 GPU-hours'],
    ['600 H100 GPU-hours per month, of which 100 GPU-hours are for personal projects', '100 GPU-hours'],
    ['600 H100 GPU-hours per month and at most 900 GPU-hours per month', '900 GPU-hours'],
    ['7,475 H100 GPU-hours per month (about 1% of the cluster)', '1%'],
    ['1% of the cluster (1,024 H100s), about 7,475 GPU-hours per month', '7,475 GPU-hours'],
    ['| GPU-hours per month | 500 | 750 | H100 |', '750']
  ])('nor is the same in another measure, or a part: %s', (text, words) => {
    expect(read(text).offer.components).toHaveLength(1);
    expect(unread(text)).toEqual([words]);
  });

  it('a share of the cluster with its hours can be put into the document', () => {
    const letter = read('You get 1% of the cluster (1,024 H100s), about 7,475 GPU-hours per month.');
    expect(component(letter, 'cluster')).toMatchObject({ share: 0.01 });
    expect(component(letter, 'cluster')).not.toHaveProperty('perMonth');
  });

  it.each([
    '- 600 H100 GPU-hours per month\n- 600 A100 GPU-hours per month',
    '- 500M tokens per month of Claude Sonnet 4.5\n- 500M tokens per month of frontier models'
  ])('but the same amount of something else is a second grant: %s', (text) => {
    expect(read(text).offer.components).toHaveLength(2);
  });

  it('and what is granted on top is one, too', () => {
    const letter = read('You get 600 H100 GPU-hours per month and another 300 A100 GPU-hours per month.');
    expect(letter.offer.components).toHaveLength(2);
  });
});

describe('machines and hours that are not the candidate’s are no grant', () => {
  it.each([
    'You will join a team with access to 4,096 H100s.',
    'You will have access to 4,096 H100s.',
    'Our lab runs 512 H100 GPUs.',
    'You may run at most 8 H100 GPUs concurrently.',
    'You will get 8 H100 GPUs on the shared cluster.',
    '5% of the cluster for your team of six',
    'You get 16 H100 GPU-days per month.',
    'You will receive 600 H100 GPU-hours per month per project.',
    'You will receive 600 H100 GPU-hours per month, shared with your research group.',
    'An extra 600 H100 GPU-hours cost $2,000 per month.',
    'Researchers typically use 600 H100 GPU-hours per month.',
    'You may buy further H100 GPU-hours, up to 500 GPU-hours per month.'
  ])('%s', (text) => {
    const letter = read(text);
    expect(letter.offer.components).toEqual([]);
    expect(letter.lines[0]).toMatchObject({ unread: 'figure' });
  });
});

describe('a grant that hangs on something is marked', () => {
  it.each([
    'You will receive 600 H100 GPU-hours per month if your proposal is approved.',
    'Subject to availability, you will receive 600 H100 GPU-hours per month.',
    'We aim to provide 600 H100 GPU-hours per month.'
  ])('%s', (text) => {
    expect(read(text).lines[0]!.findings).toContainEqual(
      expect.objectContaining({ field: 'perMonth', value: 600, check: expect.stringContaining('depend') })
    );
  });

  it('and how much rolls over is no grant of its own', () => {
    const text = 'You receive 600 H100 GPU-hours per month; unused hours roll over, up to a balance of 1,200 GPU-hours.';
    expect(read(text).offer.components).toHaveLength(1);
    expect(component(read(text), 'gpus')).not.toHaveProperty('expiresAfterMonths');
    expect(unread(text)).toEqual(['1,200 GPU-hours']);
  });

  it('what a machine is granted for a part of the week is not counted around the clock', () => {
    expect(unread('You will have 8 H100s for two weeks each quarter.')).toContain('8 H100s');
  });
});
