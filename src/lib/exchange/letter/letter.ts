/** What a letter that was read is: an offer to check, and every line of the text with what was understood from it and what was not. */
import type { Component, IsoDate, Offer, Service } from '#lib/engine/document.ts';

export interface LetterContext {
  /** Dates without a year are the next of their name, “within 7 days” counts from here where the letter has no date. */
  today: IsoDate;
  /** What a bare $ means, if it is a dollar. */
  currency?: string;
  /** What compute may be granted in: those of the scenario, and any that can be embedded. */
  services: Readonly<Record<string, Service>>;
  /** Of the employer's share, where the scenario knows it: turns shares promised in money into units. */
  sharePrice?: number;
}

/** A stretch of a line's text. */
export interface Span {
  from: number;
  to: number;
}

/** One thing understood. Without `component` it is of the offer or, by `employer.…`, of the employer. */
export interface Finding extends Span {
  component?: string;
  /** Path in the component, such as `perYear`, `vesting.cliffMonths`, `terms.rollover`. */
  field: string;
  value: unknown;
  /** The letter's own words for it. */
  words: string;
  /** Why somebody should look at it: a sentence. */
  check?: string;
}

export interface AskedSpan extends Span {
  /** Its id. */
  question: string;
}

export interface LetterLine {
  /** Of the text's lines, the first that this sentence or row is on; from 1. */
  number: number;
  text: string;
  findings: Finding[];
  /** Figures and dates that were not used. */
  left: Span[];
  /** Some of it has to be read by a person: a figure or date that was not used, or a word for pay of which nothing came. */
  unread: false | 'figure' | 'word';
  /** What a question is about. */
  asked: AskedSpan[];
}

/** Facts of the employer's share. What a document's stock needs beyond them is for the page to ask. */
export interface LetterStock {
  kind?: 'public' | 'private';
  price?: number;
  preferredPrice?: number;
  commonValue?: number;
  fullyDilutedShares?: number;
  outstandingShares?: number;
}

export interface LetterEmployer {
  name?: string;
  stock?: LetterStock;
  cluster?: { gpus: number; service?: string };
}

export type LetterOffer = Partial<Pick<Offer, 'title' | 'startMonth' | 'replyBy' | 'location' | 'currency'>> & {
  components: Component[];
};

/** One way to read what the letter leaves open; taking it puts these things into the offer. */
export interface LetterChoice {
  label: string;
  /** A figure must be typed with it: the price of a share, by which the units of `put` are divided. */
  typed?: 'sharePrice';
  put?: Component[];
  offer?: Omit<LetterOffer, 'components'>;
  stock?: LetterStock;
}

export interface LetterQuestion {
  id: string;
  /** Places in `lines`. */
  lines: number[];
  ask: string;
  choices: LetterChoice[];
}

/** Which service a grant was taken to be of, for somebody to confirm. */
export interface GrantProposal {
  component: string;
  /** As the letter names it. */
  wanted: string;
  service: string;
}

export interface ReadLetter {
  offer: LetterOffer;
  employer: LetterEmployer;
  grants: GrantProposal[];
  lines: LetterLine[];
  questions: LetterQuestion[];
  /** Why nothing was read. */
  refused?: string;
}
