/**
 * A report of some thirty pages beside an order of the seed's length: the time of each in one warm process, in turns.
 * node test/bench/long-report.mjs [ROUNDS]
 */
import { makeLongCase } from './long-case.mjs';
import { loadProgram } from './program.mjs';
import { record } from './results.mjs';
import { median } from './runs.mjs';
import { caseOf, chambers } from './work.mjs';

const rounds = Number(process.argv[2] ?? 7);
const report = makeLongCase();

const { library, renderOrder } = await loadProgram();
const profile = { file: 'chambers.json', text: JSON.stringify(chambers) };
const make = (value) =>
  renderOrder(
    { file: 'case.json', text: JSON.stringify(value) },
    { chambers: profile, formats: ['docx', 'pdf'] },
    library,
  ).files;

/** The pages of a PDF, from the count in its page tree. */
function countPages(files) {
  const pdf = Buffer.from(files.find(({ format }) => format === 'pdf').bytes).toString('latin1');
  return [...pdf.matchAll(/\/Type ?\/Page(?![a-z])/g)].length;
}

function time(run) {
  const start = process.hrtime.bigint();
  run();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const short = { pages: countPages(make(caseOf(0))), values: [] };
const long = { pages: countPages(make(report)), values: [] };
for (let index = 0; index < 200; index += 1) make(caseOf(index));
for (let index = 0; index < 20; index += 1) make(report);
for (let round = 0; round < rounds; round += 1) {
  for (let index = 0; index < 20; index += 1) short.values.push(time(() => make(caseOf(round * 20 + index))));
  for (let index = 0; index < 5; index += 1) long.values.push(time(() => make(report)));
}
const row = (name, { pages, values }) => ({
  name,
  pages,
  milliseconds: median(values).toFixed(1),
  'so many times the short one': (median(values) / median(short.values)).toFixed(1),
});
record('A long report, one warm process, DOCX and PDF', [
  row('an order of the seed’s length', short),
  row('a long report', long),
]);
