/** Many orders by a template filler, as a process of its own: node fill-many.mjs PEER TEMPLATE FOLDER COUNT */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { valuesOf } from './work.mjs';

const [peer, template, folder, count] = process.argv.slice(2);
const { createFiller } = await import(`./peers/${peer}.mjs`);
const fill = createFiller(readFileSync(template));
for (let index = 0; index < Number(count); index += 1)
  writeFileSync(path.join(folder, `order-${index}.docx`), await fill(valuesOf(index)));
