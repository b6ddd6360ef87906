/** What the build prepares changes the time of a start and nothing else. */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';

import { readCaseFile, readChambers } from '../../src/files/case-file.js';
import { loadLibrary } from '../../src/library.js';
import { OrderError } from '../../src/error.js';
import { renderOrder } from '../../src/render.js';
import { findPrepared } from '../../src/prepared/find.js';
import { Desk, program, root } from './program.js';

const folder = 'test/bad-cases';
const profile = `${folder}/good/chambers.json`;
const cases = fs
  .readdirSync(path.join(root, folder))
  .filter((name) => name.endsWith('.json'))
  .map((name) => `${folder}/${name}`);

interface Told {
  readonly case: string;
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

function runBuilt(args: readonly string[], env: NodeJS.ProcessEnv = {}): { stdout: string; stderr: string } {
  const options = { cwd: root, encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 1e8 } as const;
  return spawnSync(process.execPath, [program, ...args], options);
}

function listProblems(name: string, library: ReturnType<typeof loadLibrary>): Told {
  try {
    renderOrder(readCaseFile(name), { chambers: readChambers(name, profile) }, library);
    return { case: name, problems: [] };
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    const errors = error.problems.filter(({ severity }) => severity !== 'warning');
    return { case: name, problems: errors.map(({ code, message }) => ({ code, message })) };
  }
}

test('the sources find nothing prepared, so all other tests hold the work itself', () => {
  expect(findPrepared('schema', () => '{}')).toBeUndefined();
});

test('the built program finds the same problems in every bad case as the sources do', () => {
  const { stdout } = runBuilt(['check', '--json', '--chambers', profile, ...cases]);
  const told = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Told)
    .map(({ case: name, problems }) => ({
      case: name,
      problems: problems.map(({ code, message }) => ({ code, message })),
    }));
  const library = loadLibrary(root);
  expect(told).toEqual(cases.map((name) => listProblems(name, library)));
});

test("a plain order of the package's own kinds starts without a compiler of schemas and without Typst", () => {
  const loadedFor = (args: readonly string[]): string => runBuilt(args, { NODE_DEBUG: 'module' }).stderr;
  const plain = loadedFor(['check', 'samples/docket/chen-v-sample.json']);
  expect(plain).not.toMatch(/node_modules[\\/]ajv[\\/]/);
  expect(plain).not.toMatch(/typst-ts-node-compiler/);
  // A web address, which Typst sets, shows that a package which is loaded would be seen.
  const desk = new Desk();
  try {
    const sample = fs.readFileSync(path.join(root, 'templates/general-order/sample.json'), 'utf8');
    const { orders, ...others } = JSON.parse(sample) as { orders: [object] };
    const reasons = ['The notice stands at https://www.example.com/notices/inspections.'];
    desk.put(
      'case.json',
      JSON.stringify({ ...others, $schema: undefined, orders: [{ ...orders[0], reasons }] }),
    );
    expect(loadedFor(['check', desk.at('case.json'), '--chambers', profile])).toMatch(
      /typst-ts-node-compiler/,
    );
  } finally {
    desk.clear();
  }
});

test('a template that was changed after the build is checked anew', () => {
  const desk = new Desk();
  try {
    for (const name of ['dist', 'data', 'layout', 'schemas', 'templates', 'package.json'])
      fs.cpSync(path.join(root, name), desk.at(name), { recursive: true });
    fs.symlinkSync(path.join(root, 'node_modules'), desk.at('node_modules'), 'junction');
    fs.appendFileSync(desk.at('templates/joint-order-schedule/order.hbs'), '{{motoin.title}}\n');
    const built = path.join(desk.folder, 'dist/cli/main.js');
    const { stderr } = spawnSync(process.execPath, [built, 'check', '--templates'], { encoding: 'utf8' });
    expect(stderr).toMatch(/template-path-unknown/);
  } finally {
    desk.clear();
  }
});
