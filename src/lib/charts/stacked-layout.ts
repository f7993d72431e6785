/** Stacked bars in columns when every total fits above its bar and every group's name under its bars, else in rows. */
import { widestText } from './text-width.ts';
import type { StackBar, Stacks } from './stacked-bars.ts';
import { columnBands, stackedColumns } from './stacked-columns.ts';
import type { StackedLayout, StackedRoom } from './stacked-mark.ts';
import { stackedRows } from './stacked-rows.ts';

const NAME_GAP = 6;

/** The layout for a width in pixels; there must be at least one group and one series. */
export function stackedLayout(stacks: Stacks, bars: StackBar[], room: StackedRoom): StackedLayout {
  const bands = columnBands(stacks, room.width);
  const totals = widestText(bars.map(room.total));
  const names = widestText(stacks.groups.map((group) => group.name));
  const fits = totals <= bands.bars.step() - 1 && names <= bands.groups.step() - NAME_GAP;
  return fits ? stackedColumns(stacks, bars, room, bands) : stackedRows(stacks, bars, room);
}
