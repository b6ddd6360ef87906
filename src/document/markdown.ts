/** The Markdown of an order: one text in, its syntax tree out, with everything that an order does not need switched off. */
import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { keepRecent } from '../recent-results.js';

export interface ReadMarkdown {
  readonly root: Root;
  /** By their names. */
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
}

/** Switched off, their signs are plain text. */
const constructsOff = [
  'autolink',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'htmlFlow',
  'htmlText',
  'labelStartImage',
  'labelStartLink',
  'setextUnderline',
  'thematicBreak',
];

const containersOnly = ((): ReturnType<typeof directive> => {
  // Only `:::name` containers: a colon in a sentence (`Counsel:counsel`) must stay a colon.
  const container = [directive().flow?.[58]].flat()[0];
  return container === undefined ? {} : { flow: { 58: container } };
})();

/**
 * The text of a template, which may hold `:::name` containers. The values of the case are marks in it, so that most orders
 * of a kind have the same text. The tree is shared and must not be changed.
 */
export const readTemplateMarkdown = keepRecent(500, (markdown: string) =>
  withFootnotes(
    fromMarkdown(markdown, {
      extensions: [containersOnly, gfmTable(), gfmFootnote(), { disable: { null: constructsOff } }],
      mdastExtensions: [directiveFromMarkdown(), gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
    }),
  ),
);

/** A prose value: the same Markdown, and no containers, which are the template's. */
export function readProseMarkdown(markdown: string): ReadMarkdown {
  return withFootnotes(
    fromMarkdown(markdown, {
      extensions: [gfmTable(), gfmFootnote(), { disable: { null: constructsOff } }],
      mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
    }),
  );
}

function withFootnotes(root: Root): ReadMarkdown {
  return { root, footnotes: new Map(footnotesIn(root).map((node) => [node.identifier, node])) };
}

/** A note may be written anywhere, also inside a quotation. */
function footnotesIn(node: Nodes): readonly FootnoteDefinition[] {
  if (node.type === 'footnoteDefinition') return [node];
  return 'children' in node ? node.children.flatMap(footnotesIn) : [];
}
