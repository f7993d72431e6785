/** The points of a grant's checklist in words: what each is called, what to ask, and what a yes and a no mean here. */
import type { GrantTerm } from '#lib/engine/index.ts';

export interface TermWords {
  name: string;
  /** @param grant in a sentence: “the GPU grant” */
  question: (grant: string) => string;
  /** What yes and no mean, and what each is taken to do. */
  means: string;
  /** Why there is no price, where no figure of an offer says it. */
  unpriced?: string;
  /** Why a yes may be worth less than a no. */
  costs?: string;
}

export const TERM_WORDS: Readonly<Record<GrantTerm, TermWords>> = {
  guaranteed: {
    name: 'Amount guaranteed',
    question: (grant) => `Is the amount of ${grant} guaranteed, or at their discretion?`,
    means: 'Yes: it is never cut. No: it may be cut in any month, at the chance of your offer or a guess, whichever is worse.'
  },
  term: {
    name: 'Term and renewal',
    question: (grant) => `For how long does ${grant} run, and is it renewed?`,
    means: 'Yes: for as long as your offer counts it. No: it runs for one budget year, and nothing is promised after it.'
  },
  rollover: {
    name: 'Reset and rollover',
    question: (grant) => `Does what you do not use of ${grant} carry over?`,
    means:
      'Yes: for as long as your letter says, else without end. No: monthly units go with their month, units granted once after a year. What must be used at once is used sooner, which may even be worth more.',
    costs: 'What must be used in its month is used sooner, which is worth more to you than to carry it over.'
  },
  drawOrder: {
    name: 'Which units go first',
    question: (grant) => `Which units of ${grant} are used first: the oldest?`,
    means: 'Yes: the oldest first, so that as little as possible expires.',
    unpriced: 'Every offer here uses the oldest first. Another order only matters where units expire.'
  },
  index: {
    name: 'Denomination and index',
    question: (grant) => `If prices move, does ${grant} move with them: is it money, units, or indexed to something?`,
    means: 'Yes: the letter ties the amount to a price, so that a year from now it still buys as much.',
    unpriced: 'No figure of an offer says it. What one promise comes to in money, hours and tokens is on Rates, under Promise.'
  },
  successorModels: {
    name: 'Models that follow',
    question: (grant) => `When a model is withdrawn, does ${grant} move to the one that follows?`,
    means: 'Yes: it never ends with a model. No: it ends when its model is withdrawn, at the chance of your prices or a guess.',
    unpriced: 'Priced for tokens alone: accelerators and credit are not withdrawn with a model.'
  },
  priority: {
    name: 'Priority and rate limits',
    question: (grant) => `Does ${grant} have priority, and which queue and rate limits apply?`,
    means: 'Yes: it is there when you want it. No: what is left is kept by the clause in your letter, or by a guess.'
  },
  personalUse: {
    name: 'Personal use',
    question: (grant) => `May you use ${grant} for projects of your own?`,
    means: 'Yes: what the job does not need is yours to use. No: all of it is for the job, a tool and no pay.'
  },
  ipCarveOut: {
    name: 'What you build is yours',
    question: (grant) => `Who owns what you build with ${grant}, and what you brought with you?`,
    means:
      'Yes: a carve-out for your own work and prior inventions. No: less of its worth is left, by the clause in your letter or a guess.'
  },
  noMonitoring: {
    name: 'Not watched or ranked',
    question: (grant) => `Is use of ${grant} watched, ranked, or read in reviews?`,
    means: 'Yes: nobody looks beyond the bill. No: less of its worth is left, by the clause in your letter or a guess.'
  },
  transfer: {
    name: 'Transfer or resale',
    question: (grant) => `May you pass ${grant} on, or sell what you do not use?`,
    means:
      'Yes: what is worth less to you than its price less a loss is sold. A right that can be sold is taxed when it is delivered, so a yes may cost you.',
    costs: 'What may be sold is taxed when it arrives, used or not, which takes more than a sale brings.'
  },
  tail: {
    name: 'After leaving',
    question: (grant) => `Is what was delivered of ${grant} yours to use after you leave?`,
    means: 'Yes: what was delivered and not used stays. No: it ends with the job.'
  },
  noticeAndMakeWhole: {
    name: 'Notice, or cash if cut',
    question: (grant) => `If ${grant} is cut, how much notice do you get, and what is paid in its place?`,
    means: 'Yes: a guessed share of what a cut takes is made good. It is worth nothing where your offer counts with no cut.'
  },
  grossUp: {
    name: 'Tax paid by them',
    question: (grant) => `Do they pay the tax on ${grant}?`,
    means: 'Yes: the tax on your own use, and the tax on that, is theirs. No: it is yours.'
  }
};
