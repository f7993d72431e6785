/** How near a result is to the one expected: `abs` or `rel`, either is enough; `abs_<key>` for one key and all below it; without any: identical. */

export type Tolerance = Readonly<Record<string, number | boolean>>;

/** Paths at which `got` is not what is expected: every expected figure, and no entry of a list too many. */
export function differences(expected: unknown, got: unknown, tolerance: Tolerance, path = ''): string[] {
  if (typeof expected !== 'object' || expected === null) {
    return isNear(expected, got, tolerance, path) ? [] : [`${path}: expected ${String(expected)}, got ${String(got)}`];
  }
  if (typeof got !== 'object' || got === null) return [`${path}: nothing`];
  const surplus =
    Array.isArray(expected) && Array.isArray(got) && got.length !== expected.length ? [`${path}: ${got.length} rows`] : [];
  return [
    ...surplus,
    ...Object.entries(expected).flatMap(([key, value]) =>
      differences(value, (got as Record<string, unknown>)[key], tolerance, path === '' ? key : `${path}.${key}`)
    )
  ];
}

function isNear(expected: unknown, got: unknown, tolerance: Tolerance, path: string): boolean {
  if (expected === got) return true;
  if (typeof expected !== 'number' || typeof got !== 'number' || tolerance.exact === true) return false;
  const distance = Math.abs(got - expected);
  const allowed = (kind: 'abs' | 'rel') => {
    const keys = path.split('.').map((key) => `${kind}_${key}`);
    return Number(tolerance[keys.findLast((key) => key in tolerance) ?? kind] ?? 0);
  };
  return distance <= allowed('abs') || distance <= allowed('rel') * Math.abs(expected);
}
