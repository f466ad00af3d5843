import { printable } from "../domain/errors.ts";
import { displayWidth, fitToWidth } from "./display_width.ts";

/** One column of a table. */
export interface Column {
  /** Heading; `""` for none. */
  title: string;
  align?: "left" | "right";
  /** May be cut when the table is too wide, down to `least` columns (8 by default). */
  flexible?: boolean;
  least?: number;
  /** Colours a finished cell; it must not change the width. */
  style?: (cell: string, row: number) => string;
}

/** How a table is laid out. */
export interface TableOptions {
  /** Columns of the terminal that the table may fill. */
  width: number;
  /** Blank columns between two cells; 2 by default. */
  gap?: number;
  /** Put before every line. */
  indent?: string;
}

/**
 * Lays out `rows` under the titles of `columns`, one string a line, without line breaks. Cells are
 * untrusted: control characters become visible escapes. When the table is wider than
 * `options.width` the widest flexible columns are cut first; what cannot be cut stays whole, so
 * that no date or number is ever shortened. No line ends in blanks.
 */
export function layOutTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  options: TableOptions,
): string[] {
  const gap = " ".repeat(options.gap ?? 2);
  const indent = options.indent ?? "";
  const cells = rows.map((row) => columns.map((_, index) => printable(row[index] ?? "", 1000)));
  const natural = columns.map((column, index) =>
    Math.max(displayWidth(column.title), ...cells.map((row) => displayWidth(row[index]!)))
  );
  const room = options.width - displayWidth(indent) - gap.length * (columns.length - 1);
  const widths = shrink(columns, natural, room);
  const line = (row: readonly string[], rowIndex: number | null): string => {
    const shown = columns.map((column, index) => {
      const fitted = fitToWidth(row[index]!, widths[index]!);
      const blank = " ".repeat(widths[index]! - displayWidth(fitted));
      const last = index === columns.length - 1;
      const padded = column.align === "right" ? blank + fitted : last ? fitted : fitted + blank;
      return rowIndex === null || !column.style ? padded : column.style(padded, rowIndex);
    });
    return (indent + shown.join(gap)).trimEnd();
  };
  const titles = columns.map((column) => column.title);
  const head = titles.some((title) => title !== "") ? [line(titles, null)] : [];
  return [...head, ...cells.map((row, index) => line(row, index))];
}

function shrink(columns: readonly Column[], natural: readonly number[], room: number): number[] {
  const widths = [...natural];
  const least = (index: number) => Math.min(natural[index]!, columns[index]!.least ?? 8);
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    const candidates = widths.map((width, index) => ({ width, index }))
      .filter(({ width, index }) => columns[index]!.flexible && width > least(index));
    if (candidates.length === 0) break;
    const widest = candidates.reduce((a, b) => (b.width > a.width ? b : a));
    widths[widest.index] = widest.width - 1;
    excess--;
  }
  return widths;
}
