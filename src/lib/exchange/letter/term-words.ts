/** The words of each point of a grant's checklist: those by which a letter grants it, and those by which it withholds it. */
import type { GrantTerm } from '#lib/engine/document.ts';

type Words = Readonly<Partial<Record<'present' | 'absent', RegExp>>>;

const gap = (most: number) => `[^.]{0,${most}}?`;
const words = (...alternatives: readonly string[]) => new RegExp(alternatives.join('|'), 'gi');

/** The end of the job. */
const leaving =
  '(?:you (?:leave|resign|quit|depart)|your employment (?:ends|terminates)|leaving|resignation|terminat\\w{1,4}|departure|last day|employment ends|end of (?:your )?employment)';
const ends = '(?:forfeit\\w{0,4}|laps\\w{1,3}|ends?|ceases?|stops?|terminates?|lose|lost|expires?|revoked|withdrawn|returned)';
const changed =
  '(?:chang(?:e|ed)|withdr(?:aw|awn)|reduc(?:e|ed)|modif(?:y|ied)|discontinued?|revok(?:e|ed)|cancel(?:led|ed)?|amend(?:ed)?|suspend(?:ed)?|adjust(?:ed)?|reclaim(?:ed)?|cut)';
/** What may be changed or cancelled without a word on how much is granted. */
const otherThings =
  '(?! (?:an?|the|our|your|their)? ?(?:\\w{1,12} )?(?:projects?|roles?|titles?|teams?|managers?|dut(?:y|ies)|prices?|pricing|rates?|models?|providers?|hardware|schedule|location|jobs?|runs?)\\b)';
const firm =
  '(?! (?:\\w{1,10} ){0,2}(?:bonus|minimum bonus|salary|pay|base|notice|obligations?|documents?|working|relationship)\\b)';
const made =
  '(?:inventions?|intellectual property|IP|work product|works of authorship|results?|code|(?:anything|everything|all) (?:that |which )?you (?:build|make|create|develop|write|produce))';

export const termWords: Readonly<Record<GrantTerm, Words>> = {
  guaranteed: {
    present: words(
      `\\bguarante(?:e|ed|es)\\b${firm}`,
      `\\bcontractual(?:ly)?\\b${firm}`,
      "(?:\\bnot|n't|\\bnever) be (?:reduced|withdrawn|cut|changed|revoked|cancell?ed|discontinued)\\b",
      "(?<=\\b(?:we|company|employer) (?:wo|will|shall|may|can) ?)(?:not|n't) (?:reduce|withdraw|cut|revoke|cancel|discontinue)\\b"
    ),
    absent: words(
      `(?<!\\b(?:you|jobs|runs|prices|rates|models) (?:\\w{1,10} )?)\\b(?:may|can|could|might|reserves? the right to|subject to)\\b${gap(60)}\\b${changed}\\b${otherThings}`,
      `\\bsubject to\\b${gap(30)}\\b(?:changes?|reduction|modification)\\b`,
      '(?<!\\b(?:your|their|own) (?:\\w{1,10} )?)\\bdiscretion(?:ary)?\\b',
      '\\bsubject to availability\\b'
    )
  },
  term: {
    present: words(
      '\\bterm of\\b(?! (?:the )?(?:employment|service|use))',
      '\\bfor the (?:whole |full |entire )?(?:duration|term) of\\b',
      '\\bfor as long as you\\b',
      '\\brenew(?:s|ed|able)\\b',
      '\\bas long as you are employed\\b'
    ),
    absent: /\bno (?:fixed|minimum) (?:term|period)\b/gi
  },
  rollover: {
    present: words(
      '\\broll(?:s|ed)?[- ]?over\\b',
      '\\bcarr(?:y|ies|ied) (?:over|forward)\\b',
      '\\bcarry-?(?:over|forward)\\b',
      '\\baccumulates?\\b',
      "(?:\\b(?:never|not|neither|nor)|n't)\\s(?:expires?|lapses?)\\b(?! (?:until|before|for|at|on|in)\\b)"
    ),
    absent: words(
      '\\buse[- ](?:it[- ])?or[- ]lose\\b',
      `\\b(?:unused|left over|unspent)\\b${gap(50)}\\b(?:expires?|lapses?|forfeit(?:ed|s)?|lost)\\b(?! with (?:it|the|this)| when| at the end of (?:the|your) (?!month|quarter|year|calendar|day|week))`,
      `\\bnot (?:been )?(?:used|consumed|spent|drawn)\\b(?! for\\b)(?:(?!\\b(?:not|never)\\b|n't)[^.]){0,50}?\\b(?:expires?|lapses?|forfeit(?:ed|s)?|lost)\\b`,
      '\\bexpires? (?:at|on) the end of (?:each|every|the (?:month|quarter|year|calendar))\\b',
      '\\bresets? (?:each|every|on|monthly|quarterly)\\b'
    )
  },
  drawOrder: { present: /\boldest\b|\bfirst[- ]in\b|\bFIFO\b|\b(?:drawn|used|consumed) (?:down )?first\b/gi },
  index: {
    present: /\bindexed\b|\badjusted (?:for|to|with) (?:market|price|list)|\bprice protection\b/gi,
    absent: /\bnot (?:be )?adjusted\b/gi
  },
  successorModels: {
    present:
      /\bsuccessors?\b(?! (?:and|or) (?:permitted )?assigns| in interest| compan| entit| employer)|\b(?:latest|newest|future|next[- ]generation|newer) (?:models?|generations?|GPUs?|hardware|accelerators?)\b|\bequivalent or better\b/gi,
    absent: /\bno (?:right|claim) to (?:successor|newer)/gi
  },
  priority: {
    present: words(
      '\\b(?:high|highest|top|first|with|guaranteed) priority\\b',
      '(?<!(?:low|lowest) )\\bpriority (?:access|queue|queueing|scheduling|placement|tier|over (?:other|batch|spot))',
      '\\byou(?:r|rs)?\\b(?: [\\w-]{1,12}){0,3} (?:have|has|get|gets|with|given|take|takes|receive|receives) (?:[\\w-]{1,12} ){0,2}?priority\\b(?! to)',
      '\\bdedicated\\b(?! (?:support|team|person|manager|engineer|channel|staff))',
      '(?<!rights |has |have )\\breserved\\b(?! (?:the )?right)',
      '\\bno queue\\b'
    ),
    absent:
      /\bbest[- ]efforts?\b|\b(?:low|lowest) priority\b|\bpriority over (?:you|research|personal)|\bpre-?emptible\b|\brate[- ]limit|\bspare capacity\b|\bsubject to availability\b/gi
  },
  personalUse: {
    present:
      /\bpersonal (?:use|projects?|research|work)\b|\bside[- ]projects?\b|\b(?:your )?own (?:projects?|research|ideas|startup)\b|\bopen[- ]source (?:work|projects?)\b|\bwhatever you (?:like|want)\b/gi,
    absent: words(
      `\\b(?:only|solely|exclusively|strictly)\\b${gap(15)}\\bfor\\b(?! your own)${gap(20)}\\b(?:work|business|company|professional|job|research|duties|purposes)\\b`,
      '\\b(?:work|business|company)[- ](?:related )?(?:use|purposes?|projects?) only\\b',
      `\\bfor\\b(?! your own)(?: [\\w'-]{1,15}){0,3} (?:work|research|business|job)\\b(?: (?:at|for|with|in) [\\w'-]{1,20}| purposes?| use){0,2} only\\b`,
      '\\bpersonal (?:use|projects?) (?:is|are) (?:prohibited|excluded)\\b'
    )
  },
  ipCarveOut: {
    present: words(
      `(?<=\\byou\\b[^.]{0,15})\\b(?:keep|retain|own)\\b${gap(70)}\\b(?:ip|intellectual|rights?|inventions?|what you (?:build|make)|build|create|work|ideas)\\b`,
      '\\bcarve[- ]?out\\b',
      '\\b2870\\b',
      '\\b(?:remains?|stays?|is|are) yours\\b',
      '\\bbelongs? to you\\b|\\b(?:is|are|remains?|stays?) your property\\b',
      '\\bno claim (?:to|on)\\b'
    ),
    absent: words(
      `\\b${made}\\b${gap(90)}\\b(?:assign(?:s|ed)?|belongs? to(?! you)|(?:the |our |its )property of(?! you)|(?:company|our)(?:'s)? property|owned by(?! you)|vests? in(?! you))`,
      `\\bassign(?:s|ed|ment)?\\b${gap(60)}\\b(?:inventions?|intellectual property|IP|work product|works)\\b`
    )
  },
  noMonitoring: {
    present: /(?:\b(?:not|never|no|without)|n't)\s(?:be\s|\w{1,10}\s)?(?:track|logg)/gi,
    absent:
      /\bmonitor(?:ed|s|ing)?\b|\busage (?:is|will be|may be) (?:logged|tracked|reviewed|recorded|reported)\b|\bleaderboards?\b/gi
  },
  transfer: {
    present:
      /(?<=(?<!\b(?:we|company|employer) )\b(?:may|can)\b[^.]{0,15})\b(?:transferr?(?:ed)?|sell|sold|resell|gift(?:ed)?)\b|\btransferable\b/gi,
    absent:
      /\bnontransferable\b|(?:\b(?:cannot|not|never|no)|n't)\s(?:[\w,]{1,12}\s){0,4}?(?:transferred|transfer|sold|sell|resold|resell|resale|cash value|exchanged)\b/gi
  },
  tail: {
    present: words(
      `\\b(?:keep|retain|use|access)\\b(?!${gap(20)}\\b(?:logs?|records?|data|cop(?:y|ies)|backups?)\\b)${gap(60)}\\bafter\\b${gap(20)}\\b(?:leav|terminat|departure|employment)`,
      '\\b(?:months|days|weeks) after (?:you leave|leaving|termination|your (?:last day|departure))\\b'
    ),
    absent: words(
      `\\b${ends}\\b(?:(?!, and )[^.]){0,60}?\\b${leaving}\\b`,
      `\\b(?:on|upon|at|after) (?:your |any )?(?:termination|leaving|departure|resignation)\\b${gap(60)}\\b${ends}\\b`,
      `\\b(?:if|when|once|after) (?:you (?:leave|resign|quit|depart)|your employment (?:ends|terminates))\\b${gap(60)}\\b${ends}\\b`
    )
  },
  noticeAndMakeWhole: {
    present:
      /\b(?:\w{1,10} )?\(?\d{0,3}\)? ?(?:days|weeks|months)'? (?:of )?(?:written |prior |advance ){0,2}notice\b|\bmake[- ]whole\b|\b(?:paid|compensated?|replaced?|made good)\b[^.]{0,30}?\bcash\b|\bcash (?:equivalent|in lieu)\b/gi,
    absent: /\bwithout (?:prior |any |further )?(?:notice|compensation)\b|\bno (?:notice|compensation)\b/gi
  },
  grossUp: {
    present:
      /\bgross(?:ed|es)?[- ]?up\b|(?<=\b(?:we|company|employer)\b[^.]{0,20})\b(?:cover|pay|bear)s?\b(?:(?! net| less| after| before| subject)[^.,]){0,20} tax/gi,
    absent:
      /\b(?:you are|you will be|you'll be) (?:solely )?(?:responsible|liable) for\b[^.]{0,25}?\btax|\byou (?:\w{1,8} )?(?:pay|bear)\b(?: [a-z]{1,10}){0,3} tax/gi
  }
};
