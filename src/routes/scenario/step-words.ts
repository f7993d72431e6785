/** How each step between the rungs is explained: apart from all other names, since the first screen has it. */
import type { Step } from '#lib/engine/index.ts';

/** Short label under a bar, and what it means in a sentence. */
export const STEP_WORDS: Record<Step, { label: string; meaning: string }> = {
  list: {
    label: 'list',
    meaning: 'The letter multiplies by list prices, or those of preferred shares; the like could be had for less.'
  },
  prices: { label: 'prices', meaning: 'Prices are expected to move before it arrives; a bonus or an exit may pay less.' },
  job: { label: 'the job', meaning: 'What the job itself needs: a tool for the job is not pay.' },
  unused: { label: 'unused', meaning: 'What you would never draw, and price moves between delivery and use.' },
  diminishing: { label: 'beyond need', meaning: 'Beyond what you would buy yourself, each unit is worth less to you.' },
  resale: { label: 'resale', meaning: 'What is lost when the rest is sold, or because it cannot be.' },
  clauses: { label: 'clauses', meaning: 'What the clauses of the letter take away, or scarcity adds.' },
  workCredit: { label: 'work credit', meaning: 'What you count a tool for the job as worth to you.' },
  tax: { label: 'tax', meaning: 'Income and payroll tax on its taxable amount.' },
  cuts: { label: 'cut', meaning: 'The chance that the programme is cut, or a milestone missed.' },
  leaving: { label: 'leaving', meaning: 'The chance that you leave first, repayments included.' },
  time: { label: 'time', meaning: 'Money later is worth less than money today.' }
};
