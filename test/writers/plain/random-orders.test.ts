/** Random orders of plain blocks: their lines and pages are Typst's, wherever a page ends. */
import fc from 'fast-check';
import { listContents } from '../../../src/document/contents.js';
import type { Block, Inline, Inlines, List, Paragraph } from '../../../src/document/model.js';
import type { PageStyle } from '../../../src/document/page-style.js';
import { everyCaptionStyle, kitchenSink, pageStyleWith, text, twoPartyCaption } from '../kitchen-sink.js';
import { expectSamePages } from './both-writers.js';

const words = [
  ...['the', 'court', 'of', 'a', 'motion', 'Plaintiff’s', 'Defendants’', 'and', 'to', 'in', 'for', 'I', 'v.'],
  ...[
    'Ñandú',
    'José',
    'Dvořák',
    'Łódź',
    'notwithstanding',
    'jurisdiction.',
    'protective',
    'reconsideration;',
  ],
  ...[
    '37(a)(1),',
    '40-1',
    'well-known',
    'self-',
    '-5',
    'a—b',
    '—',
    '–',
    '1996–2001',
    'either/or',
    '12/31/2026',
  ],
  ...[
    'Fed.\u00a0R.\u00a0Civ.\u00a0P.\u00a026(c)',
    '28\u00a0U.S.C.\u00a0§\u00a0636(b)(1)(A)',
    '3:26-cv-00052-ABC',
  ],
  ...[
    '(see',
    'id.)',
    '“good',
    '“(a)(1)”',
    'motion”',
    'faith”',
    '‘quoted’',
    '“(A)”',
    '[Doc.',
    '75]',
    '.\u00a0.\u00a0.',
    '…',
    '§',
    '¶¶',
    '&',
  ],
  ...['$5,000.00', '50%', '#3', '€9', '5°', '1½', 'Co.,', 'A.B.', 'non‑breaking', 'pp.\u00a012-14', '“'],
];

const sentence = (most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: most }).map((list) => list.join(' '));

const inline = fc.oneof(
  { weight: 8, arbitrary: sentence(12).map(text) },
  { weight: 1, arbitrary: sentence(8).map((said): Inline => ({ kind: 'emphasis', content: [text(said)] })) },
  {
    weight: 1,
    arbitrary: sentence(8).map((said): Inline => ({
      kind: 'strong',
      content: [text('very '), { kind: 'emphasis', content: [text(said)] }, text(' so')],
    })),
  },
);

/** Inlines with a space, or now and then a line end, between them. */
const inlines = (most: number): fc.Arbitrary<Inlines> =>
  fc.array(fc.tuple(inline, fc.nat(20)), { minLength: 1, maxLength: most }).map((parts) =>
    parts.flatMap(([part, number], index): Inlines => {
      if (index === 0) return [part];
      return [number === 0 ? { kind: 'line-break' } : text(' '), part];
    }),
  );

const paragraph = fc
  .oneof(inlines(1), inlines(4), inlines(20))
  .map((content): Paragraph => ({ kind: 'paragraph', content }));

/** Of one line or of many, and now and then of more paragraphs than one. */
const note = fc
  .oneof(
    { weight: 4, arbitrary: fc.array(inlines(3), { minLength: 1, maxLength: 2 }) },
    fc.array(inlines(30), { minLength: 1, maxLength: 2 }),
  )
  .map((paragraphs): Inline => ({
    kind: 'footnote',
    content: paragraphs.map((content) => ({ kind: 'paragraph', content })),
  }));

/** Behind any of its words. */
const notedParagraph = fc
  .tuple(fc.array(fc.tuple(inlines(6), note), { minLength: 1, maxLength: 3 }), fc.option(inlines(6)))
  .map(([noted, rest]): Paragraph => ({
    kind: 'paragraph',
    content: [
      ...noted.flatMap(([words, mark], index): Inlines => [
        ...(index === 0 ? [] : [text(' ')]),
        ...words,
        mark,
      ]),
      ...(rest === null ? [] : [text(' '), ...rest]),
    ],
  }));

const marks = fc.constantFrom<List['marks'][]>('decimal', 'lower-alpha', 'lower-roman', 'bullet');
const flatList: fc.Arbitrary<List> = fc.record({
  kind: fc.constant('list' as const),
  marks,
  start: fc.integer({ min: 1, max: 9 }),
  items: fc.array(
    fc.array(fc.oneof({ weight: 6, arbitrary: paragraph }, notedParagraph), { minLength: 1, maxLength: 2 }),
    { minLength: 1, maxLength: 4 },
  ),
});
const list = fc.tuple(flatList, fc.option(flatList)).map(([outer, inner]): List => {
  const last = outer.items.at(-1);
  return inner === null || last === undefined
    ? outer
    : { ...outer, items: [...outer.items.slice(0, -1), [...last, inner]] };
});
const quote = fc
  .array(fc.oneof({ weight: 3, arbitrary: paragraph }, notedParagraph, flatList), {
    minLength: 1,
    maxLength: 3,
  })
  .map((content): Block => ({ kind: 'block-quote', content }));
const ordering = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: paragraph }, notedParagraph),
    fc.array(fc.oneof(paragraph, list), { maxLength: 1 }),
    fc.option(fc.integer({ min: 1, max: 30 })),
  )
  .map(([first, more, number]): Block => ({
    kind: 'ordering-paragraph',
    ...(number === null ? {} : { number }),
    content: [first, ...more],
  }));
const table = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.array(fc.array(inlines(2), { minLength: 5, maxLength: 5 }), { minLength: 2, maxLength: 15 }),
  )
  .map(([columns, [header = [], ...rows]]): Block => ({
    kind: 'table',
    columns: (['left', 'center', 'right', 'left'] as const).slice(0, columns).map((align) => ({ align })),
    header: header.slice(0, columns),
    rows: rows.map((row) => row.slice(0, columns)),
  }));
const centered = inlines(2).map((content): Block => ({ kind: 'centered', content }));
const heading = fc
  .tuple(fc.constantFrom<(1 | 2 | 3)[]>(1, 2, 3), inlines(1))
  .map(([level, content]): Block => ({ kind: 'heading', level, content }));
const block = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  { weight: 2, arbitrary: notedParagraph },
  heading,
  list as fc.Arbitrary<Block>,
  quote,
  ordering,
  table,
  centered,
);

/** With a form to be filled in now and then. */
const exhibit = fc
  .tuple(
    inlines(1),
    fc.array(fc.oneof(paragraph, quote, table), { maxLength: 3 }),
    fc.array(inlines(2), { maxLength: 3 }),
  )
  .map(([content, body, labels]): Block => ({
    kind: 'exhibit',
    content: [
      { kind: 'heading', level: 1, content },
      ...(body as readonly (Paragraph & Block)[]),
      ...(labels.length > 0 ? [{ kind: 'form-lines' as const, labels }] : []),
    ],
  }));

const ending = fc
  .tuple(inlines(2), fc.boolean(), fc.boolean(), fc.boolean())
  .map(([content, isSigned, hasAbove, hasCopies]): readonly Block[] => [
    { kind: 'closing', content },
    {
      kind: 'signature',
      ...(hasAbove ? { above: [[text('BY THE COURT:')]] } : {}),
      ...(isSigned ? { mark: [text('S/Jane Q. Example')] } : {}),
      lines: [[text('Jane Q. Example')], [text('UNITED STATES MAGISTRATE JUDGE')]],
    },
    ...(hasCopies
      ? [{ kind: 'copies' as const, lines: [[text('Copies to:')], [text('Counsel of Record')]] }]
      : []),
  ]);

const style = fc
  .record({
    caption: fc.constantFrom(...everyCaptionStyle),
    sizePt: fc.constantFrom(12, 12, 13, 14),
    spacing: fc.constantFrom(2, 1.5, 1.15),
    firstLineIndentPt: fc.constantFrom(36, 0, 72),
    paragraphSpacePt: fc.constantFrom(0, 6, 12),
    alignment: fc.constantFrom<PageStyle['alignment'][]>('left', 'justified'),
    openingBandPt: fc.constantFrom(0, 100),
    closingBandPt: fc.constantFrom(0, 150),
    form: fc.constantFrom<PageStyle['pageNumber']['form'][]>('bare', 'dashes', 'of', 'title'),
    sealLine: fc.constantFrom<NonNullable<PageStyle['sealLine']>[]>(
      { words: 'FILED UNDER SEAL', at: 'head' },
      { words: 'FILED UNDER SEAL', at: 'foot' },
    ),
  })
  .map(({ caption, sizePt, spacing, form, ...measures }): PageStyle => {
    const base = pageStyleWith(caption);
    // On numbered lines these measures go together.
    if (base.numberedLines !== undefined) return { ...base, alignment: measures.alignment };
    return {
      ...base,
      ...measures,
      font: { ...base.font, sizePt },
      lineSpacingPt: sizePt * spacing,
      singleSpacingPt: Math.round(sizePt * 1.15 * 20) / 20,
      pageNumber: { form, first: 1 },
      footerTitle: 'ORDER',
      endMark: 'END OF ORDER',
    };
  });

test('a hundred orders', async () => {
  let [set, declined] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      inlines(2),
      fc.array(block, { minLength: 1, maxLength: 12 }),
      ending,
      style,
      fc.record({
        draft: fc.boolean(),
        hasContents: fc.boolean(),
        exhibits: fc.array(exhibit, { maxLength: 1 }),
      }),
      async (title, body, end, page, { draft, hasContents, exhibits }) => {
        const mode = hasContents ? 'yes' : 'no';
        const blocks: readonly Block[] = [
          twoPartyCaption,
          { kind: 'title', content: title },
          ...listContents([...body, ...exhibits], { mode, title: [text('TABLE OF CONTENTS')] }),
          ...body,
          ...end,
          ...exhibits,
        ];
        if (await expectSamePages({ ...kitchenSink, draft, blocks }, page)) set += 1;
        else declined += 1;
      },
    ),
    { numRuns: 100, seed: 20260223 },
  );
  // A test of orders that are all declined would hold nothing.
  expect(set).toBeGreaterThan(2 * declined);
}, 300_000);
