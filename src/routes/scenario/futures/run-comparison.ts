/** A kept run beside what is drawn now: figure by figure, and what of a change is more than the errors of the two samples. */
import type { SavedRun, SimulationAnswer } from '#lib/engine/index.ts';
import { outcomes } from '../odds-words.ts';

/** Two standard errors: what two samples of one thing differ by now and then. */
const ERRORS = 2;

export interface RunFigure {
  name: string;
  /** Money, or a share of the futures. */
  kind: 'money' | 'share';
  then: number;
  now: number;
  /** The change is no more than the errors of both explain; of figures whose errors the run does not keep nothing is said. */
  isNoise: boolean;
}

/** What there is of one offer, or of one pair. */
export interface RunGroup {
  /** Ids: an offer, or an offer and its rival. */
  of: [offer: string, rival?: string];
  figures: RunFigure[];
}

/** Offers and pairs that both have, in the order of the run; a pair once, from the side that was ahead more often. */
export function runComparison(run: SavedRun, answer: SimulationAnswer): RunGroup[] {
  const offers = run.offers.flatMap((then): RunGroup[] => {
    const now = answer.offers.find(({ id }) => id === then.id)?.compared;
    if (!now) return [];
    const apart = Math.abs(now.mean - then.mean);
    const isNoise = apart > 0 && apart <= ERRORS * Math.hypot(now.standardError, then.standardError);
    const quantile = (name: string, at: 10 | 50 | 90): RunFigure => {
      return { name, kind: 'money', then: then.quantiles[`${at}`], now: now.quantiles[at], isNoise: false };
    };
    const mean: RunFigure = { name: 'On average', kind: 'money', then: then.mean, now: now.mean, isNoise };
    return [
      {
        of: [then.id],
        figures: [mean, quantile('One in ten below', 10), quantile('Half below', 50), quantile('One in ten above', 90)]
      }
    ];
  });
  const pairs = toldBeats(run).flatMap(({ offer, rival, more }): RunGroup[] => {
    const beat = answer.beats.find((one) => one.offer === offer && one.rival === rival);
    if (!beat) return [];
    return [
      {
        of: [offer, rival],
        figures: [{ name: 'Worth more in', kind: 'share', then: more, now: outcomes(beat).more, isNoise: false }]
      }
    ];
  });
  return [...offers, ...pairs];
}

/** Of each pair the way round that is the likelier; of an even one the first. */
export function toldBeats({ beats }: SavedRun): SavedRun['beats'] {
  return beats.filter(
    ({ offer, rival, more, less }, place) =>
      more > less || (more === less && !beats.slice(0, place).some((one) => one.offer === rival && one.rival === offer))
  );
}
