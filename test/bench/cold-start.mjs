/**
 * One order to Word and PDF, whole processes in turns, beside LibreOffice's conversion of the same Word file and the
 * cold start of a template filler. LibreOffice runs twice: with a profile that stays from run to run, and with a new one
 * each time, as a job that must not disturb another needs it. node test/bench/cold-start.mjs [ROUNDS]
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderCase, program } from './program.mjs';
import { record } from './results.mjs';
import { dropFolder, makeFolder, median, run, spread } from './runs.mjs';
import { caseOf, chambers, makeTemplate, valuesOf } from './work.mjs';

const rounds = Number(process.argv[2] ?? 7);
const folder = makeFolder();
const at = (...names) => path.join(folder, ...names);
const fill = path.join(import.meta.dirname, 'fill.mjs');

const ours = (format) => () => {
  const settings = ['--chambers', at('chambers.json'), '--sign', '--force', '--format', format];
  return run(process.execPath, [program, 'render', at('case.json'), '-o', at('out'), ...settings]);
};
const office = (profile) => () => {
  const settings = ['--headless', '--convert-to', 'pdf', '--outdir', at('office')];
  return run('soffice', [`-env:UserInstallation=file://${at(profile())}`, ...settings, at('order.docx')]);
};
const filler = (peer) => () =>
  run(process.execPath, [fill, peer, at('template.docx'), at('values.json'), at('filled.docx')]);

let profiles = 0;
const programs = {
  'so-ordered, DOCX and PDF': ours('docx,pdf'),
  'so-ordered, DOCX': ours('docx'),
  'LibreOffice, PDF, kept profile': office(() => 'kept'),
  'LibreOffice, PDF, new profile': office(() => `new-${(profiles += 1)}`),
  'docxtemplater, DOCX': filler('docxtemplater'),
  'easy-template-x, DOCX': filler('easy-template-x'),
  'node alone': () => run(process.execPath, ['-e', '0']),
};

try {
  mkdirSync(at('out'));
  writeFileSync(at('chambers.json'), JSON.stringify(chambers));
  writeFileSync(at('case.json'), JSON.stringify(caseOf(0)));
  writeFileSync(at('values.json'), JSON.stringify(valuesOf(0)));
  writeFileSync(at('template.docx'), await makeTemplate());
  writeFileSync(at('order.docx'), await renderCase(caseOf(0), chambers, 'docx'));
  const runs = new Map(Object.keys(programs).map((name) => [name, []]));
  // The first round warms the disk's cache and makes LibreOffice's profile.
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, start] of Object.entries(programs)) {
      const { seconds } = await start();
      if (round >= 0) runs.get(name).push(1000 * seconds);
    }
  }
  const both = median(runs.get('so-ordered, DOCX and PDF'));
  record(
    'One order, whole process',
    [...runs].map(([name, values]) => ({
      name,
      milliseconds: median(values).toFixed(0),
      'least and most': spread(values),
      'our two files take so many times that': (both / median(values)).toFixed(2),
    })),
  );
} finally {
  dropFolder(folder);
}
