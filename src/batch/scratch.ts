/**
 * A file for what does not fit into memory: written once, read as often as asked. It has no name while it is open, so that
 * nothing of a case is left on the disk whatever happens to this program.
 */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { attempt } from '../files/system-error.js';
import { nameTemporary } from '../files/temporary-name.js';

export interface ScratchFile {
  /** @throws OrderError `output-not-written` where the temporary folder is full */
  readonly append: (bytes: Uint8Array) => void;
  readonly read: () => AsyncIterable<Uint8Array>;
  readonly close: () => void;
}

const cannotWrite = 'the temporary file cannot be written';

/** @throws OrderError `output-not-written` */
export function openScratch(): ScratchFile {
  const file = path.join(os.tmpdir(), nameTemporary());
  const descriptor = attempt({ problem: 'output-not-written', file, what: cannotWrite }, () =>
    fs.openSync(file, 'wx+', 0o600),
  );
  // Where the system keeps the name of an open file, it goes at the end.
  const isNamed = !removeName(file);
  return {
    append: (bytes) => {
      attempt({ problem: 'output-not-written', file, what: cannotWrite }, () => {
        fs.writeFileSync(descriptor, bytes);
      });
    },
    read: () => readFromStart(descriptor),
    close: () => {
      fs.closeSync(descriptor);
      if (isNamed) removeName(file);
    },
  };
}

/** Not a stream of Node's: that closes the file when its reader stops early, whatever it was told. */
// eslint-disable-next-line @typescript-eslint/require-await -- its callers read streams too
async function* readFromStart(descriptor: number): AsyncGenerator<Uint8Array> {
  for (let position = 0; ;) {
    const chunk = Buffer.allocUnsafe(65_536);
    const count = fs.readSync(descriptor, chunk, 0, chunk.length, position);
    if (count === 0) return;
    position += count;
    yield chunk.subarray(0, count);
  }
}

/** A stream that can be read once, as bytes that can be read again. */
export async function keepStream(stream: AsyncIterable<Uint8Array>): Promise<ScratchFile> {
  const scratch = openScratch();
  for await (const chunk of stream) scratch.append(chunk);
  return scratch;
}

function removeName(file: string): boolean {
  try {
    fs.rmSync(file);
    return true;
  } catch {
    return false;
  }
}
