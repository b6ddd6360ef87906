/**
 * Pure functions with their last results kept: the orders of one chambers say most things in the same words, so in a
 * batch the same comes again and again. What is given out is shared and must not be changed.
 */

/** A longer text is one case's own, and a few of them would take more room than they save time. */
const longestKept = 20_000;

/**
 * @param mostKept how many of the last results stay; never fewer, at most twice as many
 * @param compute gives the same result for the same text, and throws nothing that is worth keeping
 */
export function keepRecent<Result>(
  mostKept: number,
  compute: (text: string) => Result,
): (text: string) => Result {
  let recent = new Map<string, Result>();
  let earlier = new Map<string, Result>();
  return (text) => {
    if (text.length > longestKept) return compute(text);
    if (recent.has(text)) return recent.get(text) as Result;
    const result = earlier.has(text) ? (earlier.get(text) as Result) : compute(text);
    if (recent.size >= mostKept) {
      earlier = recent;
      recent = new Map();
    }
    recent.set(text, result);
    return result;
  };
}

/**
 * The last result alone, as long as it is asked for with the very same values: the cases that follow each other have
 * one profile and one library.
 *
 * @param compute where it throws, nothing is kept
 */
export function keepLast<Given extends readonly unknown[], Result>(
  compute: (...given: Given) => Result,
): (...given: Given) => Result {
  let last: { readonly given: Given; readonly result: Result } | undefined;
  return (...given) => {
    if (last?.given.every((value, index) => value === given[index]) !== true)
      last = { given, result: compute(...given) };
    return last.result;
  };
}
