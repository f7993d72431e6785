/** A row of SkyPilot's catalogue of machines, and what makes a row unusable by itself. */
import type { CsvTable } from './csv-table.ts';
import { mostPerHour } from './hour-services.ts';
import { priceFault } from './price-fault.ts';
import type { RowTally } from './row-tally.ts';

export interface SkypilotRow {
  label: string;
  instance: string;
  accelerator: string;
  /** Of accelerators; a fraction of one in places. 0 on the row of a machine alone. */
  count: number;
  /** Of the whole row an hour. */
  price: number;
  /** The same on sufferance; undefined where the cell is empty. */
  spot: number | undefined;
  region: string;
  /** The region where the catalogue names no zones. */
  zone: string;
}

/** Rows with accelerators, and rows of machines without any. Unusable ones go to the tally. */
export function skypilotRows({ columns, rows }: CsvTable, tally: RowTally): { priced: SkypilotRow[]; hosts: SkypilotRow[] } {
  const priced: SkypilotRow[] = [];
  const hosts: SkypilotRow[] = [];
  rows.forEach((cells, index) => {
    const row = skypilotRow(columns, cells, index);
    const fault = cells.length === columns.length ? rowFault(row) : 'More or fewer cells than there are columns';
    if (fault !== undefined) tally.refuse(fault, row.label);
    else (row.accelerator === '' ? hosts : priced).push(row);
  });
  return { priced, hosts };
}

function skypilotRow(columns: readonly string[], cells: readonly string[], index: number): SkypilotRow {
  const cell = (column: string) => cells[columns.indexOf(column)]?.trim() ?? '';
  const [instance, accelerator, count, spot] = [
    cell('InstanceType'),
    cell('AcceleratorName'),
    cell('AcceleratorCount'),
    cell('SpotPrice')
  ];
  const region = cell('Region');
  const zone = cell('AvailabilityZone') || region;
  return {
    label: `${[instance, accelerator && `${accelerator}×${count}`, zone].filter(Boolean).join(' ')}, row ${index + 2}`,
    instance,
    accelerator,
    count: Number(count),
    price: cell('Price') === '' ? NaN : Number(cell('Price')),
    spot: spot === '' ? undefined : Number(spot),
    region,
    zone
  };
}

function rowFault({ instance, accelerator, count, price }: SkypilotRow): string | undefined {
  if (instance === '' && accelerator === '') return 'Neither a machine nor an accelerator';
  if (accelerator !== '' && !(count > 0 && Number.isFinite(count))) return 'No number of accelerators above 0';
  if (Number.isNaN(price)) return 'No price, or none that is a number';
  // A machine whose accelerators include its price costs 0 in its own row.
  return accelerator === '' && price === 0 ? undefined : priceFault(price, mostPerHour);
}
