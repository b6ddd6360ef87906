/**
 * One program of the bench, warm, as a process of its own: told how many orders to make, it answers how many
 * milliseconds they took. node engine.mjs ENGINE TEMPLATE; engines: so-ordered-docx, so-ordered-pdf, so-ordered-both,
 * docxtemplater, easy-template-x, pdfmake.
 */
import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { loadProgram } from './program.mjs';
import { caseOf, chambers, valuesOf } from './work.mjs';

const [name, template] = process.argv.slice(2);

async function createOurs(formats) {
  const { library, renderOrder } = await loadProgram();
  const profile = { file: 'chambers.json', text: JSON.stringify(chambers) };
  return (index) =>
    renderOrder(
      { file: 'case.json', text: JSON.stringify(caseOf(index)) },
      { chambers: profile, formats, sign: true },
      library,
    );
}

async function createEngine() {
  switch (name) {
    case 'so-ordered-docx':
      return createOurs(['docx']);
    case 'so-ordered-pdf':
      return createOurs(['pdf']);
    case 'so-ordered-both':
      return createOurs(['docx', 'pdf']);
    default: {
      const { createFiller } = await import(`./peers/${name}.mjs`);
      const fill = createFiller(template === undefined ? undefined : readFileSync(template));
      return (index) => fill(valuesOf(index));
    }
  }
}

const make = await createEngine();
let next = 0;
process.on('message', async (count) => {
  const start = process.hrtime.bigint();
  for (let done = 0; done < count; done += 1) {
    await make(next);
    next += 1;
    // As every long-lived program must, so that native memory is freed.
    if (done % 32 === 31) await setImmediate();
  }
  process.send(Number(process.hrtime.bigint() - start) / 1e6);
});
process.send('ready');
