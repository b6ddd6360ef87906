/**
 * Where words of an order come from: a field of the case file or the profile, or the words of a template. In: a field's
 * path, or the words themselves. Out: the place that a report shows.
 */
import { hasValue } from './case/field-value.js';
import type { SourceText } from './case/read.js';
import type { CaseSources } from './chambers-settings.js';
import { OrderError, type Place, type Problem } from './error.js';
import { placeOf, spanOf } from './template/source.js';

/** The field in the case file, else in the profile; else the nearest field of the case file that holds it. */
export function placeField({ source, profile }: CaseSources, field: string): Place {
  const pointer = `/${field.replaceAll('.', '/')}`;
  if (hasValue(source.value, pointer)) return source.placeOf(pointer);
  if (hasValue(source.value, `/chambers${pointer}`)) return source.placeOf(`/chambers${pointer}`);
  if (hasValue(profile.value, pointer)) return profile.placeOf(pointer);
  for (let outer = pointer; outer !== ''; outer = outer.slice(0, outer.lastIndexOf('/'))) {
    if (hasValue(source.value, outer)) return source.placeOf(outer);
  }
  return { file: source.file };
}

/** A stretch of a value that its file holds letter for letter; where it does not, the whole value. */
export function narrowPlace(place: Place, value: string, from: number, to: number): Place {
  const { lineText, column, length } = place;
  if (lineText === undefined || column === undefined || length === undefined) return place;
  const raw = lineText.slice(column, column - 1 + length - 1);
  // Escapes, doubled spaces and line ends change the count: then no letter can be pointed at.
  if (raw.length !== value.length || raw.includes('\\')) return place;
  return { ...place, column: column + 1 + from, length: Math.max(1, to - from) };
}

/** The first of the texts that has the words, whatever its spaces and quotation marks. */
export function placeWords(words: string, texts: readonly SourceText[]): Place | undefined {
  const pattern = new RegExp(
    words
      .replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')
      .replaceAll(/\s+/gu, '\\s+')
      .replaceAll(/[“”"]/gu, '["“”]')
      .replaceAll(/[‘’']/gu, "['‘’]"),
    'u',
  );
  for (const { file, text } of texts) {
    const match = pattern.exec(text);
    if (match !== null) return placeOf({ file, text }, spanOf(text, match.index, match[0].length));
  }
  return undefined;
}

/** A writer, or the parser of prose, knows a value by its path only; here the path becomes a place in the case file or the profile. */
export function placeFields<Value>(sources: CaseSources, step: () => Value): Value {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    const problems = error.problems.map(({ field, ...problem }): Problem => {
      if (field === undefined || problem.place !== undefined) return problem;
      return { ...problem, place: placeField(sources, field) };
    });
    throw new OrderError(problems, { cause: error });
  }
}
