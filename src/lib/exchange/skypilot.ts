/**
 * SkyPilot's catalogues of machines (`<cloud>/vms.csv`): US dollars an hour of a machine, here an hour of one of its accelerators.
 * The catalogue dates no row, so a stale one cannot be told.
 */
import { accelerator } from './accelerator-name.ts';
import { withoutCheapZones } from './cheap-zones.ts';
import { csvTable } from './csv-table.ts';
import { acceleratorSlug, spotFault, type HourRow } from './hour-services.ts';
import { skypilotColumns } from './import-kind.ts';
import { withoutOutliers } from './outliers.ts';
import { RowTally, type RowsReading } from './row-tally.ts';
import { machinePairs, type MachinePair } from './skypilot-hosts.ts';
import { skypilotRows, type SkypilotRow } from './skypilot-row.ts';

const alone = 'Of the accelerator alone: the file prices no machine around it.';
const together = 'Accelerators and their machine, priced in rows of their own, over the number of accelerators.';

interface PairedRow extends HourRow {
  pair: MachinePair;
}

/** The usable prices of an hour of one accelerator. */
export function skypilotHours(text: string): RowsReading<HourRow> {
  const reading = csvTable(text);
  if (!reading.ok) return reading;
  const { columns, rows } = reading.table;
  const absent = skypilotColumns.filter((column) => !columns.includes(column));
  if (absent.length > 0) {
    const message = `expected the columns ${skypilotColumns.join(', ')}, found no ${absent.join(', ')}`;
    return { ok: false, errors: [{ path: 'document', message }] };
  }
  const tally = new RowTally();
  const { priced, hosts } = skypilotRows(reading.table, tally);
  // First what is far off: a zone at 700 an hour would make every other one look cheap.
  const usual = withoutOutliers(priced.map(pricedAlone), acceleratorSlug, tally).map(({ pair }) => pair.row);
  const hours = machinePairs(withoutCheapZones(usual, tally), hosts, tally).map(hourRow);
  for (const hour of hours) noteSpot(hour, tally);
  const paired = new Set(hours.flatMap(({ pair }) => pair.machine ?? []));
  for (const host of hosts)
    if (!paired.has(host)) tally.refuse('A machine alone, priced with none of the accelerators that are used', host.label);
  tally.use(hours.length + paired.size);
  return { ok: true, rows: hours.map(withUsableSpot), read: rows.length, tally };
}

function pricedAlone(row: SkypilotRow): PairedRow {
  return hourRow({ row });
}

function hourRow(pair: MachinePair): PairedRow {
  const { row, machine } = pair;
  const number = row.count * accelerator(row.accelerator).chips;
  const whole = /^tpu/i.test(row.accelerator) || row.instance !== '';
  return {
    pair,
    label: row.label,
    accelerator: row.accelerator,
    provider: '',
    region: row.region,
    price: (row.price + (machine?.price ?? 0)) / number,
    ...(row.spot !== undefined && { spot: (row.spot + (machine?.spot ?? 0)) / number }),
    ...(machine ? { method: together } : !whole && { method: alone })
  };
}

/** Of the row as it stands in the file: a machine's own spot price would hide that its accelerators have none. */
function faultOfSpot({ pair: { row }, spot, price }: PairedRow): string | undefined {
  return spot === undefined ? undefined : (spotFault(row.spot ?? 0, row.price) ?? spotFault(spot, price));
}

function noteSpot(hour: PairedRow, tally: RowTally): void {
  const fault = faultOfSpot(hour);
  if (fault !== undefined) tally.usePartly(fault, `${hour.label} (${hour.pair.row.spot} of ${hour.pair.row.price})`);
}

function withUsableSpot(hour: PairedRow): HourRow {
  const { pair, spot, ...row } = hour;
  return spot !== undefined && faultOfSpot(hour) === undefined ? { ...row, spot } : row;
}
