/**
 * The text of an offer letter to an offer that somebody checks, by rules and on the device: text → statements → figures with their subjects →
 * drafts → components and questions. Every figure is used, asked about or shown as unread with its line.
 */
import type { Component } from '#lib/engine/document.ts';
import { benefitComponent, readBenefits } from './benefits.ts';
import { readBonus } from './bonus.ts';
import { readClawback } from './clawback.ts';
import { computeGrant } from './compute-component.ts';
import { readCompute } from './compute-grant.ts';
import { equityComponent } from './equity-component.ts';
import { readEquity, readStrike } from './equity-grant.ts';
import { readClauses } from './grant-clauses.ts';
import { readDates } from './letter-dates.ts';
import type { GrantProposal, LetterContext, LetterEmployer, LetterOffer, ReadLetter } from './letter.ts';
import { letterLines } from './letter-lines.ts';
import type { Passage } from './passage.ts';
import { readOptionTerms } from './option-terms.ts';
import { passages } from './passages.ts';
import { mostCharacters, plainLines } from './plain-text.ts';
import { payComponent, readRaise, readSalary } from './salary.ts';
import { serviceNamed } from './service-match.ts';
import { Sheet, type Draft } from './sheet.ts';
import { readSignOn, signOnComponent } from './sign-on.ts';
import { statements } from './statements.ts';
import { readStock, stockOf } from './stock-words.ts';
import { readStipend, stipendComponent } from './stipend.ts';
import { askStray } from './stray-percent.ts';
import { readVesting } from './vesting-words.ts';
import { readWho, settlePlace } from './who-and-where.ts';

/**
 * @param text as it was pasted: prose, list, e-mail, table, leftovers of HTML
 * @returns what was understood, with the lines that were not; `refused` where the text is longer than any letter. Never throws.
 */
export function readLetter(text: string, context: LetterContext): ReadLetter {
  if (text.length > mostCharacters)
    return refused(`The text is longer than ${mostCharacters} characters: paste the letter alone.`);
  const read = statements(plainLines(text));
  const all = passages(read, context);
  const sheet = new Sheet(all[0]?.currency);
  for (const passage of all) {
    readWho(passage, sheet);
    if (passage.figures.length > 0 || passage.mentions.length > 0) readPassage(passage, sheet, context);
  }
  settlePlace(sheet);
  readClauses(all, sheet);
  const made = new Map<Draft, Component>();
  const grants: GrantProposal[] = [];
  for (const draft of sheet.drafts) {
    const component = draft.kind === 'compute' ? undefined : completed(draft, sheet, context);
    const { component: grant = component, proposal } = draft.kind === 'compute' ? computeGrant(draft, sheet, context) : {};
    if (grant !== undefined) made.set(draft, grant);
    if (proposal !== undefined) grants.push(proposal);
  }
  for (const passage of all) askStray(passage, sheet);
  const employer = employerOf(sheet, context);
  return {
    offer: offerOf(sheet, [...made.values()]),
    employer,
    grants,
    ...letterLines(read, all, sheet, made)
  };
}

function refused(reason: string): ReadLetter {
  return { offer: { components: [] }, employer: {}, grants: [], lines: [], questions: [], refused: reason };
}

/** Cash before what is counted of it, grants before how they vest. */
function readPassage(passage: Passage, sheet: Sheet, context: LetterContext): void {
  readDates(passage, sheet, context);
  readSalary(passage, sheet);
  readRaise(passage, sheet);
  readBonus(passage, sheet);
  readSignOn(passage, sheet);
  readClawback(passage, sheet);
  readStipend(passage, sheet);
  readBenefits(passage, sheet);
  readEquity(passage, sheet);
  readStrike(passage, sheet);
  readStock(passage, sheet);
  readOptionTerms(passage, sheet);
  readCompute(passage, sheet);
  readVesting(passage, sheet);
}

function completed(draft: Draft, sheet: Sheet, context: LetterContext): Component | undefined {
  switch (draft.kind) {
    case 'equity':
      return equityComponent(draft, sheet, context);
    case 'signOn':
      return signOnComponent(draft);
    case 'custom':
      return stipendComponent(draft, sheet);
    case 'benefit':
      return benefitComponent(draft);
    default:
      return payComponent(draft);
  }
}

function offerOf({ offer, currency }: Sheet, components: Component[]): LetterOffer {
  const fields = ['title', 'startMonth', 'replyBy', 'location'] as const;
  const known = fields.flatMap((field) => (offer.get(field) === undefined ? [] : [[field, offer.get(field)] as const]));
  return { ...Object.fromEntries(known), ...(currency !== undefined && { currency }), components };
}

function employerOf(sheet: Sheet, { services }: LetterContext): LetterEmployer {
  const name = sheet.offer.get('employer.name');
  const stock = stockOf(sheet);
  const gpus = sheet.offer.number('employer.cluster.gpus');
  const ofGpus = Object.keys(services).filter((id) => services[id]!.family === 'gpu');
  const service = serviceNamed(services, ofGpus, sheet.offer.get('clusterWanted') as string | undefined)?.service;
  return {
    ...(typeof name === 'string' && { name }),
    ...(stock !== undefined && { stock }),
    ...(gpus !== undefined && { cluster: { gpus, ...(service !== undefined && { service }) } })
  };
}
