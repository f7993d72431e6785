/**
 * The engine: pure valuation, numbers in, numbers out. This page is its table of contents; everything outside imports
 * from here. `document.ts` is the vocabulary, `valuation.ts` the argument, `answer.ts` what comes out.
 */

// The stored document, and what the kernels read of it
export * from './document.ts';
export * from './us-regions.ts';
export type * from './resolved.ts';
export { amountMean } from './amount.ts';
export { monthNumber, monthText } from './months.ts';
export { componentKey } from './component-key.ts';
export { resolve, type Guesses } from './resolve.ts';
export { HOURS_PER_MONTH } from './resolve-component.ts';

// Valuation: rows by month, and the answer made of them
export { common, offerValuation, valuation, type Common, type OfferValuation } from './valuation.ts';
export { monthSum, stepSums, type Row } from './row.ts';
export { answer, offerAnswer } from './answers.ts';
export * from './answer.ts';

// Tax: what the law of a country must answer, an offer's taxes by year, what the next unit bears, a grant under other laws
export { flatRules, type Rules } from './rules.ts';
export { marginalRate, type LawUsed, type NamedTax, type TaxLaw, type TaxRegime } from './tax/regime.ts';
export { noIncome, type YearIncome } from './tax/income.ts';
export { offerTaxYears, type OfferTaxYear } from './tax/offer-taxes.ts';
export { marginalSteps } from './tax/marginal-steps.ts';
export {
  costShareOfRetail,
  grantElsewhere,
  type GrantCase,
  type GrantElsewhere,
  type Jurisdiction,
  type Jurisdictions
} from './tax/grant-elsewhere.ts';

// Equity: its model, a claim's detail, what one sale pays, preferences and their break points, listed options, what has vested
export type { ClaimDetail } from './equity/model.ts';
export { certainSale, saleTaxes, vestTaxes } from './equity/certain-sale.ts';
export { hurdle, payoff } from './equity/claim-payoffs.ts';
export { listedOptionValues } from './equity/listed-option.ts';
export { breakPoints, type BreakPoint } from './equity/break-points.ts';
export { commonPerShare } from './equity/waterfall.ts';
export { shareClasses, type ShareClass } from './equity/share-classes.ts';
export { roundsBefore } from './equity/dilution.ts';
export { usualGrowth } from './equity/private-stock.ts';
export { vestedUnits } from './equity/vesting.ts';
export { vestingMonths, vestingState, type MilestoneView, type VestingGrant, type VestingState } from './equity/vesting-state.ts';

// Formulas, evaluated outside
export { formulaInputs, type FormulaAmounts } from './formula-inputs.ts';

// Futures: what is drawn, what comes of it, and certainty in place of chance
export { noStress, stressed, type Stress } from './stress.ts';
export type { SampleSize, SamplingMethod, SimulationBasis, SimulationPlan, SimulationQuestion } from './simulation/question.ts';
export * from './simulation/answer.ts';
export { amountDensity } from './simulation/density.ts';
export type { StageResult } from './simulation/run.ts';
export { simulationStages } from './simulation/units.ts';
export { dotQuantiles } from './simulation/dot-quantiles.ts';
export { sampleDifferences } from './simulation/beats.ts';
export { aversionRange, nextCut } from './simulation/risk-questions.ts';
export { runMatches, savedRun } from './simulation/saved-run.ts';
export { inputsHash } from './inputs-hash.ts';

// What must be true
export { breakEven } from './break-even.ts';
export { turningInputs, type TurningInput } from './turning-inputs.ts';
export type { SensitivityKind, SensitivityQuestion } from './sensitivity/sensitivity-input.ts';
export { sensitivityInput } from './sensitivity/inputs.ts';
export { tornadoSample } from './sensitivity/simulated-tornado.ts';
export { zeroContour } from './sensitivity/contour.ts';
export { stressSweep } from './sensitivity/stress-sweep.ts';
export { comparisonValue, nearestFirst, turningPoint, turningPoints, type TurningPoint } from './turning-points.ts';

// What money does not say
export { grantQualities, type Gate, type GrantQualities } from './qualities.ts';

// Own demand
export { elasticityFromSpend, spendAtQuarterPrice, spendFromQuarterPrice } from './compute/worth.ts';

// Prices: where they may go, what a series says of them, what an hour costs its owner, one amount in other measures
export type { PathModel } from './prices/path-model.ts';
export { priceFan } from './prices/price-fan.ts';
export type { DatedPrice } from './prices/dated-prices.ts';
export { driftFit, type DriftFit } from './prices/price-fit.ts';
export { reversionFit, type ReversionFit } from './prices/reversion-fit.ts';
export { promisedValue, type PromisedValue } from './prices/promise.ts';
export { ownerCost, type OwnerCost, type OwnerCostInputs } from './prices/owner-cost.ts';
export {
  computeAmounts,
  millionTokensPerGpuHour,
  type ComputeAmount,
  type ComputeAmounts,
  type ConversionTerms
} from './prices/conversion.ts';

// The employer's side: the cheapest package that wins, what a grant keeps and what it may cost
export { counterOffer } from './counter/counter-offer.ts';
export type * from './counter/answer.ts';
export { applied } from './counter/applied.ts';
export { counterOf, leverGrids } from './counter/lever-grid.ts';
export { packageLimits } from './counter/package-limits.ts';
export { leverKey } from './lever-key.ts';
export { moat, type MoatAnswer } from './moat.ts';

// The company: how long cash lasts, what grants do to it, and to the GPUs that serve customers
export { companyRunway } from './company/company-runway.ts';
export { lineItem, type LineItem, type LineItemTerms, type ProgrammeCost } from './company/line-item.ts';
export { drawnClusterMonth } from './company/drawn-cluster.ts';
export { clusterRoom, clusterWeekLoad, type MonthRoom, type WeekHourLoad } from './cluster/week-load.ts';
export { hireScenario } from './company/hire-scenario.ts';
export type * from './company/answer.ts';
export type * from './company/futures/answer.ts';
export type * from './cluster/answer.ts';

// Terms of a grant
export { isPriced, settledTerm } from './terms-meaning.ts';
export type { PricedTerm, SettledState } from './terms-guesses.ts';
export type { GrantPlace } from './terms-place.ts';
export { termState } from './terms-state.ts';
export type { TermAnswer, TermsQuestion } from './terms.ts';
