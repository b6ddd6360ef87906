/** Names for files that are still being made. */
import { randomBytes } from 'node:crypto';

/** Drawn once for each thread, so that no other thread or run makes the same names. */
const prefix = `.so-ordered-${randomBytes(8).toString('hex')}`;
let made = 0;

/** A name in no file's way: beginning with a dot, ending in `.tmp`, and never given out before. */
export function nameTemporary(): string {
  made += 1;
  return `${prefix}-${made}.tmp`;
}
