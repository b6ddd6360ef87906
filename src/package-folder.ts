/** The folder of this package on disk: the one with templates/, data/ and layout/. */
import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Upward to the nearest templates/: the build joins modules into files of other folders, so no file of this package
 * knows how deep it stands. (A package.json also stands in folders of dist/.)
 */
function findPackageFolder(from: string): string {
  const above = path.dirname(from);
  if (existsSync(path.join(from, 'templates')) || above === from) return from;
  return findPackageFolder(above);
}

/** Where this package is installed. */
export const packageFolder: string = findPackageFolder(path.dirname(fileURLToPath(import.meta.url)));
