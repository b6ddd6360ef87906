/**
 * Tables of Word from ready forms: the options of a cell, a row or a table and what stands in it go in, its XML comes
 * out. The tables of a batch differ in their words alone, so the docx package makes each form once.
 */
import {
  type ITableCellOptions,
  type ITableOptions,
  type ITableRowOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  type XmlComponent,
} from 'docx';
import { keepRecent } from '../../recent-results.js';
import { componentXml } from './xml.js';

export type CellOptions = Omit<ITableCellOptions, 'children'>;
export type RowOptions = Omit<ITableRowOptions, 'children'>;
export type TableOptions = Omit<ITableOptions, 'rows'>;

/** The XML before and after what stands inside. */
type Form = readonly [before: string, after: string];

const formsKept = 200;

const cellForms = keepRecent(formsKept, (options) => {
  const place = new Paragraph('');
  const cell = new TableCell({ ...(JSON.parse(options) as CellOptions), children: [place] });
  return formAround(place, cell);
});

const rowForms = keepRecent(formsKept, (options) => {
  const place = new TableCell({ children: [] });
  const row = new TableRow({ ...(JSON.parse(options) as RowOptions), children: [place] });
  return formAround(place, row);
});

const tableForms = keepRecent(formsKept, (options) => {
  const place = new TableRow({ children: [new TableCell({ children: [] })] });
  const table = new Table({ ...(JSON.parse(options) as TableOptions), rows: [place] });
  return formAround(place, table);
});

function formAround(place: XmlComponent, component: XmlComponent): Form {
  // A table gives its cells their widths when it is written, so what stands in the place is read after it.
  const whole = componentXml(component);
  const [before, after] = whole.split(componentXml(place));
  if (before === undefined || after === undefined) throw new TypeError('a form without its place');
  return [before, after];
}

export interface Cell {
  readonly options: CellOptions;
  /** As XML; at least one, as Word asks. */
  readonly paragraphs: string;
}

export interface Row {
  readonly options: RowOptions;
  readonly cells: readonly Cell[];
}

/** Every cell is given the width of its column, as LibreOffice and older Words look for it there. */
export function makeTable(options: TableOptions, rows: readonly Row[]): string {
  const { columnWidths = [] } = options;
  const widthOf = (column: number): CellOptions => {
    const size = columnWidths[column];
    return size === undefined ? {} : { width: { size, type: 'dxa' } };
  };
  let rowsXml = '';
  for (const row of rows) {
    let cellsXml = '';
    row.cells.forEach((cell, column) => {
      const form = cellForms(JSON.stringify({ ...widthOf(column), ...cell.options }));
      cellsXml += fillForm(form, cell.paragraphs);
    });
    rowsXml += fillForm(rowForms(JSON.stringify(row.options)), cellsXml);
  }
  return fillForm(tableForms(JSON.stringify(options)), rowsXml);
}

function fillForm([before, after]: Form, inside: string): string {
  return before + inside + after;
}
