import type { Caption, Inlines } from '../../src/document/model.js';
import type { CaptionStyle } from '../../src/document/page-style.js';
import { type CaptionLayout, type CaptionLine, layoutCaption } from '../../src/writers/caption-layout.js';
import { captionStyles, crowdedCaption, everyCaptionStyle, text, twoPartyCaption } from './kitchen-sink.js';

function readInlines(content: Inlines): string {
  return content
    .map((inline) => {
      if (inline.kind === 'text') return inline.text;
      return inline.kind === 'strong' ? readInlines(inline.content) : '';
    })
    .join('');
}

function readCell(lines: readonly CaptionLine[]): string {
  return lines.map(({ content }) => readInlines(content)).join(' / ');
}

function readRows(caption: Caption, style: CaptionStyle, title?: Inlines): readonly string[] {
  return layoutCaption(caption, title, style).rows.map(
    (row) => `${readCell(row.left)} | ${readCell(row.right)}`,
  );
}

function styleOf(id: string): CaptionStyle {
  const style = everyCaptionStyle.find((row) => row.id === id);
  if (style === undefined) throw new Error(`no caption style ${id}`);
  return style;
}

function linesOf({ above, rows, below, form }: CaptionLayout): readonly CaptionLine[] {
  return [...above, ...rows.flatMap((row) => [...row.left, ...row.right]), ...below, ...form.flat()];
}

const number = 'CIVIL ACTION NO.\u00a03:26cv52-XYZ';

test('a flush caption sets the status beside the last party and the number beside the pivot', () => {
  expect(readRows(twoPartyCaption, captionStyles.flush)).toEqual([
    'A. RIVERA | PLAINTIFF',
    `VS. | ${number} / (Magistrate Judge Example) / JURY DEMAND`,
    'EXAMPLE CORP. | ',
    'B & C <HOLDINGS>, INC. | DEFENDANTS',
  ]);
});

test('a caption with a rail stacks the parties at left and sets the number in the middle at right', () => {
  expect(readRows(twoPartyCaption, captionStyles.paren)).toEqual([
    'A. RIVERA / PLAINTIFF / VS. / EXAMPLE CORP. / B & C <HOLDINGS>, INC. / DEFENDANTS' +
      ` | ${number} / (Magistrate Judge Example) / JURY DEMAND`,
  ]);
  expect(layoutCaption(twoPartyCaption, undefined, captionStyles.paren).rows[0]?.rightStands).toBe('middle');
});

test('bars of hyphens stand over and under the parties of a New York caption, and its title at right', () => {
  const title = [text('ORDER')];
  expect(readRows(twoPartyCaption, styleOf('nyX'), title)).toEqual([
    'X | ',
    'A. RIVERA / PLAINTIFF / VS. / EXAMPLE CORP. / B & C <HOLDINGS>, INC. / DEFENDANTS' +
      ` | ${number} / (Magistrate Judge Example) / JURY DEMAND / ORDER`,
    'X | ',
  ]);
});

test('the number of a Florida caption stands beside its slash', () => {
  expect(readRows(twoPartyCaption, styleOf('flslash')).at(-1)).toBe(
    `/ | ${number} / (Magistrate Judge Example) / JURY DEMAND`,
  );
});

test('a Louisiana caption gives each line of the number a side, and leaves the status words out', () => {
  const caption = {
    ...twoPartyCaption,
    number: [[text('CIVIL ACTION')], [text('NO. 26-52')], [text('SECTION B(5)')]],
  };
  expect(readRows(caption, styleOf('louisiana'))).toEqual([
    'A. RIVERA | CIVIL ACTION',
    'VS. | NO. 26-52',
    'EXAMPLE CORP. | SECTION B(5) / (Magistrate Judge Example) / JURY DEMAND',
    'B & C <HOLDINGS>, INC. | ',
  ]);
});

test('the number of a Colorado caption stands over its parties', () => {
  const { above, rows } = layoutCaption(twoPartyCaption, undefined, styleOf('colorado'));
  expect(above.map(({ content }) => readInlines(content)).slice(-3)).toEqual([
    number,
    '(Magistrate Judge Example)',
    'JURY DEMAND',
  ]);
  expect(rows.every((row) => row.right.length === 0)).toBe(true);
});

test('a form names number, date, case, judge and title, and has no parties', () => {
  const { rows, form, holdsTitle } = layoutCaption(
    twoPartyCaption,
    [text('ORDER')],
    styleOf('civil-minutes'),
  );
  expect(rows).toEqual([]);
  expect(form.map(readCell)).toEqual([
    `Case No. ${number} / Date: June 18, 2026`,
    'Title: A. Rivera v. Example Corp.',
    'Present: The Honorable Jane Q. Example, United States Magistrate Judge',
    'Proceedings: (IN CHAMBERS) ORDER',
  ]);
  expect(holdsTitle).toBe(true);
});

test('forty parties stand in forty rows, so that the caption can break over a page', () => {
  for (const style of [captionStyles.flush, captionStyles.paren, captionStyles.rule]) {
    expect(layoutCaption(crowdedCaption, undefined, style).rows).toHaveLength(42);
  }
  expect(readRows(crowdedCaption, captionStyles.paren)[39]).toBe('PLAINTIFF NUMBER 40, / PLAINTIFFS | ');
});

test('the rule under the caption stands under its last row only', () => {
  const { rows } = layoutCaption(crowdedCaption, undefined, captionStyles.rule);
  const feet = rows.map(({ edges }) => edges.left.bottom);
  expect(feet.filter((edge) => edge === 'single')).toHaveLength(1);
  expect(feet.at(-1)).toBe('single');
});

test('a box is drawn around all rows', () => {
  const edges = layoutCaption(crowdedCaption, undefined, styleOf('box-double')).rows.map((row) => row.edges);
  expect(edges.map(({ left }) => left.top).indexOf('double')).toBe(0);
  expect(edges.map(({ left }) => left.top).lastIndexOf('double')).toBe(0);
  expect(edges.map(({ right }) => right.bottom).indexOf('double')).toBe(edges.length - 1);
  expect(edges.every(({ left, right }) => left.left === 'double' && right.right === 'double')).toBe(true);
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

test.each(everyCaptionStyle)('caption style $id draws each of its lines exactly once', (style) => {
  const layout = layoutCaption(twoPartyCaption, [text('ORDER')], style);
  const lines = linesOf(layout).map(({ content }) => readInlines(content));
  const names = style.parties === 'none' ? [] : ['A. RIVERA', 'VS.', 'EXAMPLE CORP.'];
  const status = style.parties === 'none' || style.status === 'none' ? [] : ['PLAINTIFF', 'DEFENDANTS'];
  expect(lines).toEqual(
    expect.arrayContaining([
      '[WO]',
      'JACKSON DIVISION',
      'JURY DEMAND',
      '(Magistrate Judge Example)',
      ...names,
      ...status,
    ]),
  );
  expect(lines.filter((line) => line.includes(number))).toHaveLength(1);
  const words = lines.filter((line) => line !== 'X');
  expect(new Set(words).size).toBe(words.length);
  expect(lines.filter((line) => line.endsWith('ORDER'))).toHaveLength(layout.holdsTitle ? 1 : 0);
});

test('of many parties the first ones stand beside number and title together, without a gap under the first', () => {
  const [first] = readRows(crowdedCaption, styleOf('nyX'), [text('ORDER')]).slice(1);
  const { sides } = crowdedCaption;
  const names = sides[0]?.names.slice(0, 8).map(readInlines).join(' / ') ?? '';
  expect(first?.startsWith(`${names} | `) ?? false).toBe(true);
  expect(first).toContain('ORDER');
});
