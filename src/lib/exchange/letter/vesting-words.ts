/** How a grant vests: length, cliff, steps, shares of each year; in the words of one sentence or of several. */
import type { Duration, Percent } from './figure.ts';
import { around, ofSubject, placeOf, type Belonging, type Passage } from './passage.ts';
import type { Draft, Sheet } from './sheet.ts';
import { stepsIn } from './vesting-steps.ts';
import { isOfVesting } from './vesting-times.ts';

export function readVesting(passage: Passage, sheet: Sheet): void {
  // What employees of the company get beside this grant does not vest with it.
  if (/\brefresh/i.test(passage.text)) return;
  // Of two grants in one sentence nobody can tell whose words these are.
  if (sheet.drafts.filter(({ kind, statement }) => kind === 'equity' && statement === passage.index).length > 1) return;
  const figures = ofSubject(passage, 'vesting', 'equity').filter((figure) => isOfVesting(passage, figure));
  const draft = vestingDraft(passage, sheet);
  const speaks = passage.mentions.some(({ subject }) => subject === 'vesting');
  if (draft === undefined || (figures.length === 0 && !speaks)) return;
  const spell = new Spell(passage, draft);
  figures.forEach((figure) => spell.take(figure));
  spell.finish();
}

/** What the sentence is about, else the latest grant that can vest. */
function vestingDraft(passage: Passage, sheet: Sheet): Draft | undefined {
  const last = passage.mentions.findLast(({ subject }) => subject === 'equity' || subject === 'compute')?.subject;
  const kind = last ?? passage.context.find((subject) => subject === 'equity' || subject === 'compute');
  return kind === 'equity' || kind === 'compute' ? sheet.latest(kind) : sheet.latest('equity', 'compute');
}

class Spell {
  readonly #passage: Passage;
  readonly #draft: Draft;
  readonly #percents: (Belonging & Percent)[] = [];
  readonly #points: (Belonging & Duration)[] = [];
  #rest: (Belonging & Duration) | undefined;

  constructor(passage: Passage, draft: Draft) {
    this.#passage = passage;
    this.#draft = draft;
  }

  take(figure: Belonging): void {
    if (figure.kind === 'split') this.#shares(figure.shares, [figure]);
    else if (figure.kind === 'percent') this.#percents.push(figure);
    else if (figure.kind === 'duration') this.#duration(figure);
    else if (figure.kind === 'count' && figure.unit === 'instalments' && figure.every !== undefined)
      this.#instalments(figure.value, figure.every, figure);
  }

  #put(field: string, value: unknown, figures: readonly Belonging[], check?: string): boolean {
    return this.#draft.put(
      `vesting.${field}`,
      value,
      figures.map((figure) => placeOf(this.#passage, figure)),
      check
    );
  }

  #duration(figure: Belonging & Duration): void {
    const { before, after } = around(this.#passage, figure);
    // “every three months” is a step, see below.
    if (/\bevery\s$/i.test(before)) return;
    const isCliff = /^[\s-]{0,2}cliff/i.test(after) || /\bcliff(?: period)?(?: of| is|:|\s\(?|\t)?\s{0,3}$/i.test(before);
    if (isCliff) this.#put('cliffMonths', figure.months, [figure]);
    else if (
      figure.point ||
      /^\s?anniversar/i.test(after) ||
      (/\b(?:after|following|completion of|at the end of|at)\s(?:\w{1,12}\s){0,3}$/i.test(before) &&
        !/\b(?:following|next|remaining|subsequent)\s$/i.test(before))
    )
      this.#points.push(figure);
    else if (
      /\b(?:remain\w{0,6}|thereafter|balance|following|next|subsequent|rest|then)\b[^.;]{0,60}$/i.test(before) ||
      /^\s(?:thereafter|after that|afterwards)/i.test(after)
    )
      this.#rest = figure;
    else if (figure.whole) this.#put('months', figure.months, [figure]);
  }

  #shares(shares: readonly number[], figures: readonly Belonging[]): void {
    const months = 12 * shares.length;
    if (this.#put('yearShares', [...shares], figures) && this.#draft.get('vesting.months') === undefined)
      this.#put('months', months, []);
  }

  /** “36 equal monthly instalments”, behind a cliff or on their own. */
  #instalments(number: number, every: number, figure: Belonging): void {
    if (/\b(?:paid|payable) in\s$/i.test(around(this.#passage, figure).before)) return;
    this.#put('everyMonths', every, [figure]);
    const cliff = this.#draft.number('vesting.cliffMonths') ?? this.#points[0]?.months ?? 0;
    const months = number * every + (this.#percents.length > 0 || this.#points.length > 0 ? cliff : 0);
    if (this.#draft.get('vesting.months') === undefined && Number.isInteger(months)) this.#put('months', months, []);
  }

  finish(): void {
    this.#yearByYear();
    this.#firstPart();
    const [every] = stepsIn(this.#passage);
    if (every !== undefined) this.#draft.put('vesting.everyMonths', every.months, every.place);
  }

  /** “5 % in year 1, 15 % in year 2 …”: a share and a point of time each. */
  #yearByYear(): void {
    const years = this.#points.filter(({ months }) => months % 12 === 0);
    if (years.length < 2 || years.length !== this.#percents.length) return;
    const shares = this.#percents.map(({ value }) => value);
    const inOrder = years.every(({ months }, index) => months === 12 * (index + 1));
    if (!inOrder || Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) > 1e-9) return;
    this.#shares(shares, [...this.#percents, ...years]);
    this.#percents.length = this.#points.length = 0;
  }

  /** “25 % after one year, the rest over the following three”: a cliff, and the length with it. */
  #firstPart(): void {
    const [percent, ...others] = this.#percents;
    const [point] = this.#points;
    if (point !== undefined && this.#points.length === 1 && others.length === 0) this.#put('cliffMonths', point.months, [point]);
    const cliff = this.#draft.number('vesting.cliffMonths');
    if (this.#rest !== undefined && cliff !== undefined) this.#put('months', cliff + this.#rest.months, [this.#rest]);
    if (percent === undefined || others.length > 0) return;
    const yearly = percent.period === 'year' && cliff === undefined;
    if (yearly && Number.isInteger(1 / percent.value)) {
      this.#put('everyMonths', stepsIn(this.#passage)[0]?.months ?? 12, [percent]);
      if (this.#draft.get('vesting.months') === undefined) this.#put('months', 12 / percent.value, []);
      return;
    }
    const months = this.#draft.number('vesting.months');
    // A cliff's share follows from its length: 12 of 48 months are a quarter. Another share is not in this schedule.
    const fits = cliff !== undefined && (months === undefined || Math.abs(cliff / months - percent.value) < 1e-9);
    if (fits) this.#put('cliffMonths', cliff, [percent]);
    if (fits && months === undefined && Number.isInteger(cliff / percent.value)) this.#put('months', cliff / percent.value, []);
  }
}
