/** Writes schemas/case.schema.json, the whole case file as one schema for editors, from its base and the order kinds. */
import { writeFileSync } from 'node:fs';

import { loadLibrary } from '../dist/index.js';

writeFileSync('schemas/case.schema.json', `${JSON.stringify(loadLibrary().schemas.case, null, 2)}\n`);
