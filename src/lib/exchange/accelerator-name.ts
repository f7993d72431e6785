/** Which service an accelerator's name means: `A100-80GB` is the A100 of the shipped cards, the plain `A100` the one of 40 GB. */
import { slug } from './imported-card.ts';

export interface Accelerator {
  /** Without the ending `-hour`. */
  slug: string;
  name: string;
  unit: 'GPU-hour' | 'chip-hour';
  /** Chips that one row's count of 1 stands for. */
  chips: number;
}

/** Catalogues name the memory only where there are two sizes; the shipped cards leave it out of the commoner one. */
const memories: ReadonlyMap<string, readonly [slug: string, name: string]> = new Map([
  ['a100', ['a100-40gb', 'A100 40 GB']],
  ['a100-40gb', ['a100-40gb', 'A100 40 GB']],
  ['a100-80gb', ['a100', 'A100 80 GB']],
  ['h100-80gb', ['h100', 'H100']],
  ['h200-141gb', ['h200', 'H200']]
]);

const slugLength = 50;
const longestName = 200;

/** The accelerator of a name as SkyPilot and most price lists write it. */
export function accelerator(name: string): Accelerator {
  const trimmed = name.slice(0, longestName).trim();
  const tpu = /^tpu-?(v\d\w*?)(pod)?-(\d+)$/i.exec(trimmed);
  if (tpu) return tpuSlice(tpu[1]!.toLowerCase(), Number(tpu[3]));
  const plain = slug(trimmed.replace(/^nvidia[\s-]+/i, ''), slugLength);
  const [known, title] = memories.get(plain) ?? [plain, trimmed];
  return { slug: known, name: title, unit: 'GPU-hour', chips: 1 };
}

/** A slice of TPUs: v5litepod-8 and v6e-8 are 8 chips; of v5p and the older ones the number counts cores, two on a chip. */
function tpuSlice(version: string, number: number): Accelerator {
  const cores = /^v(?:2|3|4|5p)$/.test(version);
  const title = version === 'v5lite' ? 'v5e' : version;
  return { slug: `tpu-${title}`, name: `TPU ${title}`, unit: 'chip-hour', chips: Math.max(1, cores ? number / 2 : number) };
}
