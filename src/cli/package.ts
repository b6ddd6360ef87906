/** The folder of this program in, what its package.json says of it out. */
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where this program is installed: the folder with its templates, data and layout. */
export const packageFolder: string = fileURLToPath(new URL('../..', import.meta.url));

/** The version of this program. */
export function readVersion(): string {
  const described: unknown = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  const known = typeof described === 'object' && described !== null && 'version' in described;
  return known ? String(described.version) : 'of unknown version';
}
