/** A figure that differs by how a US return is filed. */
import type { FilingStatus } from '../../document.ts';

export type ByStatus<Figure> = Readonly<Record<FilingStatus, Figure>>;
