// Paths of prices are built on these: a wrong covariance would make every fan too wide or too narrow.
import { describe, expect, it } from 'vitest';
import { BrownianBridge } from '#lib/engine/simulation/brownian-bridge.ts';

/** The path is linear in its normals: the paths of unit vectors are the columns of its matrix. */
function columns(months: number): Float64Array[] {
  const bridge = new BrownianBridge(months);
  return Array.from({ length: months }, (_, i) => {
    const normals = new Float64Array(months);
    normals[i] = 1;
    const path = new Float64Array(months).fill(NaN);
    bridge.path(normals, 0, path);
    return path;
  });
}

describe('a Brownian bridge', () => {
  it.each([1, 2, 3, 5, 12, 31, 48, 61, 100])(
    'of %i months has the covariance min(s, t) of every two months, exactly',
    (months) => {
      const matrix = columns(months);
      for (let s = 0; s < months; s++) {
        for (let t = 0; t <= s; t++) {
          const covariance = matrix.reduce((sum, column) => sum + column[s]! * column[t]!, 0);
          expect(Math.abs(covariance - (t + 1) / 12), `${s}, ${t}`).toBeLessThan(1e-12);
        }
      }
    }
  );

  it('has monthly changes of 1/12 each that know nothing of each other, over 400 months too', () => {
    const matrix = columns(400);
    const change = (column: Float64Array, month: number) => column[month]! - (month > 0 ? column[month - 1]! : 0);
    for (let month = 0; month < 400; month++) {
      const variance = matrix.reduce((sum, column) => sum + change(column, month) ** 2, 0);
      expect(Math.abs(variance * 12 - 1)).toBeLessThan(1e-11);
      if (month === 0) continue;
      const together = matrix.reduce((sum, column) => sum + change(column, month) * change(column, month - 1), 0);
      expect(Math.abs(together)).toBeLessThan(1e-12);
    }
  });

  it('ends where the first normal says, and the first eight carry nearly all of the path', () => {
    const matrix = columns(48);
    expect(matrix.map((column) => column[47])).toEqual([2, ...Array.from({ length: 47 }, () => 0)]);
    const energy = matrix.map((column) => column.reduce((sum, w) => sum + w * w, 0));
    const all = energy.reduce((sum, part) => sum + part);
    // In order of time the first eight of 48 changes carry 31 %.
    expect(energy.slice(0, 8).reduce((sum, part) => sum + part) / all).toBeGreaterThan(0.95);
  });

  it('reads its normals from where it is told, and nothing that was in the path before', () => {
    const bridge = new BrownianBridge(7);
    const normals = Float64Array.from({ length: 20 }, (_, i) => Math.sin(i));
    const [fresh, used] = [new Float64Array(7), new Float64Array(7).fill(NaN)];
    bridge.path(normals.slice(9), 0, fresh);
    bridge.path(normals, 9, used);
    expect(used).toEqual(fresh);
  });
});
