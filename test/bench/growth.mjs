/**
 * What many orders cost beside few, and long ones beside short ones: time for each order and memory.
 * node test/bench/growth.mjs [FEW] [MANY] [ROUNDS]
 */
import { createWriteStream, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { program } from './program.mjs';
import { record } from './results.mjs';
import { dropFolder, makeFolder, median, run } from './runs.mjs';
import { chambers, listCases } from './work.mjs';

const few = Number(process.argv[2] ?? 2000);
const many = Number(process.argv[3] ?? 100_000);
const rounds = Number(process.argv[4] ?? 1);
const folder = makeFolder();
const at = (...names) => path.join(folder, ...names);

async function writeCases(name, count) {
  const stream = createWriteStream(at(name));
  for (const line of listCases(count)) if (!stream.write(line)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
}

async function runBatch(name) {
  rmSync(at('out'), { recursive: true, force: true });
  mkdirSync(at('out'));
  const settings = ['--chambers', at('chambers.json'), '--sign', '--format', 'docx,pdf', '--jobs', '2'];
  return run(process.execPath, [program, 'batch', at(name), '-o', at('out'), ...settings]);
}

try {
  writeFileSync(at('chambers.json'), JSON.stringify(chambers));
  await writeCases('few.jsonl', few);
  await writeCases('many.jsonl', many);
  const runs = { few: [], many: [] };
  for (let round = 0; round < rounds; round += 1) {
    runs.few.push(await runBatch('few.jsonl'));
    runs.many.push(await runBatch('many.jsonl'));
    runs.few.push(await runBatch('few.jsonl'));
  }
  const row = (results, count) => {
    const seconds = median(results.map((result) => result.seconds));
    const peak = median(results.map(({ peakMb }) => peakMb));
    return {
      orders: count,
      runs: results.length,
      seconds,
      'ms an order': (1000 * seconds) / count,
      'peak MB': peak,
    };
  };
  const rows = [row(runs.few, few), row(runs.many, many)];
  record(
    'Many orders beside few, two workers',
    rows.map((each) => ({
      ...each,
      seconds: each.seconds.toFixed(1),
      'ms an order': each['ms an order'].toFixed(2),
    })),
  );
  record('Growth', [
    {
      what: 'cost of an order, many beside few',
      times: (rows[1]['ms an order'] / rows[0]['ms an order']).toFixed(2),
    },
    { what: 'peak memory, many beside few', times: (rows[1]['peak MB'] / rows[0]['peak MB']).toFixed(2) },
  ]);
} finally {
  dropFolder(folder);
}
