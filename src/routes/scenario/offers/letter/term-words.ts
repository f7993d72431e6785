/** The points of the checklist as a letter settles them: what it grants, and what it withholds. */
import type { GrantTerm } from '#lib/engine/index.ts';

export const termWords: Readonly<Record<GrantTerm, { present: string; absent: string }>> = {
  guaranteed: { present: 'the amount is guaranteed', absent: 'it may be changed or withdrawn' },
  term: { present: 'it says for how long', absent: 'no term is promised' },
  rollover: { present: 'what is unused carries over', absent: 'what is unused is lost' },
  drawOrder: { present: 'it says what is used up first', absent: 'nothing of what is used up first' },
  index: { present: 'indexed to prices', absent: 'not indexed to prices' },
  successorModels: { present: 'newer models count', absent: 'newer models do not count' },
  priority: { present: 'it has priority', absent: 'it has no priority' },
  personalUse: { present: 'personal use is allowed', absent: 'for work alone' },
  ipCarveOut: { present: 'what you make with it is yours', absent: 'what you make with it is theirs' },
  noMonitoring: { present: 'use is not monitored', absent: 'use is monitored' },
  transfer: { present: 'it may be sold or given away', absent: 'it may not be sold or given away' },
  tail: { present: 'some of it lasts after you leave', absent: 'it ends when you leave' },
  noticeAndMakeWhole: { present: 'notice, or money in its place', absent: 'no notice and nothing in its place' },
  grossUp: { present: 'they pay the tax on it', absent: 'you pay the tax on it' }
};
