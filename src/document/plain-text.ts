/** The words of a run of inlines, without what its marks mean: for titles, and for what a formula ends in. */
import type { Inlines } from './model.js';

export function plainTextOf(inlines: Inlines): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return inline.text;
        case 'emphasis':
        case 'strong':
          return plainTextOf(inline.content);
        case 'line-break':
          return ' ';
        case 'footnote':
          return '';
      }
    })
    .join('');
}
