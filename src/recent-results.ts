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
  return keepRecentOf(mostKept, (text) => text, compute);
}

/**
 * The same for what is no text.
 *
 * @param nameOf gives two things one name only where their results are the same
 */
export function keepRecentOf<Given, Result>(
  mostKept: number,
  nameOf: (given: Given) => string,
  compute: (given: Given) => Result,
): (given: Given) => Result {
  let recent = new Map<string, Result>();
  let earlier = new Map<string, Result>();
  return (given) => {
    const name = nameOf(given);
    if (name.length > longestKept) return compute(given);
    const known = recent.get(name);
    if (known !== undefined || recent.has(name)) return known as Result;
    const result = earlier.has(name) ? (earlier.get(name) as Result) : compute(given);
    if (recent.size >= mostKept) {
      earlier = recent;
      recent = new Map();
    }
    recent.set(name, result);
    return result;
  };
}

/** One result for each object, as long as the object is in use. */
export function keepByObject<Given extends object, Result>(
  compute: (given: Given) => Result,
): (given: Given) => Result {
  const results = new WeakMap<Given, Result>();
  return (given) => {
    const known = results.get(given);
    if (known !== undefined) return known;
    const result = compute(given);
    results.set(given, result);
    return result;
  };
}

/**
 * The last results of what is asked of something, such as of the tables of law, in one or several short texts: they go
 * when it goes.
 */
export function keepRecentAbout<Subject extends object, Texts extends readonly string[], Result>(
  mostKept: number,
  compute: (subject: Subject, ...texts: Texts) => Result,
): (subject: Subject, ...texts: Texts) => Result {
  // Ids and days hold no character that ends a text.
  const nameOf = (texts: Texts): string => texts.join('\0');
  const answersOn = keepByObject((subject: Subject) =>
    keepRecentOf(mostKept, nameOf, (texts: Texts) => compute(subject, ...texts)),
  );
  return (subject, ...texts) => answersOn(subject)(texts);
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
