/** A page style goes in, the paragraph styles of what stands beside the running text come out: foot, head, tables, line numbers. */
import type { IParagraphStyleOptions } from 'docx';
import type { PageStyle } from '../../document/page-style.js';
import { measurePage } from '../measures.js';
import { exactly, hairline } from './format.js';
import { hasHeader } from './page.js';

export function marginStyles(style: PageStyle, draft: boolean): readonly IParagraphStyleOptions[] {
  const { table } = measurePage(style);
  const cell = exactly(style.singleSpacingPt, table.cellTopPt, table.cellTopPt);
  return [
    { id: 'Footer', name: 'footer', basedOn: 'Normal', paragraph: { alignment: 'center' } },
    { id: 'TableGap', name: 'Table Gap', basedOn: 'Normal', paragraph: { spacing: exactly(table.beforePt) } },
    { id: 'TableText', name: 'Table Text', basedOn: 'Normal', paragraph: { spacing: cell } },
    {
      id: 'TableHeading',
      name: 'Table Heading',
      basedOn: 'TableText',
      paragraph: { keepNext: true },
      run: { bold: true },
    },
    ...(hasHeader(style, draft) ? [{ id: 'Header', name: 'header', basedOn: 'Normal' }] : []),
    ...(draft
      ? [
          {
            id: 'DraftMark',
            name: 'Draft Mark',
            basedOn: 'Header',
            paragraph: { alignment: 'left' as const },
            run: { bold: true, color: style.draftColor },
          },
        ]
      : []),
    ...(style.sealLine === undefined
      ? []
      : [
          {
            id: 'SealLine',
            name: 'Seal Line',
            basedOn: style.sealLine.at === 'head' ? 'Header' : 'Footer',
            run: { bold: true },
          },
        ]),
    ...(style.numberedLines === undefined ? [] : lineNumberStyles(style.numberedLines.linePt)),
  ];
}

/** Each number on the baseline of a line of double-spaced text; a double rule before the text and a single one behind it. */
function lineNumberStyles(linePt: number): readonly IParagraphStyleOptions[] {
  const spacing = exactly(linePt);
  const rule = (id: string, name: string, style: 'single' | 'double'): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: 'Header',
    paragraph: { spacing, border: { left: { ...hairline, style, space: 0 } } },
  });
  return [
    {
      id: 'LineNumbers',
      name: 'Line Numbers',
      basedOn: 'Header',
      paragraph: { alignment: 'right', spacing },
    },
    rule('PageRuleLeft', 'Page Rule Left', 'double'),
    rule('PageRuleRight', 'Page Rule Right', 'single'),
  ];
}
