// A million deadlines beside date-fns addBusinessDays for the same days, interleaved so that both meet the same
// machine. Not a test: run `node test/bench/deadlines.mjs`. addBusinessDays knows weekends
// only and gives no ledger; the figure says what the rest of Rule 6 costs.
import * as path from 'node:path';
import { addBusinessDays } from 'date-fns';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');
const { loadDeadlineData, computeDeadline, addDays } = await importSource(`
  export { loadDeadlineData } from './src/deadline-data.js';
  export { computeDeadline } from './src/deadlines/deadline.js';
  export { addDays } from './src/deadlines/calendar-date.js';
`);

/** Modules of src/ that the package does not show, as the build would join them. */
async function importSource(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

const rounds = 20;
const perRound = 50_000;
const data = loadDeadlineData(root);
const place = { court: { id: 'mssd', stateCode: 'MS', circuit: 5, timeZone: 'America/Chicago' } };
const days = Array.from({ length: 9_000 }, (_, index) => addDays('2001-01-01', index));
const dates = days.map((day) => new Date(`${day}T00:00:00`));
const periods = [5, 10, 14, 21, 30];

function runRule6() {
  let check = 0;
  for (let index = 0; index < perRound; index += 1) {
    const input = {
      trigger: days[index % days.length],
      period: { n: periods[index % periods.length], unit: 'day' },
      place,
    };
    check += computeDeadline(input, data).steps.length;
  }
  return check;
}

function runDateFns() {
  let check = 0;
  for (let index = 0; index < perRound; index += 1) {
    check += addBusinessDays(dates[index % dates.length], periods[index % periods.length]).getDate();
  }
  return check;
}

runRule6();
runDateFns();
const spent = { rule6: 0, dateFns: 0 };
for (let round = 0; round < rounds; round += 1) {
  for (const [name, run] of round % 2 === 0
    ? [
        ['rule6', runRule6],
        ['dateFns', runDateFns],
      ]
    : [
        ['dateFns', runDateFns],
        ['rule6', runRule6],
      ]) {
    const start = performance.now();
    run();
    spent[name] += performance.now() - start;
  }
}
const total = rounds * perRound;
const seconds = (milliseconds) => (milliseconds / 1000).toFixed(2);
console.log(`computeDeadline, with ledger and closing time  ${total} in ${seconds(spent.rule6)} s`);
console.log(`date-fns addBusinessDays                       ${total} in ${seconds(spent.dateFns)} s`);
console.log(`ratio ${(spent.rule6 / spent.dateFns).toFixed(1)}`);
