/** What the package's own package.json says of this program. */
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { packageFolder } from '../package-folder.js';

/** The version of this program. */
export function readVersion(): string {
  const described: unknown = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8'));
  const known = typeof described === 'object' && described !== null && 'version' in described;
  return known ? String(described.version) : 'of unknown version';
}
