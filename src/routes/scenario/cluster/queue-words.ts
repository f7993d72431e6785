/** How jobs wait for GPUs, in words. */
import type { JobQueue } from '#lib/engine/index.ts';
import { counted } from '#lib/format/count.ts';
import { percent } from '#lib/format/percent.ts';
import { hoursWords } from './cluster-words.ts';

/** How jobs wait, in the month that is shown. */
export function queueSentence({ waitProbability, meanWaitHours, overloadedHours }: JobQueue): string {
  const wait = `${percent(waitProbability, { digits: 1 })} of jobs have to wait`;
  if (meanWaitHours === null)
    return `${wait}. In ${hoursWords(overloadedHours)} of the month more jobs come than the GPUs can do, so that no mean wait can be claimed.`;
  return `${wait}; over all jobs the wait is ${waitWords(meanWaitHours)} on average.`;
}

/** `40 seconds`, `12 minutes`, `1.4 hours`. */
export function waitWords(hours: number): string {
  const seconds = hours * 3600;
  if (seconds < 0.5) return 'nothing';
  if (seconds < 60) return counted(Math.round(seconds), 'second');
  if (hours < 1) return counted(Math.round(hours * 60), 'minute');
  return counted(Number(hours.toFixed(1)), 'hour');
}
