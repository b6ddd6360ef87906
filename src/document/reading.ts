/** What the parser knows of the text that it reads: whose words they are, which values stand in it, what was wrong. */
import type { FootnoteDefinition, Nodes } from 'mdast';

import type { Problem } from '../error.js';
import type { ReadMarkdown } from './markdown.js';

/** A value of the case, under the path by which the case file knows it. */
export interface FilledValue {
  readonly text: string;
  readonly path: string;
  /**
   * The value is small Markdown itself (`prose`). The lines, from 1, on which its entries begin, where it is a list of
   * texts; empty where it is one.
   */
  readonly prose?: readonly number[];
}

/** Text whose values stand in it as marks, to be put back as they are. */
export interface FilledText {
  readonly markdown: string;
  readonly values: readonly FilledValue[];
}

/** Whose words are read: a template's, with the values in them, or those of one prose value. */
export type TextOrigin =
  | { readonly kind: 'template'; readonly file: string; readonly filled: FilledText }
  | { readonly kind: 'prose'; readonly value: FilledValue; readonly file: string };

export interface Reading {
  readonly origin: TextOrigin;
  readonly problems: Problem[];
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
  /** The footnotes that the text has referred to so far. */
  readonly called: Set<string>;
}

export function startReading({ footnotes }: ReadMarkdown, origin: TextOrigin, problems: Problem[]): Reading {
  return { origin, problems, footnotes, called: new Set() };
}

/** @param node where in the text it stands; only a prose value's place can be told from it */
export function refuse(reading: Reading, message: string, hint: string, node?: Nodes): void {
  const { origin, problems } = reading;
  if (origin.kind === 'template') {
    problems.push({ code: 'template-markup-not-allowed', message, place: { file: origin.file }, hint });
    return;
  }
  const line = node?.position?.start.line ?? 1;
  const { path, prose = [] } = origin.value;
  const entry = prose.findLastIndex((start) => start <= line);
  const first = prose[entry] ?? 1;
  problems.push({
    code: 'case-markup-not-allowed',
    message,
    field: entry < 0 ? path : `${path}.${entry}`,
    hint,
    notes: [{ message: `line ${line - first + 1} of this text` }],
  });
}
