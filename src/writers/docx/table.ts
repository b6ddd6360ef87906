/** A table goes in, its piece of a Word body comes out. */
import type { Table as TableBlock } from '../../document/model.js';
import { padUnderTable } from '../line-grid.js';
import { layoutColumns } from '../table-columns.js';
import { toTwips } from './element.js';
import type { Gathering } from './gathering.js';
import { boldFace, inlinesToDocx } from './inline.js';
import { makeWordParagraph, propertiesOf, type TablePiece } from './piece.js';
import type { Cell } from './table-forms.js';

/** A table of no more rows goes to the next page as a whole with the closing, as it does in the PDF. */
const mostKeptRows = 10;

export function tableToDocx(table: TableBlock, gathering: Gathering): TablePiece {
  const { textWidthPt } = gathering.measures;
  // Made here and not in makeRows, so that footnotes count in the order of the text.
  const header = table.header.map((cell) => inlinesToDocx(cell, gathering, boldFace));
  const rows = table.rows.map((row) => row.map((cell) => inlinesToDocx(cell, gathering)));
  return {
    kind: 'table',
    beforePt: gathering.measures.table.beforePt,
    afterPt: gathering.measures.table.afterPt + padUnderTable(table, gathering.style),
    options: {
      style: 'TableGrid',
      layout: 'fixed',
      width: { size: toTwips(textWidthPt), type: 'dxa' },
      columnWidths: layoutColumns(table, gathering.style, textWidthPt).map(toTwips),
      tableLook: { firstRow: true, noHBand: true, noVBand: true },
    },
    makeRows: (keepNext) => [
      {
        options: { cantSplit: true, tableHeader: true },
        cells: makeCells(table, header, { style: 'TableHeading' }),
      },
      ...rows.map((row, index) => {
        const isKept = keepNext && (rows.length <= mostKeptRows || index === rows.length - 1);
        const kept = isKept ? { keepNext } : {};
        return {
          options: { cantSplit: true },
          cells: makeCells(table, row, { style: 'TableText', ...kept }),
        };
      }),
    ],
  };
}

function makeCells(
  { columns }: TableBlock,
  cells: readonly string[],
  properties: Parameters<typeof propertiesOf>[0],
): readonly Cell[] {
  return cells.map((runs, column) => {
    const align = columns[column]?.align ?? 'left';
    const alignment = align === 'left' ? {} : { alignment: align };
    const paragraph = makeWordParagraph(propertiesOf({ ...properties, ...alignment }), runs);
    return { options: {}, paragraphs: paragraph };
  });
}
