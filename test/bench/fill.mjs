/** One order by a template filler, as a process of its own: node fill.mjs PEER TEMPLATE VALUES.json OUTPUT */
import { readFileSync, writeFileSync } from 'node:fs';

const [peer, template, values, output] = process.argv.slice(2);
const { createFiller } = await import(`./peers/${peer}.mjs`);
writeFileSync(output, await createFiller(readFileSync(template))(JSON.parse(readFileSync(values, 'utf8'))));
