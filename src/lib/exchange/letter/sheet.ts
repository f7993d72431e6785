/**
 * What has been gathered so far: drafts of components, each field with the places of the letter that it came from. A field that is said
 * twice keeps its first value; the second figure counts as read only if it says the same.
 */
import type { ComponentKind } from '#lib/engine/document.ts';
import type { LetterChoice, Span } from './letter.ts';

export interface Place extends Span {
  statement: number;
}

interface Entry {
  value: unknown;
  places: Place[];
  check?: string;
}

export class Draft {
  readonly fields = new Map<string, Entry>();

  /**
   * @param id unique in the letter
   * @param statement where it was first spoken of
   */
  constructor(
    readonly id: string,
    readonly kind: ComponentKind | 'offer',
    readonly statement: number,
    readonly name?: string
  ) {}

  get(field: string): unknown {
    return this.fields.get(field)?.value;
  }

  number(field: string): number | undefined {
    const value = this.get(field);
    return typeof value === 'number' ? value : undefined;
  }

  /** @returns whether the value is now the field's: false where another one was there before, which is then marked */
  put(field: string, value: unknown, place: Place | readonly Place[], check?: string): boolean {
    const places = Array.isArray(place) ? (place as readonly Place[]) : [place as Place];
    const entry = this.fields.get(field);
    if (entry === undefined) {
      this.fields.set(field, { value, places: [...places], ...(check !== undefined && { check }) });
      return true;
    }
    const same = alike(entry.value, value);
    if (same) entry.places.push(...places.filter((one) => !entry.places.some((other) => samePlace(one, other))));
    else entry.check ??= 'Another line says otherwise.';
    return same;
  }

  /** Marks a field as one to look at, with the reason. */
  check(field: string, reason: string): void {
    const entry = this.fields.get(field);
    if (entry !== undefined) entry.check ??= reason;
  }

  /** What was read under one name belongs to another field, for instance a value in money to `units`. */
  move(field: string, to: string, value: unknown, check?: string): void {
    const entry = this.fields.get(field);
    if (entry === undefined) return;
    this.fields.delete(field);
    const before = this.fields.get(to);
    const reason = before?.check ?? entry.check ?? check;
    this.fields.set(to, {
      value,
      places: [...(before?.places ?? []), ...entry.places],
      ...(reason !== undefined && { check: reason })
    });
  }

  /** Every place that it was read from. */
  places(): Place[] {
    return [...this.fields.values()].flatMap(({ places }) => places);
  }
}

/** Equal but for rounding: 25,833.33 a month is 310,000 a year. */
function alike(one: unknown, other: unknown): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return JSON.stringify(one) === JSON.stringify(other);
  return Math.abs(one - other) <= 1e-4 * Math.max(Math.abs(one), Math.abs(other));
}

function samePlace(one: Place, other: Place): boolean {
  return one.statement === other.statement && one.from === other.from && one.to === other.to;
}

export interface OpenQuestion {
  id: string;
  places: Place[];
  ask: string;
  choices: LetterChoice[];
}

/** A letter has no more: beyond them lines stay unread. */
const mostDrafts = 60;
const mostQuestions = 30;

export class Sheet {
  /** Of the offer itself and its employer. */
  readonly offer = new Draft('', 'offer', 0);
  readonly drafts: Draft[] = [];
  readonly questions: OpenQuestion[] = [];

  /** @param currency that the letter pays in, if it says */
  constructor(readonly currency: string | undefined) {}

  /** The latest draft of one of these kinds. */
  latest(...kinds: readonly ComponentKind[]): Draft | undefined {
    return this.drafts.findLast(({ kind }) => kinds.some((wanted) => wanted === kind));
  }

  named(id: string): Draft | undefined {
    return this.drafts.find((draft) => draft.id === id);
  }

  /** A new draft under a free id; undefined when there are too many. */
  fresh(kind: ComponentKind, id: string, statement: number, name?: string): Draft | undefined {
    if (this.drafts.length >= mostDrafts) return undefined;
    let free = id;
    for (let number = 2; this.named(free) !== undefined; number++) free = `${id}-${number}`;
    const draft = new Draft(free, kind, statement, name);
    this.drafts.push(draft);
    return draft;
  }

  /** @returns whether it will be asked */
  ask(question: Omit<OpenQuestion, 'id'>): boolean {
    const same = this.questions.find((one) => one.ask === question.ask && alike(one.choices, question.choices));
    if (same !== undefined) {
      same.places.push(...question.places);
      return true;
    }
    if (this.questions.length >= mostQuestions) return false;
    this.questions.push({ id: `q${this.questions.length + 1}`, ...question });
    return true;
  }
}
