/** What a prose value may not hold beside Markdown that no order has: signs that would print as they are, lost notes. */
import type { Nodes, Root } from 'mdast';

import { type Reading, refuse } from './reading.js';

/** Signs of other languages, which a reader of the order would see letter for letter. */
const strangeSigns: readonly { readonly sign: RegExp; readonly message: string; readonly hint: string }[] = [
  {
    sign: /\{\{|\}\}/,
    message: 'double braces stand in prose and would be printed',
    hint: 'prose holds no fields: write the words themselves',
  },
  {
    sign: /^:::/m,
    message: 'three colons begin a line of prose and would be printed',
    hint: 'only a template has containers',
  },
  {
    sign: /<\/?(?:a|b|br|div|em|font|h[1-6]|i|img|li|ol|p|span|strong|sub|sup|table|td|th|tr|u|ul)(?:\s[^<>]*)?\/?>/i,
    message: 'a tag of HTML stands in prose and would be printed',
    hint: 'write *emphasis*, **strong**, or an empty line for a new paragraph',
  },
  {
    sign: /\[\^[^\]\s]+\]/,
    message: 'a footnote is referred to and not written',
    hint: 'write the note below, after an empty line: [^1]: the note',
  },
];

/** @param reading after the text was read, so that it knows which notes were referred to */
export function checkProse(root: Root, reading: Reading): void {
  for (const node of root.children) checkSigns(node, reading);
  for (const node of reading.footnotes.values()) {
    if (reading.called.has(node.identifier)) continue;
    refuse(reading, 'a footnote is written and not referred to', 'put its mark where it belongs: [^1]', node);
  }
}

function checkSigns(node: Nodes, reading: Reading): void {
  if (node.type === 'text') {
    for (const { sign, message, hint } of strangeSigns) {
      if (sign.test(node.value)) refuse(reading, message, hint, node);
    }
  }
  if ('children' in node) for (const child of node.children) checkSigns(child, reading);
}
