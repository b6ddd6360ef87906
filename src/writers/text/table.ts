/**
 * A table goes in, its lines come out: columns side by side where they fit the line, otherwise the cells of each row
 * one under the other, so that a reader of lines still meets them in order.
 */
import type { Table } from '../../document/model.js';
import { inlinesToText, type Notes } from './inline.js';
import { countCharacters, indentLines, joinBlocks, lineWidth, padText, trimEnd, wrapText } from './lines.js';

const gap = 3;
const stackIndent = 5;

export function tableToText(table: Table, notes: Notes): readonly string[] {
  const rows = [table.header, ...table.rows].map((row) =>
    row.map((cell) => wrapText(inlinesToText(cell, notes), Infinity)),
  );
  const widths = table.columns.map((_, column) =>
    Math.max(...rows.flatMap((row) => (row[column] ?? []).map(countCharacters))),
  );
  const total = widths.reduce((sum, width) => sum + width, gap * (widths.length - 1));
  const hasLongCell = rows.some((row) => row.some((cell) => cell.length > 1));
  return total > lineWidth || hasLongCell ? stackRows(rows) : alignRows(rows, widths, table);
}

type Cells = readonly (readonly string[])[];

function alignRows(rows: readonly Cells[], widths: readonly number[], table: Table): readonly string[] {
  const lines = rows.map((row) =>
    widths
      .map((width, column) => padText(row[column]?.[0] ?? '', width, table.columns[column]?.align ?? 'left'))
      .join(' '.repeat(gap)),
  );
  const rule = widths.map((width) => '_'.repeat(width)).join(' '.repeat(gap));
  return [...lines.slice(0, 1), rule, ...lines.slice(1)].map(trimEnd);
}

function stackRows(rows: readonly Cells[]): readonly string[] {
  return joinBlocks(
    rows.map((row) =>
      row.flatMap((cell, column) => {
        const indent = column === 0 ? 0 : stackIndent;
        return indentLines(
          cell.flatMap((line) => wrapText(line, lineWidth - indent)),
          indent,
        );
      }),
    ),
  );
}
