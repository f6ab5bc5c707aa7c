type Cell = string | number | null;

/** One table of figures. */
export interface Section {
  title: string;
  columns: string[];
  rows: Cell[][];
  aims: Aim[];
}

export interface Aim {
  what: string;
  met: boolean;
}

/** As Markdown, aligned for reading as it stands. */
export function tableOf({ title, columns, rows, aims }: Section): string {
  const shown = [columns, ...rows.map((row) => row.map(textOf))];
  const widths = columns.map((_, index) => Math.max(3, ...shown.map((row) => (row[index] ?? '').length)));
  const line = (cells: string[]) =>
    `| ${cells.map((cell, index) => pad(cell, widths[index] ?? 0, index)).join(' | ')} |`;
  const rule = `| ${widths.map((width, index) => (index === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  const [head = [], ...body] = shown;
  const verdicts = aims.map(({ what, met }) => `${met ? 'met    ' : 'NOT MET'} ${what}`);
  return [`## ${title}`, '', line(head), rule, ...body.map(line), ...(aims.length > 0 ? ['', ...verdicts] : [])].join(
    '\n',
  );
}

function pad(cell: string, width: number, index: number): string {
  return index === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function textOf(cell: Cell): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return cell;
  if (Number.isInteger(cell)) return String(cell);
  return cell.toFixed(Math.abs(cell) < 10 ? 2 : Math.abs(cell) < 100 ? 1 : 0);
}

/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** @param share from 0 to 1 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low = NaN, high = low] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
}
