/**
 * The checklist of a grant: for each of its points the words by which a letter grants it, and those by which it withholds it. What no word
 * speaks of stays unknown.
 */
import type { GrantTerm, TermState } from '#lib/engine/document.ts';
import type { Span } from './letter.ts';

type Words = Readonly<Record<'present' | 'absent', RegExp | undefined>>;

const gap = (most: number) => `[^.]{0,${most}}`;

/** The words that withhold are looked for first: “not guaranteed” has “guaranteed” in it. */
const terms: Readonly<Record<GrantTerm, Words>> = {
  guaranteed: {
    present:
      /\bguarante(?:e|ed|es)\b|\bcontractual(?:ly)?\b|\b(?:will|shall|can|may)(?: ?not|n't) be (?:reduced|withdrawn|cut|changed)/i,
    absent: new RegExp(
      `\\b(?:may|can|could|might|reserves? the right to|subject to)\\b(?! not)${gap(60)}\\b(?:chang(?:e|ed|es)|withdr(?:aw|awn)|reduc(?:e|ed|tion)|modif(?:y|ied|ication)|discontinued?|revok(?:e|ed)|cancel(?:led|ed)?|amend(?:ed)?|suspend(?:ed)?|adjust(?:ed)?)\\b|\\bdiscretion(?:ary)?\\b|\\b(?:not|no)\\s(?:\\w{1,10}\\s)?guarante|\\bsubject to availability\\b`,
      'i'
    )
  },
  term: {
    present:
      /\bterm of\b|\bfor the (?:whole |full |entire )?(?:duration|term) of\b|\bfor as long as you\b|\brenew(?:s|ed|able)\b|\bfor (?:the first )?(?:\w{1,12} )?\(?\d{0,3}\)? ?(?:months|years)\b|\bas long as you are employed\b/i,
    absent: /\bno (?:fixed|minimum) (?:term|period)\b/i
  },
  rollover: {
    present: /\broll(?:s|ed)?[- ]?over\b|\bcarr(?:y|ies|ied) (?:over|forward)\b|\baccumulates?\b/i,
    absent: new RegExp(
      `\\b(?:not|no|cannot|never|don't|doesn't|won't)\\b${gap(25)}\\b(?:roll|carr(?:y|ied)|accumulate)|\\buse[- ](?:it[- ])?or[- ]lose\\b|\\b(?:unused|left over)\\b${gap(50)}\\b(?:expires?|lapses?|forfeit(?:ed|s)?|lost)\\b|\\bexpires? (?:at|on) the end of (?:each|the|every)\\b|\\bresets? (?:each|every|on)\\b|\\bresets? monthly\\b`,
      'i'
    )
  },
  drawOrder: { present: /\boldest\b|\bfirst[- ]in\b|\bFIFO\b|\b(?:drawn|used|consumed) (?:down )?first\b/i, absent: undefined },
  index: {
    present: /\bindexed\b|\badjusted (?:for|to|with) (?:market|price|list)|\bprice protection\b/i,
    absent: /\bnot (?:be )?(?:indexed|adjusted)\b/i
  },
  successorModels: {
    present:
      /\bsuccessors?\b|\b(?:latest|newest|future|next[- ]generation|newer) (?:models?|generations?|GPUs?|hardware|accelerators?)\b|\bequivalent or better\b/i,
    absent: /\bno (?:right|claim) to (?:successor|newer)|\b(?:not|excluding) (?:include )?successor/i
  },
  priority: {
    present: /\bpriority\b|\bdedicated\b|\breserved\b|\bno queue\b/i,
    absent:
      /\bbest[- ]efforts?\b|\b(?:low|lowest|no) priority\b|\bpre-?emptible\b|\brate[- ]limit|\bspare capacity\b|\bsubject to availability\b/i
  },
  personalUse: {
    present:
      /\bpersonal (?:use|projects?|research|work)\b|\bside[- ]projects?\b|\b(?:your )?own (?:projects?|research|ideas|startup)\b|\bopen[- ]source (?:work|projects?)\b|\bwhatever you (?:like|want)\b/i,
    absent: new RegExp(
      `\\b(?:only|solely|exclusively|strictly)\\b${gap(15)}\\bfor\\b${gap(20)}\\b(?:work|business|company|professional|job|research|duties|purposes)\\b|\\b(?:work|business|company)[- ](?:related )?(?:use|purposes?|projects?) only\\b|\\bfor\\b${gap(15)}\\b(?:work|research|business|job)\\b${gap(40)}\\bonly\\b|\\b(?:no|not|prohibited)\\b${gap(25)}\\bpersonal\\b|\\bpersonal\\b${gap(30)}\\b(?:not|prohibited|excluded)\\b`,
      'i'
    )
  },
  ipCarveOut: {
    present: new RegExp(
      `\\byou\\b${gap(15)}\\b(?:keep|retain|own)\\b${gap(70)}\\b(?:ip|intellectual|rights?|inventions?|what you (?:build|make)|build|create|work|ideas)\\b|\\bcarve[- ]?out\\b|\\b2870\\b|\\b(?:remains?|stays?) yours\\b|\\bbelongs? to you\\b|\\bno claim (?:to|on)\\b`,
      'i'
    ),
    absent: new RegExp(
      `\\b(?:inventions?|intellectual property|IP|work product|anything|everything|results?|code|works?)\\b${gap(90)}\\b(?:assign(?:s|ed|ment)?|belongs? to|property of|owned by|vests? in)\\b|\\bassign(?:s|ed|ment)?\\b${gap(60)}\\b(?:inventions?|intellectual property|IP|work product|works)\\b`,
      'i'
    )
  },
  noMonitoring: {
    present: /\b(?:not|never|no|without)\s(?:be\s|\w{1,10}\s)?(?:monitor|track|logg)/i,
    absent:
      /(?<!\b(?:not|never|no|without)\s(?:be\s)?)\bmonitor(?:ed|s|ing)?\b|\busage (?:is|will be|may be) (?:logged|tracked|reviewed|recorded|reported)\b|\bleaderboards?\b/i
  },
  transfer: {
    present:
      /\b(?:may|can)\b(?! ?not)[^.]{0,15}\b(?:transferr?(?:ed)?|sell|sold|resell|gift(?:ed)?)\b|(?<!non-?)\btransferable\b/i,
    absent:
      /\bnon-?transferable\b|\b(?:not|no|cannot)\b[^.]{0,25}\b(?:transfer|sold|sell|resold|resell|resale|cash value|exchanged)/i
  },
  tail: {
    present: new RegExp(
      `\\b(?:keep|retain|use|access)\\b${gap(60)}\\bafter\\b${gap(20)}\\b(?:leav|terminat|departure|employment)|\\b(?:months|days|weeks) after (?:you leave|leaving|termination|your (?:last day|departure))\\b`,
      'i'
    ),
    absent: new RegExp(
      `\\b(?:forfeit\\w{0,4}|laps\\w{1,3}|ends?|ceases?|terminates?|lost|expires?|revoked)\\b${gap(60)}\\b(?:you leave|leaving|termination|departure|last day|employment ends|end of (?:your )?employment)\\b|\\b(?:on|upon|at) (?:termination|leaving|departure)\\b${gap(60)}\\b(?:forfeit\\w{0,4}|laps\\w{1,3}|ends?|ceases?|lost|expires?)\\b`,
      'i'
    )
  },
  noticeAndMakeWhole: {
    present:
      /\b(?:\w{1,10} )?\(?\d{0,3}\)? ?(?:days|weeks|months)'? (?:of )?(?:written |prior |advance ){0,2}notice\b|\bmake[- ]whole\b|\b(?:paid|compensated?|replaced?|made good)\b[^.]{0,30}\bcash\b|\bcash (?:equivalent|in lieu)\b/i,
    absent: /\bwithout (?:prior |any |further )?(?:notice|compensation)\b|\bno (?:notice|compensation)\b/i
  },
  grossUp: {
    present: /\bgross(?:ed|es)?[- ]?up\b|\b(?:we|company|employer)\b[^.]{0,20}\b(?:cover|pay|bear)s?\b[^.]{0,20}\btax/i,
    absent:
      /\b(?:not|no)\b[^.]{0,15}\bgross(?:ed)?[- ]?up\b|\b(?:you are|you will be|you'll be) (?:solely )?responsible for\b[^.]{0,25}\btax/i
  }
};

export const termNames = Object.keys(terms) as GrantTerm[];

export interface TermRead extends Span {
  term: GrantTerm;
  state: Exclude<TermState, 'unknown'>;
}

/** What a sentence says of the checklist. */
export function termsIn(text: string): TermRead[] {
  return termNames.flatMap((term) => {
    for (const state of ['absent', 'present'] as const) {
      const found = terms[term][state]?.exec(text);
      if (found) return [{ term, state, from: found.index, to: found.index + found[0].length }];
    }
    return [];
  });
}
