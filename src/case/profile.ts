/** A chambers profile: its text, the files that it names, and how it is read. In: a text with its file name. Out: its settings. */
import { keepLast } from '../recent-results.js';
import { type JsonSource, readJson, type SourceText } from './read.js';

/** A chambers profile with the files that it names. */
export interface ProfileText extends SourceText {
  /** The chambers' own rows of law, a file each. */
  readonly law?: readonly SourceText[];
  readonly templates?: OwnTemplates;
}

/** The chambers' own order kinds and partials, as their folder has them. Plain data: a batch's threads are given copies. */
export interface OwnTemplates {
  /** The folder, as reports show it. */
  readonly folder: string;
  readonly kinds: readonly OwnKindFolder[];
  readonly partials: readonly SourceText[];
  /** The hash of all that was read: equal as long as no file was changed. */
  readonly mark: string;
}

export interface OwnKindFolder {
  readonly kind: string;
  readonly path: string;
  readonly files: readonly SourceText[];
}

const readProfileText = keepLast((file: string, text: string) =>
  readJson({ file, text }, { allowsComments: true }),
);

/**
 * A chambers profile: people write it and keep it, so it may hold remarks. Cases that follow each other mostly have one
 * profile, and are given the same source.
 *
 * @throws OrderError as readJson
 */
export function readProfileJson({ file, text }: SourceText): JsonSource {
  return readProfileText(file, text);
}
