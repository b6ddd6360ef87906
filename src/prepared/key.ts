/** What is prepared and the text that it depends on in, its key in the table out. */
import { createHash } from 'node:crypto';

export type PreparedKind = 'template' | 'schema' | 'word-part' | 'font-family';

export function keyOf(kind: PreparedKind, input: string): string {
  return `${kind}-${createHash('sha256').update(input).digest('hex')}`;
}
