/**
 * Runs the built program (`npm run build` comes first) in an empty folder, and tells all that it did: its exit code,
 * its two voices, and the files that it wrote.
 */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
/** SO_ORDERED_DIST: another build than dist/, while that cannot be built. */
export const program = path.join(process.env['SO_ORDERED_DIST'] ?? path.join(root, 'dist'), 'cli', 'main.js');

export interface Run {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The files that were not there before or are not the same, with / between folders. */
  readonly written: readonly string[];
}

/** A folder of its own for each test, with the files given, in which the program runs. */
export class Desk {
  readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'so-ordered-desk-'));

  put(name: string, content: string | Uint8Array): void {
    fs.mkdirSync(path.dirname(this.at(name)), { recursive: true });
    fs.writeFileSync(this.at(name), content);
  }

  at(name: string): string {
    return path.join(this.folder, name);
  }

  run(
    args: readonly string[],
    {
      input = '',
      env = {},
      maxBuffer,
    }: { input?: string | Uint8Array; env?: NodeJS.ProcessEnv; maxBuffer?: number } = {},
  ): Run {
    const before = this.#listFiles();
    const { status, stdout, stderr, error } = spawnSync(process.execPath, [program, ...args], {
      cwd: this.folder,
      input,
      encoding: 'utf8',
      maxBuffer: 64 * 2 ** 20,
      ...(maxBuffer === undefined ? {} : { maxBuffer }),
      env: { ...process.env, ...env },
    });
    if (error !== undefined) throw error;
    const written = [...this.#listFiles()].filter(
      ([name, content]) => before.get(name)?.equals(content) !== true,
    );
    return { exit: status, stdout, stderr, written: written.map(([name]) => name) };
  }

  clear(): void {
    fs.rmSync(this.folder, { recursive: true });
  }

  #listFiles(): ReadonlyMap<string, Buffer> {
    const names = fs.readdirSync(this.folder, { recursive: true, encoding: 'utf8' }).sort();
    const files = names.filter((name) => fs.statSync(this.at(name)).isFile());
    return new Map(files.map((name) => [name.replaceAll('\\', '/'), fs.readFileSync(this.at(name))]));
  }
}
