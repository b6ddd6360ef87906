/**
 * The words that name an order in, a file name out that every system takes, Windows included, and that is the same
 * for the same words: no counter, no hash, no date of today.
 */

/** The longest name, in UTF-16 units (what Windows counts): it leaves room for a deep folder in 260. */
export const maxFileNameUnits = 120;
/** The same in UTF-8 bytes (what Linux counts, up to 255). */
const maxFileNameBytes = 240;

// Refused by Windows or unseen by a reader: <>:"/\|?*, control and format characters (bidirectional marks among
// them), unpaired surrogates, private characters. Not \p{Cn}: what is unassigned changes with the version of Node.
const refused = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+/gu;
// A device in Windows, with any ending, in any case (Microsoft, "Naming Files, Paths, and Namespaces").
const device = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])(?= *(?:\.|$))/i;
// A name that starts with a full stop is hidden, one that starts with a hyphen reads as an option.
const ragged = /^[\s.-]+|[\s.-]+$/gu;

/**
 * One file name from its parts, joined by hyphens: `['3:05CV52WA', 'order', '2007-02-23']` and `docx` give
 * `3-05CV52WA-order-2007-02-23.docx`. A name that is too long loses the end of its longest part. Two different
 * lists of parts can give one name; `foldFileName` tells whether two names are one file on Windows.
 *
 * @param ending without its full stop; of the program's own making, so taken as it is
 */
export function fileNameFor(parts: readonly string[], ending: string): string {
  const cleaned = parts.map(cleanPart).filter((part) => part !== '');
  const fitted = fitParts(cleaned, `.${ending}`);
  const stem = fitted.join('-');
  return `${stem === '' ? 'order' : stem.replace(device, '$&_')}.${ending}`;
}

/** Equal for two names that Windows and macOS hold to be one file. */
export function foldFileName(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}

function cleanPart(part: string): string {
  // Cut first to a bound that no fitting name can use up: a hostile number of a million characters costs nothing.
  const bounded = part.slice(0, 10 * maxFileNameUnits);
  return bounded
    .normalize('NFC')
    .replace(refused, '-')
    .replace(/\s+/gu, ' ')
    .replace(ragged, '')
    .normalize('NFC');
}

function fitParts(parts: readonly string[], ending: string): readonly string[] {
  const fitting = [...parts];
  while (!fits(`${fitting.join('-')}_${ending}`)) {
    const longest = fitting.reduce(
      (best, part, index) => (part.length > (fitting[best]?.length ?? 0) ? index : best),
      0,
    );
    const shorter = Array.from(fitting[longest] ?? '')
      .slice(0, -1)
      .join('')
      .replace(ragged, '');
    if (shorter === '') fitting.splice(longest, 1);
    else fitting[longest] = shorter;
  }
  return fitting;
}

function fits(name: string): boolean {
  return name.length <= maxFileNameUnits && new TextEncoder().encode(name).length <= maxFileNameBytes;
}
