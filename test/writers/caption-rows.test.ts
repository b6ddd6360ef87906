import type { Caption, Inlines } from '../../src/document/model.js';
import type { CaptionStyle } from '../../src/document/page-style.js';
import { layoutCaption, type CaptionLine } from '../../src/writers/caption-rows.js';
import { captionStyles, crowdedCaption, text, twoPartyCaption } from './kitchen-sink.js';

function readInlines(content: Inlines): string {
  return content.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
}

function readCell(lines: readonly CaptionLine[]): string {
  return lines.map(({ content }) => readInlines(content)).join(' / ');
}

function readRows(caption: Caption, style: CaptionStyle): readonly string[] {
  return layoutCaption(caption, style).map((row) => `${readCell(row.left)} | ${readCell(row.right)}`);
}

test('a flush caption sets the status beside the last party and the number beside the pivot', () => {
  expect(readRows(twoPartyCaption, captionStyles.flush)).toEqual([
    'A. RIVERA | PLAINTIFF',
    'VS. | CIVIL ACTION NO.\u00a03:26cv52-XYZ / JURY DEMAND',
    'EXAMPLE CORP. | ',
    'B & C <HOLDINGS>, INC. | DEFENDANTS',
  ]);
});

test('a caption with a rail stacks the parties at left and sets the number in the middle at right', () => {
  expect(readRows(twoPartyCaption, captionStyles.paren)).toEqual([
    'A. RIVERA / PLAINTIFF / VS. / EXAMPLE CORP. / B & C <HOLDINGS>, INC. / DEFENDANTS' +
      ' | CIVIL ACTION NO.\u00a03:26cv52-XYZ / JURY DEMAND',
  ]);
  expect(layoutCaption(twoPartyCaption, captionStyles.paren)[0]?.rightStands).toBe('middle');
});

test('forty parties stand in forty rows, so that the caption can break over a page', () => {
  for (const style of [captionStyles.flush, captionStyles.paren, captionStyles.rule]) {
    expect(layoutCaption(crowdedCaption, style)).toHaveLength(42);
  }
  expect(readRows(crowdedCaption, captionStyles.paren)[39]).toBe('PLAINTIFF NUMBER 40, / PLAINTIFFS | ');
});

test('the rule under the caption stands under its last row only', () => {
  const feet = layoutCaption(crowdedCaption, captionStyles.rule).map((row) => row.foot);
  expect(feet.filter(Boolean)).toHaveLength(1);
  expect(feet.at(-1)).toBe(true);
});

test('a caption without a pivot keeps its number', () => {
  const caption: Caption = {
    kind: 'caption',
    masthead: [],
    sides: [{ names: [[text('IN RE EXAMPLE CORP.')]], status: [] }],
    number: [[text('No. 3:26mc1')]],
  };
  expect(readRows(caption, captionStyles.flush)).toEqual(['IN RE EXAMPLE CORP. | ', ' | No. 3:26mc1']);
  expect(readRows(caption, captionStyles.paren)).toEqual(['IN RE EXAMPLE CORP. | No. 3:26mc1']);
});

test('of several pivots only the first has the number beside it', () => {
  const caption: Caption = {
    ...twoPartyCaption,
    sides: [
      ...twoPartyCaption.sides,
      { pivot: [text('VS.')], names: [[text('THIRD CO.')]], status: [text('THIRD-PARTY DEFENDANT')] },
    ],
  };
  const rows = readRows(caption, captionStyles.flush);
  expect(rows.filter((row) => row.includes('CIVIL ACTION NO.'))).toHaveLength(1);
  expect(rows.slice(-2)).toEqual(['VS. | ', 'THIRD CO. | THIRD-PARTY DEFENDANT']);
});

test('every line of a caption is drawn exactly once in every style', () => {
  const expected = ['A. RIVERA', 'PLAINTIFF', 'VS.', 'EXAMPLE CORP.', 'DEFENDANTS', 'JURY DEMAND'];
  for (const style of Object.values(captionStyles)) {
    const lines = layoutCaption(twoPartyCaption, style)
      .flatMap((row) => [...row.left, ...row.right])
      .map(({ content }) => readInlines(content));
    expect(lines).toEqual(expect.arrayContaining(expected));
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines).toHaveLength(8);
  }
});
