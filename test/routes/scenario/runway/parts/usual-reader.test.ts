// A founder who previews another letter than the one that is about to go out tells a candidate what they have not read.
import { expect, it } from 'vitest';
import { usualReader } from '../../../../../src/routes/scenario/runway/parts/usual-reader.ts';
import { companyOf } from '../../../../engine/company/support.ts';

it('the preview is of who is hired last, else of the counter-offer, else of the first letter of this employer', () => {
  const document = companyOf({ cash: 1, hires: [{ offer: 'a', count: 1 }] });
  const [first] = document.offers;
  document.offers.unshift({ ...first!, id: 'rival', employer: 'rival' });
  document.offers.push({ ...first!, id: 'b' }, { ...first!, id: 'c' });
  const company = document.employers[0]!.company!;
  const reader = () => usualReader(document, 'acme')?.id;
  expect(reader()).toBe('a');
  company.hires!.push({ offer: 'c', count: 1 });
  expect(reader()).toBe('c');
  delete company.hires;
  expect(reader()).toBe('a');
  document.counter = { offer: 'b', rival: 'rival', levers: [] };
  expect(reader()).toBe('b');
  expect(usualReader(document, 'nobody')).toBeUndefined();
});
