/** The signals that ask the program to end. A command that has work in hand says what is to happen first. */

export type InterruptExit = 130 | 143;

let finishWork: ((exitCode: InterruptExit) => void) | undefined;

/**
 * The first interrupt calls `finish` instead of ending the program, which then has to end by itself; a second one ends it at
 * once. Undefined: the program ends as soon as the step at hand is over.
 */
export function finishOnInterrupt(finish: ((exitCode: InterruptExit) => void) | undefined): void {
  finishWork = finish;
}

export function listenForInterrupts(): void {
  for (const [signal, exitCode] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    // With a listener an interrupt waits for the end of the step at hand, so that no order is half written.
    process.on(signal, () => {
      const finish = finishWork;
      finishWork = undefined;
      if (finish === undefined) process.exit(exitCode);
      else finish(exitCode);
    });
  }
}
