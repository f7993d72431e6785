// What an employer may ask for: every mistake in a counter-offer is named where it stands, before anybody searches for an hour in vain.
import { describe, expect, it } from 'vitest';
import {
  grantTerms,
  type ComputeComponent,
  type Counter,
  type Lever,
  type LeverField,
  type PrivateStock,
  type Scenario
} from '#lib/engine/document.ts';
import { readScenario } from '#lib/schema/read-scenario.ts';
import { counterExample, counterWith } from './counter-example.ts';

function errorsOf(document: unknown): string[] {
  const reading = readScenario(document);
  return reading.ok ? [] : reading.errors.map(({ path, message }) => `${path}: ${message}`);
}

/** The example with one lever, of any make. */
const withLever = (lever: object) => counterWith((counter) => (counter.levers = [lever as Lever]));
const withCounter = (fields: object) => counterWith((counter) => Object.assign(counter, fields));
const base = { component: 'base', field: 'perYear' };
const clause = { component: 'gpus', field: 'clauses' };
const range = { min: 0, max: 10, step: 1 };

const privateStock: PrivateStock = { kind: 'private', preferredPrice: 10, fullyDilutedShares: 1e6 };

describe('a counter-offer opens as it was written', () => {
  it('the one of the page, one against a sum, and one with a chance, a band and every limit', () => {
    const diluted = counterWith((counter, { employers }) => {
      Object.assign(counter, { probability: 0.8, margin: 0.02, band: { low: 260_000, middle: 300_000, high: 340_000 } });
      counter.limits = [
        { what: 'compaRatio', max: 1.2 },
        { what: 'dilution', max: 0.01 }
      ];
      employers[0]!.stock = privateStock;
    });
    const sum = counterWith((counter) => {
      delete counter.rival;
      Object.assign(counter, { target: 900_000, levers: [] });
    });
    for (const scenario of [counterExample(), diluted, sum]) expect(readScenario(scenario)).toEqual({ ok: true, scenario });
  });

  it('the employer’s guesses about its moat, and the checklist of a grant', () => {
    const scenario = counterExample();
    scenario.employers[0]!.moat = {
      leaveRateWithoutGrant: 1,
      replacementCost: 0,
      competeProbability: 0,
      lossIfCompetes: 3e6,
      coveredShare: 1
    };
    Object.assign(scenario.offers[0]!.components[4]!, {
      terms: Object.fromEntries(grantTerms.map((term, index) => [term, ['present', 'absent', 'unknown'][index % 3]]))
    });
    expect(readScenario(scenario)).toEqual({ ok: true, scenario });
  });
});

/** Levers of the example’s parts, by component: the fields that fit it. */
const fitting: Record<string, LeverField[]> = {
  base: ['perYear', 'raisePerYear'],
  bonus: ['targetShare'],
  sign: ['amount'],
  rsu: ['units'],
  gpus: [
    'upfront',
    'perMonth',
    'months',
    'expiresAfterMonths',
    'revocationRatePerYear',
    'workShare',
    'haircut',
    'clauses',
    'grossUp',
    'keptOnLeaving',
    'transferable'
  ],
  share: [
    'share',
    'months',
    'expiresAfterMonths',
    'revocationRatePerYear',
    'workShare',
    'haircut',
    'grossUp',
    'keptOnLeaving',
    'transferable'
  ],
  perk: ['perYear'],
  odd: []
};
const fields = [...new Set([...fitting['gpus']!, ...Object.values(fitting).flat()])];
const switches: LeverField[] = ['grossUp', 'keptOnLeaving', 'transferable'];

describe('a lever moves what its component has', () => {
  const valueOf = (field: LeverField) => (switches.includes(field) ? true : field === 'revocationRatePerYear' ? 0.5 : 1);
  const lever = (component: string, field: LeverField) => ({
    component,
    field,
    ...(field === 'clauses' && { name: 'IP assigned to employer' }),
    values: [valueOf(field)]
  });

  it.each(Object.keys(fitting))('of %s', (component) => {
    const taken = fields.filter((field) => errorsOf(withLever(lever(component, field))).length === 0);
    expect(taken.toSorted()).toEqual(fitting[component]!.toSorted());
  });

  it('of two clauses of one name none, since nobody could say which one moves', () => {
    const document = withLever(lever('gpus', 'clauses'));
    const gpus = document.offers[0]!.components.find(({ id }) => id === 'gpus') as ComputeComponent;
    gpus.clauses = [0.7, 0.9].map((factor) => ({ name: 'IP assigned to employer', factor }));
    expect(errorsOf(document)).toEqual([
      expect.stringMatching(/^counter\.levers\[0\]\.name: expected the name of a clause of gpus that stands there once/)
    ]);
  });

  it.each(Object.keys(fitting))('of %s, and any value that is taken makes an offer that can be saved', (component) => {
    for (const field of fitting[component]!) {
      const document = counterExample();
      const part = document.offers[0]!.components.find(({ id }) => id === component)!;
      if (field === 'clauses') Object.assign(part, { clauses: [{ name: 'IP assigned to employer', factor: valueOf(field) }] });
      else Object.assign(part, { [field]: valueOf(field) });
      expect(errorsOf(document)).toEqual([]);
    }
  });

  it('of a bonus that is a sum: the sum, since both at once are refused', () => {
    const levers: Lever[] = [{ component: 'bonus', field: 'perYear', min: 0, max: 50_000, step: 1000 }];
    const document = counterWith((counter, { offers }) => {
      counter.levers = levers;
      offers[0]!.components[1] = { id: 'bonus', kind: 'bonus', perYear: 20_000 };
    });
    expect(errorsOf(document)).toEqual([]);
  });
});

/** A counter-offer with something wrong, and the one error that must come of it. */
const refused: [Scenario, string][] = [
  // Offers
  [withCounter({ offer: 'c' }), 'counter.offer: expected the id of an offer ("a", "b"), found "c"'],
  [withCounter({ rival: 'c' }), 'counter.rival: expected the id of another offer ("b"), found "c"'],
  [withCounter({ rival: 'a' }), 'counter.rival: expected the id of another offer ("b"), found "a"'],
  [counterWith((counter) => delete counter.rival), 'counter: expected one of rival and target, found neither'],
  [withCounter({ target: 5 }), 'counter: expected one of rival and target, found both'],
  [
    counterWith((counter) => {
      delete counter.rival;
      Object.assign(counter, { target: 5, margin: 0.1 });
    }),
    'counter.margin: expected nothing or 0, since a target is reached as it stands, found 0.1'
  ],
  [
    counterWith((counter) => {
      delete counter.rival;
      Object.assign(counter, { target: 5, probability: 0.5 });
    }),
    'counter.probability: expected nothing, unless there is a rival to beat, found 0.5'
  ],
  [withCounter({ probability: 1 }), 'counter.probability: expected a number > 0 and < 1, found 1'],
  [withCounter({ probability: 0 }), 'counter.probability: expected a number > 0 and < 1, found 0'],
  [withCounter({ margin: '5%' }), 'counter.margin: expected a number > -1 and ≤ 10, found "5%"'],
  [
    withCounter({ goal: 1 }),
    'counter.goal: expected one of the fields offer, rival, target, margin, probability, levers, limits, band, found "goal"'
  ],

  // Components, fields and names
  [
    withLever({ ...base, component: 'pay', ...range }),
    'counter.levers[0].component: expected the id of a component of the offer a ("base", "bonus", "sign", "rsu", "gpus", "share", "perk", "odd"), found "pay"'
  ],
  [
    withLever({ ...base, field: 'units', ...range }),
    'counter.levers[0].field: expected a field of base that can be a lever ("perYear", "raisePerYear"), found "units"'
  ],
  [
    withLever({ component: 'odd', field: 'perYear', ...range }),
    'counter.levers[0].field: expected a field of odd that can be a lever (there is none), found "perYear"'
  ],
  [
    withLever({ ...base, field: 'wage', ...range }),
    'counter.levers[0].field: expected one of "perYear", "raisePerYear", "targetShare", "amount", "units", "upfront", "perMonth", "share", "months", "expiresAfterMonths", "revocationRatePerYear", "workShare", "haircut", "clauses", "grossUp", "keptOnLeaving", "transferable", found "wage"'
  ],
  [withLever({ ...clause, values: [0.7, 1] }), 'counter.levers[0].name: expected the name of the clause, found nothing'],
  [
    withLever({ ...clause, name: 'IP', values: [0.7, 1] }),
    'counter.levers[0].name: expected the name of a clause of gpus that stands there once ("IP assigned to employer"), found "IP"'
  ],
  [
    withLever({ ...base, name: 'IP', ...range }),
    'counter.levers[0].name: expected no such field, since only a lever of clauses has one, found "IP"'
  ],

  // Ranges
  [withLever({ ...base, min: 10, max: 9, step: 1 }), 'counter.levers[0].max: expected a number ≥ min (10), found 9'],
  [withLever({ ...base, ...range, step: 0 }), 'counter.levers[0].step: expected a number > 0, found 0'],
  [withLever({ ...base, ...range, min: -1 }), 'counter.levers[0].min: expected a number ≥ 0, found -1'],
  [withLever({ ...base, ...range, max: '10k' }), 'counter.levers[0].max: expected a number, found "10k"'],
  [withLever({ ...base, min: 0, max: 10 }), 'counter.levers[0].step: expected a number > 0, found nothing'],
  [
    withLever({ ...base, ...range, max: 10_001 }),
    'counter.levers[0].step: expected a step that makes at most 10001 values, found one that makes 10002'
  ],
  [
    withLever({ component: 'gpus', field: 'months', ...range, step: 0.5 }),
    'counter.levers[0].step: expected a whole number, found 0.5'
  ],
  [
    withLever({ component: 'gpus', field: 'months', ...range, min: 0.5 }),
    'counter.levers[0].min: expected a whole number ≥ 0, found 0.5'
  ],
  [
    withLever({ component: 'gpus', field: 'expiresAfterMonths', ...range }),
    'counter.levers[0].min: expected a whole number ≥ 1, or null for never, found 0'
  ],
  [
    withLever({ component: 'gpus', field: 'grossUp', ...range }),
    'counter.levers[0]: expected values, since grossUp is true or false, found a range'
  ],

  // Lists
  [withLever({ ...base, values: [] }), 'counter.levers[0].values: expected at least one value, found an empty list'],
  [withLever({ ...base, values: 7 }), 'counter.levers[0].values: expected a list, found 7'],
  [withLever({ ...base, values: ['12k'] }), 'counter.levers[0].values[0]: expected a number, true, false or null, found "12k"'],
  [withLever({ ...base, values: [1, true] }), 'counter.levers[0].values[1]: expected a number ≥ 0, found true'],
  [withLever({ ...base, values: [1, null] }), 'counter.levers[0].values[1]: expected a number ≥ 0, found null'],
  [
    withLever({ component: 'gpus', field: 'grossUp', values: [1] }),
    'counter.levers[0].values[0]: expected true or false, found 1'
  ],
  [
    withLever({ ...clause, name: 'IP assigned to employer', values: [1.5] }),
    'counter.levers[0].values[0]: expected a number from 0 to 1, found 1.5'
  ],
  [
    withLever({ component: 'gpus', field: 'revocationRatePerYear', values: [0, 1] }),
    'counter.levers[0].values[1]: expected a number ≥ 0 and < 1, found 1'
  ],
  [
    withLever({ ...base, values: [1, 2, 1] }),
    'counter.levers[0].values[2]: expected a value that is not in the list yet, found 1'
  ],
  [
    withLever({ ...base, values: [1, 2], costs: [0] }),
    'counter.levers[0].costs: expected a cost for each of the 2 values, found a list of 1'
  ],
  [
    withLever({ ...base, values: [1], min: 0 }),
    'counter.levers[0].min: expected one of the fields component, field, name, values, costs, found "min"'
  ],
  [withCounter({ levers: [null] }), 'counter.levers[0]: expected an object, found null'],

  // Together
  [
    withCounter({ levers: Array.from({ length: 31 }, () => ({})) }),
    'counter.levers: expected at most 30 entries, found a list of 31'
  ],
  [
    withCounter({
      levers: [
        { ...base, ...range },
        { ...base, values: [5] }
      ]
    }),
    'counter.levers[1]: expected a lever that is not in the list yet, found an object {component, field, values}'
  ],
  [
    withCounter({ limits: [0, 1].map((max) => ({ what: 'cash', max })) }),
    'counter.limits[1].what: expected a limit that is not in the list yet, found "cash"'
  ],
  [withCounter({ limits: [{ what: 'cash', max: -1 }] }), 'counter.limits[0].max: expected a number ≥ 0, found -1'],
  [
    withCounter({ limits: [{ what: 'compaRatio', max: 1 }] }),
    'counter.limits[0].what: expected another limit, since a compa-ratio needs a band, found "compaRatio"'
  ],
  [
    withCounter({ limits: [{ what: 'dilution', max: 0.01 }] }),
    'counter.limits[0].what: expected another limit, since dilution is of private stock, found "dilution"'
  ],
  [withCounter({ band: { low: 3, middle: 2, high: 4 } }), 'counter.band.middle: expected a number ≥ low (3), found 2'],
  [withCounter({ band: { low: 1, middle: 5, high: 4 } }), 'counter.band.high: expected a number ≥ middle (5), found 4'],
  [withCounter({ band: { low: 0, middle: 0, high: 0 } }), 'counter.band.middle: expected a number > 0, found 0']
];

describe('an employer who writes a counter-offer by hand is told what is wrong with it, and where', () => {
  it.each(refused.map(([document, error]) => ({ document, error })))('$error', ({ document, error }) => {
    expect(errorsOf(document)).toEqual([error]);
  });

  it('thirty levers of ten thousand values are judged at once, not value against value', () => {
    const values = Array.from({ length: 10_001 }, (_, index) => index);
    const levers = [
      ...values.slice(0, 29).map((index) => ({ component: `c${index}`, field: 'perYear', values })),
      { ...base, values }
    ];
    const document = counterWith((counter, { offers }) => {
      Object.assign(counter, { levers });
      offers[0]!.components.push(
        ...values.slice(0, 29).map((index) => ({ id: `c${index}`, kind: 'benefit' as const, perYear: 1 }))
      );
    });
    expect(errorsOf(document)).toEqual([]);
    expect(errorsOf(withLever({ ...base, values: [...values, 10_001] }))).toEqual([
      'counter.levers[0].values: expected at most 10001 entries, found a list of 10002'
    ]);
  });

  it('a step that ends a hair beyond its range is taken for what was meant: 0, 0.1 … 0.3', () => {
    expect(errorsOf(withLever({ component: 'gpus', field: 'workShare', min: 0, max: 0.3, step: 0.1 }))).toEqual([]);
    expect(errorsOf(withLever({ ...base, min: 0, max: 1000, step: 0.1 }))).toEqual([]);
  });

  it('guesses about the moat keep to the bounds of the page', () => {
    const good: Record<string, number> = {
      leaveRateWithoutGrant: 0.2,
      replacementCost: 1,
      competeProbability: 0.1,
      lossIfCompetes: 1,
      coveredShare: 0.5
    };
    const errors = (fields: object) =>
      errorsOf({
        ...counterExample(),
        employers: [{ ...counterExample().employers[0]!, moat: { ...good, ...fields } }, counterExample().employers[1]!]
      });
    expect(errors({})).toEqual([]);
    for (const field of ['leaveRateWithoutGrant', 'competeProbability', 'coveredShare'])
      expect(errors({ [field]: 1.01 })).toEqual([`employers[0].moat.${field}: expected a number from 0 to 1, found 1.01`]);
    for (const field of ['replacementCost', 'lossIfCompetes'])
      expect(errors({ [field]: -1 })).toEqual([`employers[0].moat.${field}: expected a number ≥ 0, found -1`]);
    for (const field of Object.keys(good)) expect(errors({ [field]: undefined })).toHaveLength(1);
  });

  it('a point of the checklist is present, absent or unknown, and a point that is none is refused', () => {
    const errors = (terms: object) => {
      const document = counterExample();
      Object.assign(document.offers[0]!.components[4]!, { terms });
      return errorsOf(document);
    };
    expect(errors({ tail: 'perhaps' })).toEqual([
      'offers[0].components[4].terms.tail: expected one of "present", "absent", "unknown", found "perhaps"'
    ]);
    expect(errors({ tails: 'present' })).toEqual([
      `offers[0].components[4].terms.tails: expected one of the fields ${grantTerms.join(', ')}, found "tails"`
    ]);
  });
});

it('the counter-offer of a file is a copy: moving its levers leaves the file alone', () => {
  const stored: Scenario & { counter: Counter } = counterExample();
  const reading = readScenario(stored);
  if (reading.ok) reading.scenario.counter!.levers.length = 0;
  expect(stored).toEqual(counterExample());
});
