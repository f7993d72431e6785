/** The page's one worker for what is short: formulas and quantities. An import has a worker of its own, so that nothing waits for it. */
import { Background } from '#lib/worker/background.ts';

export const sharedBackground = new Background();
