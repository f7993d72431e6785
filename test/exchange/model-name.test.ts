import { describe, expect, it } from 'vitest';
import { modelName, providerName, regionIn } from '#lib/exchange/model-name.ts';

describe('one model under many keys meets itself', () => {
  it.each([
    [
      'claude-sonnet-4.5-20250929',
      ['us.anthropic.claude-sonnet-4-5-20250929-v1:0', 'vertex_ai/claude-sonnet-4-5@20250929', 'claude-sonnet-4-5-20250929']
    ],
    [
      'claude-opus-4.6',
      ['anthropic.claude-opus-4-6-v1', 'openrouter/anthropic/claude-opus-4.6', 'vertex_ai/claude-opus-4-6@default']
    ],
    ['gpt-5.4', ['azure/gpt-5.4', 'azure/eu/gpt-5.4', 'bedrock_mantle/openai.gpt-5.4', 'snowflake/openai-gpt-5.4', 'GPT-5.4']],
    ['gpt-3.5-turbo', ['azure/gpt-35-turbo', 'gpt-3.5-turbo']],
    [
      'llama-3.1-8b-instruct',
      [
        'meta.llama3-1-8b-instruct-v1:0',
        'bedrock/us-east-1/meta.llama3-1-8b-instruct-v1:0',
        'nebius/meta-llama/Meta-Llama-3.1-8B-Instruct',
        'ovhcloud/Meta-Llama-3_1-8B-Instruct',
        'fireworks_ai/accounts/fireworks/models/llama-v3p1-8b-instruct',
        'databricks/databricks-meta-llama-3-1-8b-instruct'
      ]
    ],
    ['deepseek-r1', ['us.deepseek.r1-v1:0', 'deepinfra/deepseek-ai/DeepSeek-R1']],
    ['deepseek-v3.2', ['eu.deepseek.v3.2', 'deepseek.v3.2', 'deepseek/deepseek-v3.2']],
    ['claude-sonnet-4.5', ['replicate/anthropic/claude-4.5-sonnet', 'claude-sonnet-4-5']],
    ['claude-opus-4-20250514', ['claude-4-opus-20250514', 'us.anthropic.claude-opus-4-20250514-v1:0']],
    ['kimi-k2.5', ['kimi-k2p5', 'moonshotai.kimi-k2.5', 'moonshot/kimi-k2.5']]
  ])('%s', (name, keys) => {
    expect(keys.map(modelName)).toEqual(keys.map(() => name));
  });
});

describe('two models never become one', () => {
  it.each([
    ['sizes', ['llama-3-8b', 'llama-3.8b', 'llama-3.1-8b', 'llama-3.1-70b', 'llama-31-8b']],
    ['variants', ['gpt-5.4', 'gpt-5.4-mini', 'gpt-5.4-pro', 'gpt-5.4:free', 'gpt-5.4-fast', 'gpt-5.4-thinking', 'ft:gpt-5.4']],
    [
      'versions',
      ['claude-v1', 'claude-v2:1', 'claude-instant-v1', 'gpt-4', 'gpt-4-32k', 'gpt-4-0613', 'gpt-4-1106-preview', 'gpt-4.1']
    ],
    [
      'releases',
      ['qwen3-235b-a22b', 'qwen3-235b-a22b-2507', 'deepseek-r1', 'deepseek-r1-0528', 'codestral@2405', 'codestral@latest']
    ],
    [
      'ways of serving',
      ['x/deepseek-v3', 'x/tee/deepseek-v3', 'Pro/deepseek-ai/DeepSeek-V3', 'fast/deepseek-v3', 'x/deepseek-v3-turbo']
    ],
    [
      'those that a shop calls alike',
      ['deepseek.v3-v1:0', 'deepseek/deepseek-v3', 'deepseek.v3.2', 'claude-3-opus', 'claude-4-opus']
    ],
    ['quantised and dense', ['llama-3.3-70b-instruct', 'llama-3.3-70b-instruct-fp8', 'mixtral-8x7b', 'mixtral-8x22b']]
  ])('%s', (_, keys) => {
    expect(new Set(keys.map(modelName)).size).toBe(keys.length);
  });
});

it('a region and the doors of a provider do not count as providers of their own', () => {
  expect(
    ['azure/eu/gpt-5.4', 'bedrock/us-gov-west-1/x', 'us.anthropic.claude-opus-5', 'gpt-5.4', 'us-model'].map(regionIn)
  ).toEqual(['eu', 'us-gov-west-1', 'us', '', '']);
  expect(
    ['vertex_ai-anthropic_models', 'bedrock_converse', 'azure_ai', 'text-completion-openai', 'cohere_chat', 'openai'].map(
      providerName
    )
  ).toEqual(['vertex_ai', 'bedrock', 'azure', 'openai', 'cohere', 'openai']);
});
