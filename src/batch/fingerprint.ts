/** The package's own files in, one hash out: equal as long as templates, law, looks, schemas and version are the same. */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';

const folders = ['data', 'layout', 'schemas', 'templates'];

/** @param root the package's folder */
export function hashPackage(root: string, version: string): string {
  const hash = createHash('sha256').update(version);
  for (const folder of folders) {
    const names = fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
    for (const name of names.map((one) => one.replaceAll('\\', '/')).sort()) {
      const file = path.join(root, folder, name);
      if (!fs.statSync(file).isFile()) continue;
      hash.update(`\0${folder}/${name}\0`).update(fs.readFileSync(file));
    }
  }
  return hash.digest('hex');
}
