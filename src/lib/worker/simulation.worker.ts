/** The entry of a simulation worker: what is shipped to simulate by, a clock, and the way to and from the page. */
import { simulationBasis } from '#lib/catalogue/simulation-basis.ts';
import { simulator } from '#lib/engine/simulation/simulator.ts';
import { analyses } from './simulation-analyses.ts';
import { SimulationWork } from './simulation-work.ts';

/** A message to oneself is heard after those that wait; a timer would take four milliseconds. */
const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

const work = new SimulationWork({
  simulator: simulator(simulationBasis),
  analyses,
  say: (reply, transfer) => postMessage(reply, { transfer }),
  clock: () => performance.now(),
  pause: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(undefined);
    })
});

addEventListener('message', ({ data }: MessageEvent<unknown>) => work.heard(data));
