/** An error in, where it happened out, without a word of its message: that could quote a value of a sealed case. */

/** The stack without its head, which repeats the message, line by line if it has several. */
export function listFrames(error: Error): readonly string[] {
  const stack = error.stack ?? '';
  const head = stack.indexOf(error.message);
  const frames = head < 0 ? stack : stack.slice(head + error.message.length);
  return frames.split('\n').filter((line) => /^ {4}at .*(?:\d+:\d+\)?|<anonymous>\)?)$/u.test(line));
}
