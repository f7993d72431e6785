/** Fractions as percentages: the only folder where 0.06 becomes "6%". */

const formats = new Map<string, Intl.NumberFormat>();

/** `50%`, `12.5%`, `−11%`; at most `digits` decimals (two unless told), none that are zero. `sign` puts a plus before gains. */
export function percent(fraction: number, { digits = 2, sign = false }: { digits?: number; sign?: boolean } = {}): string {
  if (!Number.isFinite(fraction)) return '—';
  const key = `${digits} ${sign}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat('en-US', {
      style: 'percent',
      maximumFractionDigits: digits,
      signDisplay: sign ? 'exceptZero' : 'negative'
    });
  formats.set(key, format);
  return format.format(fraction).replace('-', '−');
}
