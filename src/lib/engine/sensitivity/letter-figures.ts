/** Figures of an offer's letter, component by component; sign-ons, and what a grant is needed and cut by, stand among the turning points. */
import type { BonusComponent, Component, ComputeComponent, EquityComponent, Offer } from '../document.ts';
import { fromZero, ofOne, type Figure } from './figure.ts';
import { taxFigures } from './candidate-figures.ts';
import type { SensitivityKind } from './sensitivity-input.ts';

const LEAVING = { bounds: { min: 0, max: 0.99 }, search: { least: 0, most: 0.95 } };

/** @param index of the offer in the document */
export function offerFigures(offer: Offer, index: number): Figure[] {
  const of = { offer: offer.id };
  const { leaveRatePerYear, tax, components } = offer;
  const guess = 'leaveRatePerYear';
  return [
    ...(leaveRatePerYear === undefined
      ? []
      : [{ kind: 'leaving', of, path: ['offers', index, guess], fallback: 0, guess, ...LEAVING } satisfies Figure]),
    ...(tax === undefined ? [] : taxFigures(tax, of, ['offers', index, 'tax'])),
    ...components.flatMap((component, place) =>
      componentFigures(component).map(({ kind, field, steps = [field], ...rest }): Figure => {
        const path = ['offers', index, 'components', place, ...steps];
        return { kind, of: { ...of, component: component.id }, path, field, fallback: 0, bounds: fromZero, ...rest };
      })
    )
  ];
}

type PartFigure = Pick<Partial<Figure>, 'fallback' | 'bounds' | 'search' | 'guess'> & {
  kind: SensitivityKind;
  field: string;
  /** Of the path within the component, where it is more than the field. */
  steps?: (string | number)[];
};

const upTo = (most: number) => ({ search: { least: 0, most } });

function componentFigures(component: Component): PartFigure[] {
  switch (component.kind) {
    case 'salary':
      return [
        { kind: 'salary', field: 'perYear' },
        { kind: 'raise', field: 'raisePerYear', bounds: { min: -1, max: Infinity }, search: { least: -0.2, most: 0.3 } }
      ];
    case 'bonus':
      return bonusFigures(component);
    case 'signOn':
      return [];
    case 'benefit':
      return [{ kind: 'benefit', field: 'perYear' }, valuedAt];
    case 'custom':
      return [valuedAt];
    case 'equity':
      return equityFigures(component);
    case 'compute':
      return grantFigures(component);
  }
}

const valuedAt: PartFigure = { kind: 'valuedAt', field: 'valuedAt', fallback: 1, bounds: { min: 0, max: 2 }, ...upTo(2) };

function bonusFigures({ perYear }: BonusComponent): PartFigure[] {
  return [
    perYear === undefined ? { kind: 'targetShare', field: 'targetShare' } : { kind: 'bonus', field: 'perYear' },
    { kind: 'payout', field: 'payout', fallback: 1, guess: 'bonusPayout', ...upTo(3) }
  ];
}

function equityFigures({ refreshers, strike, threshold, acceleration, exerciseMultiple }: EquityComponent): PartFigure[] {
  const said = (is: boolean, figure: PartFigure) => (is ? [figure] : []);
  return [
    { kind: 'units', field: 'units' },
    ...said(refreshers !== undefined, { kind: 'refresherUnits', field: 'refreshers.of', steps: ['refreshers', 'units'] }),
    ...said(strike !== undefined, { kind: 'strike', field: 'strike' }),
    ...said(threshold !== undefined, { kind: 'threshold', field: 'threshold' }),
    ...said(acceleration?.dismissalChance !== undefined, {
      kind: 'dismissalChance',
      field: 'acceleration.dismissalChance',
      steps: ['acceleration', 'dismissalChance'],
      guess: 'dismissalChance',
      bounds: ofOne,
      ...upTo(1)
    }),
    ...said(exerciseMultiple !== undefined, {
      kind: 'exerciseMultiple',
      field: 'exerciseMultiple',
      guess: 'exerciseMultiple',
      bounds: { min: 1.01, max: 100 },
      search: { least: 1.01, most: 10 }
    })
  ];
}

function grantFigures(grant: ComputeComponent): PartFigure[] {
  const said = (kind: SensitivityKind & keyof ComputeComponent): PartFigure[] =>
    grant[kind] === undefined ? [] : [{ kind, field: kind }];
  return [
    ...said('upfront'),
    ...said('perMonth'),
    ...(grant.share === undefined
      ? []
      : [{ kind: 'clusterShare', field: 'share', bounds: ofOne, ...upTo(1) } satisfies PartFigure]),
    ...(grant.transferable
      ? [{ kind: 'haircut', field: 'haircut', fallback: 1, bounds: ofOne, ...upTo(1) } satisfies PartFigure]
      : []),
    { kind: 'shadowPremium', field: 'shadowPremium', fallback: 1, ...upTo(4) },
    { kind: 'exitCost', field: 'exitCost', ...upTo(100_000) },
    ...said('cashAlternative'),
    ...(grant.clauses ?? []).map((_, place): PartFigure => {
      const steps = ['clauses', place, 'factor'];
      return { kind: 'clause', field: `clauses.${place}.factor`, steps, bounds: ofOne, ...upTo(1) };
    })
  ];
}
