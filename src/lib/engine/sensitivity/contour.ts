/**
 * The line on a map where two offers are worth the same: marching squares (Lorensen and Cline, SIGGRAPH 1987, in the plane) with linear interpolation
 * along the edges of the grid. A cell with two opposite corners of each sign is cut as the mean of its corners says.
 */
import type { SensitivityMap } from './map.ts';

/** In units of the inputs. */
export interface MapPoint {
  x: number;
  y: number;
}

/** An edge of the grid is known by its lower left point, and whether it runs along x or y. */
type Edge = number;

/** @returns one list of points for each piece of the line; the first point again at the end of a closed one */
export function zeroContour(map: SensitivityMap): MapPoint[][] {
  const joined = joints(map);
  const lines: MapPoint[][] = [];
  // Pieces that end at the border first: whatever is left is closed.
  const starts = [...joined.keys()].sort((a, b) => joined.get(a)!.length - joined.get(b)!.length);
  for (const start of starts) {
    while (joined.get(start)!.length > 0) lines.push(trace(start, joined).map((edge) => crossing(edge, map)));
  }
  return lines;
}

/** For each edge that the line crosses, the edges that it goes on to: one at the border, else two. */
function joints({ x, y, differences }: SensitivityMap): Map<Edge, Edge[]> {
  const joined = new Map<Edge, Edge[]>();
  const join = (a: Edge, b: Edge) => {
    joined.set(a, [...(joined.get(a) ?? []), b]);
    joined.set(b, [...(joined.get(b) ?? []), a]);
  };
  const width = x.length;
  for (let row = 0; row + 1 < y.length; row++) {
    for (let column = 0; column + 1 < width; column++) {
      const at = row * width + column;
      const corners = [at, at + 1, at + width + 1, at + width].map((place) => differences[place]!);
      const edges = [2 * at, 2 * (at + 1) + 1, 2 * (at + width), 2 * at + 1];
      for (const [a, b] of cuts(corners)) join(edges[a]!, edges[b]!);
    }
  }
  return joined;
}

/** Pairs of a cell's edges (lower, right, upper, left) that the line joins. @param corners from the lower left, anticlockwise */
function cuts(corners: readonly number[]): (readonly [number, number])[] {
  const isAbove = corners.map((value) => value >= 0);
  const crossed = [0, 1, 2, 3].filter((edge) => isAbove[edge] !== isAbove[(edge + 1) % 4]);
  if (crossed.length === 2) return [[crossed[0]!, crossed[1]!]];
  if (crossed.length === 0) return [];
  const isMiddleAbove = corners.reduce((sum, value) => sum + value, 0) >= 0;
  // The first corner is cut off alone where the middle is on the other side.
  const isFirstAlone = isMiddleAbove !== isAbove[0];
  return isFirstAlone
    ? [
        [3, 0],
        [1, 2]
      ]
    : [
        [0, 1],
        [2, 3]
      ];
}

/** Follows the line from an edge, taking away what it has followed. */
function trace(start: Edge, joined: Map<Edge, Edge[]>): Edge[] {
  const line = [start];
  for (let at = start; ;) {
    const next = joined.get(at)!.pop();
    if (next === undefined) return line;
    const back = joined.get(next)!;
    back.splice(back.indexOf(at), 1);
    line.push(next);
    at = next;
  }
}

function crossing(edge: Edge, { x, y, differences }: SensitivityMap): MapPoint {
  const from = Math.floor(edge / 2);
  const isAlongY = edge % 2 === 1;
  const to = from + (isAlongY ? x.length : 1);
  const [a, b] = [differences[from]!, differences[to]!];
  const share = a / (a - b);
  const between = (values: Float64Array, start: number, is: boolean) =>
    is ? values[start]! + share * (values[start + 1]! - values[start]!) : values[start]!;
  return { x: between(x, from % x.length, !isAlongY), y: between(y, Math.floor(from / x.length), isAlongY) };
}
