/** The worker's entry: hears messages, says when it begins, and answers. */
import { messageId, notLoaded, requestOf, type Reply } from './protocol.ts';
import { prepared } from './work.ts';

function say(reply: Reply): void {
  postMessage(reply);
}

addEventListener('message', ({ data }: MessageEvent<unknown>) => void answer(data));

async function answer(data: unknown): Promise<void> {
  const id = messageId(data);
  const request = requestOf(data);
  if (request === undefined) return say({ id, failure: 'The request is not understood.' });
  const work = await prepared(request).catch(() => undefined);
  if (work === undefined) return say({ id, failure: notLoaded });
  say({ id, begun: true });
  try {
    say({ id, answer: work() });
  } catch (error) {
    say({ id, failure: `This could not be worked out: ${error instanceof Error ? error.message : String(error)}` });
  }
}
