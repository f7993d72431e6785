/** The work of the pool, in this process: what stands in for state/shared-simulation.ts. */
import { analyses } from '#lib/worker/simulation-analyses.ts';

type Asked = { kind: keyof typeof analyses };

export const warmSimulation = () => undefined;

export const sharedSimulation = {
  analyse(request: Asked, on: { part: (part: unknown) => void; done: () => void }) {
    for (const part of analyses[request.kind](request as never)) if (part !== undefined) on.part(part);
    on.done();
    return () => undefined;
  }
};
