/** Work off the main thread: that a real worker answers, and what a person reads where one does not. */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { FormulaInput } from '#lib/engine/formula-inputs.ts';
import { Background } from '#lib/worker/background.ts';
import type { Message, Reply } from '#lib/worker/protocol.ts';
import { until } from '../support/until.ts';

const input = (formula: string, component = 'formula'): FormulaInput => ({
  key: `a.${component}`,
  offer: 'a',
  component,
  formula,
  months: 2,
  salaryPerYear: Float64Array.of(12, 24),
  prices: {}
});

function background(start?: () => Worker): Background {
  const made = new Background(start);
  onTestFinished(() => made.close());
  return made;
}

/** A worker of the test's own; `hears` gets each message and the way to answer it. */
class StubWorker {
  onmessage: ((event: { data: Reply }) => void) | undefined;
  onerror: ((event: { preventDefault: () => void }) => void) | undefined;
  ended = false;
  readonly #hears: (message: Message, say: (reply: Reply) => void, worker: StubWorker) => void;

  constructor(hears: StubWorker['hears']) {
    this.#hears = hears;
  }
  get hears() {
    return this.#hears;
  }
  postMessage(message: Message): void {
    queueMicrotask(() => this.#hears(message, (data) => !this.ended && this.onmessage?.({ data }), this));
  }
  terminate(): void {
    this.ended = true;
  }
}

/** A background whose workers do as told, each of them in turn. */
function withStubs(...hears: StubWorker['hears'][]) {
  const started: StubWorker[] = [];
  const made = background(() => {
    const worker = new StubWorker(hears[Math.min(started.length, hears.length - 1)]!);
    started.push(worker);
    return worker as unknown as Worker;
  });
  return { made, started };
}

const answers: StubWorker['hears'] = ({ id }, say) => {
  say({ id, begun: true });
  say({ id, answer: { ok: true, value: id } });
};
const begins: StubWorker['hears'] = ({ id }, say) => say({ id, begun: true });
const isSilent: StubWorker['hears'] = () => undefined;

/** Time that passes when the test says so. */
function clock() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  return (ms: number) => vi.advanceTimersByTimeAsync(ms);
}

describe('the worker of the app', () => {
  it('answers formulas, quantities and price lists', async () => {
    const made = background();
    const [amounts, quantity, prices] = await Promise.all([
      made.scenarioAmounts([input('salary / 12'), input('nonsense', 'other')]),
      made.quantity('8 × H100 × 25% × 730 h', 'GPU-hour'),
      made.importPrices('<html>', { fileName: 'page.html', asOf: '2026-08-01' })
    ]);
    expect(amounts.amounts).toEqual({ 'a.formula': Float64Array.of(1, 2) });
    expect(amounts.errors).toMatchObject([{ key: 'a.other', message: expect.stringContaining('nonsense') as string }]);
    expect(amounts.stopped).toBe(false);
    expect(quantity).toEqual({ ok: true, value: 1460 });
    expect(prices).toMatchObject({ ok: false, errors: [{ message: expect.stringContaining('web page') as string }] });
  });

  it('refuses what it is not made for, and works on', async () => {
    const made = background();
    const refused = await made.quantity(5 as unknown as string, 'hour');
    expect(refused).toEqual({ ok: false, message: 'The request is not understood.' });
    expect(await made.quantity('1 day', 'hour')).toEqual({ ok: true, value: 24 });
  });

  it('whose file does not come is said to be missing', async () => {
    const made = background(() => new Worker('/no-such-worker.js', { type: 'module' }));
    expect(await made.quantity('1 h', 'hour')).toEqual({
      ok: false,
      message: 'The part of the app that works this out could not be loaded. Reload the page.'
    });
  });
});

describe('a worker', () => {
  it('is not started before it is needed, and is kept', async () => {
    const { made, started } = withStubs(answers);
    expect(started).toHaveLength(0);
    await made.quantity('', '');
    await made.quantity('', '');
    expect(started).toHaveLength(1);
  });

  it('hears one request after the other', async () => {
    const heard: number[] = [];
    const { made } = withStubs((message, say, worker) => {
      heard.push(message.id);
      setTimeout(() => answers(message, say, worker));
    });
    const first = made.quantity('', '').then(() => heard.length);
    const second = made.quantity('', '').then(() => heard.length);
    expect([await first, await second]).toEqual([1, 2]);
  });

  it('that takes longer than a second is ended, and the next request has a fresh one', async () => {
    const pass = clock();
    const { made, started } = withStubs(begins, answers);
    const slow = made.quantity('', '');
    await pass(999);
    expect(started[0]!.ended).toBe(false);
    await pass(100);
    expect(await slow).toEqual({ ok: false, message: 'This takes longer than a second, so it was stopped.' });
    expect(started[0]!.ended).toBe(true);
    expect(await made.quantity('', '')).toMatchObject({ ok: true });
    expect(started).toHaveLength(2);
  });

  it('may take twenty seconds over a price list, and the sentence says so', async () => {
    const pass = clock();
    const { made, started } = withStubs(begins);
    const slow = made.importPrices('', { fileName: 'a', asOf: '2026-08-01' });
    await pass(19_999);
    expect(started[0]!.ended).toBe(false);
    await pass(100);
    expect(await slow).toEqual({
      ok: false,
      errors: [{ path: 'document', message: 'This takes longer than 20 seconds, so it was stopped.' }]
    });
  });

  it('may take ten seconds over a letter, and the sentence says so', async () => {
    const pass = clock();
    const { made } = withStubs(begins);
    const slow = made.readLetter({ name: '', text: 'Dear Maya' }, { today: '2026-11-22', services: {} });
    await pass(10_100);
    expect(await slow).toEqual({ ok: false, message: 'This takes longer than 10 seconds, so it was stopped.' });
  });

  it('may take longer to arrive than to work, though not for ever', async () => {
    const pass = clock();
    const { made, started } = withStubs(isSilent);
    const never = made.quantity('', '');
    await pass(5000);
    expect(started[0]!.ended).toBe(false);
    await pass(16_000);
    expect(await never).toMatchObject({ ok: false, message: expect.stringContaining('could not be loaded') as string });
  });

  it('that is too slow for one formula leaves the others their amounts', async () => {
    const pass = clock();
    const { made } = withStubs(begins, ({ id }, say) => {
      say({ id, begun: true });
      say({ id, answer: { amounts: { 'a.quick': Float64Array.of(1) }, errors: [] } });
    });
    const asked = made.scenarioAmounts([input('slow', 'slow'), input('1', 'quick')]);
    await pass(1100);
    expect(await asked).toEqual({
      amounts: { 'a.quick': Float64Array.of(1) },
      errors: [{ key: 'a.slow', offer: 'a', component: 'slow', message: 'This takes longer than a second, so it was stopped.' }],
      stopped: true
    });
  });

  it('that fails says why, and the next request has a fresh one', async () => {
    const { made, started } = withStubs(({ id }, say) => say({ id, failure: 'No luck.' }), answers);
    expect(await made.quantity('', '')).toEqual({ ok: false, message: 'No luck.' });
    expect(await made.quantity('', '')).toMatchObject({ ok: true });
    expect(started.map(({ ended }) => ended)).toEqual([true, false]);
  });

  it('is ended with its page, and nobody waits for it', async () => {
    const { made, started } = withStubs(isSilent);
    const waiting = [made.quantity('', ''), made.quantity('', '')];
    await until(() => expect(started).toHaveLength(1));
    made.close();
    for (const answer of await Promise.all(waiting)) expect(answer).toMatchObject({ ok: false });
    expect(started.map(({ ended }) => ended)).toEqual([true]);
  });

  it('that was ended does not take its successor along when its error comes late', async () => {
    const pass = clock();
    const { made, started } = withStubs(isSilent, begins);
    const never = made.quantity('', '');
    await pass(21_000);
    expect(await never).toMatchObject({ ok: false });
    const next = made.quantity('', '');
    await pass(0);
    started[0]!.onerror?.({ preventDefault: () => undefined });
    expect(started[1]!.ended).toBe(false);
    made.close();
    expect(await next).toMatchObject({ message: expect.stringContaining('left') as string });
  });

  it('that cannot even be started is a sentence, not an exception', async () => {
    const made = background(() => {
      throw new Error('Workers are off.');
    });
    expect(await made.quantity('', '')).toEqual({ ok: false, message: 'Workers are off.' });
  });
});
