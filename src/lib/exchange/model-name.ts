/**
 * The model behind a catalogue's key: provider, region, owner and packaging are taken off, nothing that tells models apart.
 * Two rows become one model only where their names come out equal, so what is not known here stays apart.
 */

/** How Bedrock and Oracle write `<region>.<owner>.<model>`. */
const region = '(?:us-gov|us|eu|apac|au|jp|ca|global)';
const owner =
  '(?:ai21|amazon|anthropic|cohere|deepseek|google|meta|minimax|mistral|moonshotai|moonshot|nvidia|openai|qwen|twelvelabs|writer|xai|zai)';
const dotted = new RegExp(`^(?:${region}\\.)?${owner}\\.(?=.)`);

/** Bedrock sells DeepSeek's models as deepseek.r1 and deepseek.v3.2; its deepseek.v3-v1:0 is V3.1. */
const bedrockDeepSeek = new RegExp(`^(?:${region}\\.)?deepseek\\.(?=[rv]\\d)`);
const bedrockDeepSeek31 = new RegExp(`^(?:${region}\\.)?deepseek\\.v3-v1:0$`);

/** Parts of a path that say how a model is served, at a price of its own: they stay in the name. */
const servings = new Set(['batch', 'fast', 'flex', 'free', 'priority', 'pro', 'tee', 'turbo']);

/** Spellings of the same name. */
const spellings: readonly (readonly [RegExp, string])[] = [
  // What a shop puts around the name: Bedrock's version, Vertex's publisher version and its word for a model as a service.
  [/-v?\d+:0$/, ''],
  [/(?<=\d)-v1$/, ''],
  [/@(?:default|\d{3})$/, ''],
  [/@/, '-'],
  [/-maas$/, ''],
  [/^(?:databricks|openai|anthropic)-(?=[a-z]+-)/, ''],
  // Fireworks writes 5p1 for 5.1, others 4-5 or 4_5 for 4.5; 3-8b are two figures.
  [/(?<=\d)[p_](?=\d)/g, '.'],
  [/_/g, '-'],
  [/(?<![\d.])(\d)-(\d)(?![\d.bkm])/g, '$1.$2'],
  // From Claude 4 on the number stands behind the word; some shops went on as before.
  [/^claude-([4-9](?:\.\d)?)-(haiku|opus|sonnet)(?![a-z])/, 'claude-$2-$1'],
  [/^meta-(?=llama)/, ''],
  [/^llama-?v?(?=\d)/, 'llama-'],
  [/^gpt-35(?=-)/, 'gpt-3.5']
];

/** Longer than any; the patterns above are not for whole files in a cell. */
const longestKey = 300;

/** `claude-sonnet-4.5-20250929` of `us.anthropic.claude-sonnet-4-5-20250929-v1:0`; empty where the key names nothing. */
export function modelName(key: string): string {
  if (key.length > longestKey) return '';
  const parts = key.trim().toLowerCase().split('/');
  const last = (parts.pop() ?? '')
    .replace(bedrockDeepSeek31, 'deepseek-v3.1')
    .replace(bedrockDeepSeek, 'deepseek-')
    .replace(dotted, '');
  const name = spellings.reduce((text, [pattern, spelling]) => text.replace(pattern, spelling), last);
  return [name, ...parts.filter((part) => servings.has(part))].join('-');
}

/** Bedrock's regions, Azure's and the zones of clouds, as parts of a path. */
const regionPart = new RegExp(`^${region}$|^[a-z]{2}(-gov)?-[a-z]+-\\d$|^global-standard$`);
const regionPrefix = new RegExp(`^${region}(?=\\.)`);

/** The region in a key such as `azure/eu/gpt-5.4` or `us.anthropic.claude-opus-5`; empty where it names none. */
export function regionIn(key: string): string {
  const parts = key.split('/');
  const inPath = parts.slice(0, -1).find((part) => regionPart.test(part));
  return inPath ?? regionPrefix.exec(parts.at(-1) ?? '')?.[0] ?? '';
}

/** One name for the doors of one provider: `vertex_ai-anthropic_models` is Vertex, `bedrock_converse` Bedrock. */
export function providerName(provider: string): string {
  const name = provider.replace(/^text-completion-/, '');
  return /^(vertex_ai|bedrock|azure|fireworks_ai)(?=[-_])/.exec(name)?.[0] ?? name.replace(/_chat$/, '');
}
