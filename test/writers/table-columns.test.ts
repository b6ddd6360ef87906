import type { Table } from '../../src/document/model.js';
import { layoutColumns } from '../../src/writers/table-columns.js';
import { pageStyle, text } from './kitchen-sink.js';

function makeTable(...cells: readonly string[]): Table {
  return {
    kind: 'table',
    columns: cells.map(() => ({ align: 'left' })),
    header: cells.map(() => [text('H')]),
    rows: [cells.map((cell) => [text(cell)])],
  };
}

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

test('columns fill the width that is given', () => {
  for (const cells of [
    ['a', 'b'],
    ['a', 'word '.repeat(100)],
    ['word '.repeat(100), 'word '.repeat(200), 'x'],
  ]) {
    expect(sum(layoutColumns(makeTable(...cells), pageStyle, 468))).toBeCloseTo(468);
  }
});

test('a long column gives way, a short one keeps what it needs', () => {
  const [short = 0, long = 0] = layoutColumns(
    makeTable('March 12, 2026', 'word '.repeat(100)),
    pageStyle,
    468,
  );
  expect(short).toBeGreaterThan(80);
  expect(short).toBeLessThan(110);
  expect(long).toBeGreaterThan(350);
});

test('two long columns share what there is', () => {
  const [first, second] = layoutColumns(makeTable('word '.repeat(100), 'word '.repeat(300)), pageStyle, 468);
  expect(first).toBeCloseTo(234);
  expect(second).toBeCloseTo(234);
});
