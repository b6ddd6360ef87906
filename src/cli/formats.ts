/** The words of --format in, the formats out, in the program's own order. */
import { findNearestName } from '../nearest-name.js';
import type { Format } from '../order-files.js';
import { UsageError } from './usage.js';

/** In the program's own order, each once: `pdf,docx` and `docx,pdf` write the same. */
export function chooseFormats(
  chosen: readonly string[] | undefined,
  formats: readonly Format[],
  usual: readonly Format[],
): readonly Format[] {
  if (chosen === undefined) return usual;
  const names = chosen
    .flatMap((list) => list.split(','))
    .map((name) => name.trim().toLowerCase().replace(/^\./u, ''));
  for (const name of names) {
    if (formats.some((format) => format === name)) continue;
    const near =
      name === 'text' ? 'txt' : name === 'word' || name === 'doc' ? 'docx' : findNearestName(name, formats);
    const hint = near === undefined ? `the formats are ${formats.join(', ')}` : `did you mean ${near}?`;
    throw new UsageError(`there is no format ${name === '' ? 'without a name' : name}`, hint);
  }
  return formats.filter((format) => names.includes(format));
}
