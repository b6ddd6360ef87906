/** Work that is done several pieces at once, in whatever order it ends; its results come out in the order of the input. */

export interface AtOnce {
  /** Pieces at work. */
  readonly working: number;
  /** Results that may wait for an earlier one; a bound on memory. */
  readonly waiting: number;
}

/** The input is read no further than there is room for. `work` must not reject. */
export async function* workInOrder<Piece, Result>(
  pieces: AsyncIterable<Piece>,
  work: (piece: Piece) => Promise<Result>,
  atOnce: AtOnce,
): AsyncGenerator<Result> {
  const results: { readonly promise: Promise<Result>; isDone: boolean }[] = [];
  let working = 0;
  let wake = (): void => undefined;
  for await (const piece of pieces) {
    while (working >= atOnce.working) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    working += 1;
    const result = {
      isDone: false,
      promise: work(piece).finally(() => {
        result.isDone = true;
        working -= 1;
        wake();
      }),
    };
    results.push(result);
    while (results[0]?.isDone === true || results.length > atOnce.waiting) yield await takeFirst(results);
  }
  while (results.length > 0) yield await takeFirst(results);
}

function takeFirst<Result>(results: { readonly promise: Promise<Result> }[]): Promise<Result> {
  const first = results.shift();
  if (first === undefined) throw new TypeError('no result is waiting');
  return first.promise;
}
