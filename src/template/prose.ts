/** A prose value of the case: small Markdown, as one text or as a list of texts that each begin a block of their own. */

export interface Prose {
  readonly text: string;
  /** The lines, from 1, on which the entries of a list begin; empty where the value is one text. */
  readonly starts: readonly number[];
}

const blockBreak = '\n\n';

/** Undefined where the value is neither, or where an entry is blank. */
export function readProse(value: unknown): Prose | undefined {
  const isList = Array.isArray(value);
  const entries = isList ? (value as readonly unknown[]) : [value];
  const texts = entries.flatMap((entry) =>
    typeof entry === 'string' && /\S/.test(entry) ? [entry.replaceAll('\r\n', '\n')] : [],
  );
  if (texts.length === 0 || texts.length < entries.length) return undefined;
  return { text: texts.join(blockBreak), starts: isList ? startsOf(texts) : [] };
}

function startsOf(texts: readonly string[]): readonly number[] {
  return texts.map((_, index) => {
    const before = texts.slice(0, index).map((text) => `${text}${blockBreak}`);
    return before.join('').split('\n').length;
  });
}
