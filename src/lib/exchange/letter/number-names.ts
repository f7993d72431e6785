/**
 * Numbers that are names, not figures: H100, Claude Sonnet 4.5, 401(k), Section 83(b), 80 GB, 5:00 p.m., a telephone number. They are never
 * reported as unread. Also the names of accelerators and models, by which a grant finds its service.
 */
import type { Span } from './letter.ts';
import { matches } from './matches.ts';

const accelerator =
  '(?:GB?300|GB?200|GH200|H[12]00|B[23]00|A100|A10G?|V100|T4|L40S?|L4|MI3\\d{2}X?|(?:RTX\\s?)?[345]090|TPU[\\s-]?v\\d\\w{0,2}|Trainium\\s?\\d?)';
export const acceleratorName = new RegExp(`(?<![A-WYZa-wyz\\d])${accelerator}(?=s?\\b|-)`, 'i');

const variant =
  '(?:Opus|Sonnet|Haiku|Fable|Pro|Flash|Ultra|Large|Medium|Small|Mini|Nano|Turbo|Codex|Scout|Maverick|oss|Coder|Instruct|R|V)';
/** A model with its version, if it has one. */
export const modelName = new RegExp(
  `\\b(?:Claude|GPT|Gemini|Llama|Qwen|Grok|Mistral|DeepSeek|Kimi|GLM|Opus|Sonnet|Haiku)\\b(?:[ -]${variant}\\b){0,2}(?:[ -]?[VRvr]?\\d{1,2}(?:\\.\\d{1,2})?(?!\\d|[.,]\\d|\\s?%))?(?:[ -]${variant}\\b){0,2}(?:[ -]\\d{1,3}[bB]\\b(?!\\stokens))?`,
  'gi'
);

const names: readonly RegExp[] = [
  modelName,
  new RegExp(`(?<![A-WYZa-wyz\\d])${accelerator}s?(?=\\b|-)`, 'gi'),
  /\b(?:40[13]\s?\([kb]\)|40[13]k\b|409A\b|83\s?\(b\)|2870\b|162\s?\(m\)|280G\b|457\s?\(b\)|4999\b)/gi,
  /\b(?:sections?|sec\.|articles?|clauses?|paragraphs?|schedule|exhibit|appendix|annex|page|level|grade|floor|suite|item|form|regulation|p\.)\s{0,2}[A-Z]{0,2}\d{1,4}(?:\.\d{1,3}){0,3}(?:\([a-z0-9]{1,3}\)){0,3}(?:\s?of\s?\d{1,4}\b)?/gi,
  // “1.1 Your salary …”: the number of a clause.
  /^\s{0,10}\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\.?\s{1,4}(?=(?:The|Your|You|We|Our|There|This|If|In|On|No|Subject|During|Upon|Any|All|Each|For|It|A|An|As)\s)/g,
  // “($000s)” over a column.
  /[($£€₹]\s?'?000s?\b/g,
  /§{1,2}\s?\d{1,5}[a-z]?/gi,
  /\b\d{1,5}\s?(?:GB|TB|MB|GiB|TiB|kW|MW|Gbps)\b/g,
  /\b\d{1,2}(?::\d\d){1,2}(?:\s?[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?(?!\w)/gi,
  /(?<![\d,.])\+?(?:\d{1,3}[\s.-])?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(?![\d,.])/g,
  /\b24\/7\b|\bW-?[249]\b|\bI-9\b|\b1099\b/g,
  /\b20\d\d(?=\s(?:Employee\s|Omnibus\s|Global\s|Long-?\s?Term\s|Share\s|Stock\s|Equity\s){1,3}(?:Incentive|Option|Plan|Award|Purchase)|\sPlan\b)/g,
  /\b\d{1,2}(?:st|nd|rd|th)\s(?:floor|grade|street|avenue)\b/gi
];

/** Letters grown together with up to four digits: L5, Q1, p5, IC5, GPT-5. A currency's code is told apart by who asks. */
const grown = /\b[A-Za-z]{1,8}(?:(?<=[A-Z]|GPT|Claude|Llama)-)?\d{1,4}(?:\.\d{1,2}(?!\d))?(?![\d,]|\.\d)[A-Za-z]{0,4}\b/g;
const unitsGrown = /^(?:RSUs?|options?|shares?|[A-Z]{3}|Rs|x)\d/i;

/** Where names with numbers stand. */
export function numberNames(text: string, start: number): Span[] {
  const spans: Span[] = start > 0 ? [{ from: 0, to: start }] : [];
  for (const pattern of names)
    for (const { 0: found, index } of matches(pattern, text))
      if (/\d/.test(found)) spans.push({ from: index, to: index + found.length });
  for (const { 0: found, index } of matches(grown, text))
    if (!unitsGrown.test(found)) spans.push({ from: index, to: index + found.length });
  return spans;
}
