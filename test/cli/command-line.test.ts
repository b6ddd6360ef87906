/**
 * The built program from outside: what it is given, and all that it does. Each row is a command with its exit code,
 * both voices and the files written.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Desk, program, root, type Run } from './program.js';

const chambers = '{ "judge": { "name": "J. R. Example" } }\n';
const goodCase = `{
  "court": "ksd",
  "number": "3:26cv52",
  "parties": [
    { "name": "A. Rivera", "role": "plaintiff" },
    { "name": "Example Corp.", "role": "defendant" }
  ],
  "ordered": "2026-02-23",
  "orders": [
    {
      "kind": "joint-order-schedule",
      "paper": "discovery-plan",
      "due": "2026-03-12",
      "fallback": { "mode": "individual" }
    }
  ]
}
`;
/** In this court a local rule speaks to the certificate, and its row is older than the motion: a warning. */
const warnedCase = fs.readFileSync(path.join(root, 'test/bad-cases/good/case.json'), 'utf8');
const badCase = goodCase
  .replace('"role": "defendant"', '"role": "defendent"')
  .replace('2026-02-23', '2026-02-30');
const name = '3-26cv52-order-2026-02-23';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
  desk.put('chambers.json', chambers);
  desk.put('case.json', goodCase);
  desk.put('warned.json', warnedCase);
  desk.put('bad.json', badCase);
  desk.put('cut.json', goodCase.slice(0, 100));
  desk.put('utf16.json', Buffer.from(`\uFEFF${goodCase}`, 'utf16le'));
  desk.put('notepad.json', `\uFEFF${goodCase.replaceAll('\n', '\r\n')}`);
  desk.put('empty.json', '');
  desk.put('far/away/case.json', goodCase);
});
afterEach(() => {
  desk.clear();
});

const help = (code: string): string => `   = help: docs/errors.md#${code}\n`;

const badReport = [
  'error[case-value-not-allowed]: role of party 2 is not one of the known values',
  '  --> bad.json:6:40   /parties/1/role',
  '   |',
  ' 6 |     { "name": "Example Corp.", "role": "defendent" }',
  '   |                                        ^^^^^^^^^^^',
].join('\n');

const existsReport = [
  'error[output-exists]: the file is there already',
  `  --> out/${name}.txt`,
  '   = hint: choose another folder with -o, or replace it with --force',
  '   = help: docs/errors.md#output-exists',
  '',
  '1 problem in case.json; nothing written',
  '',
].join('\n');

describe('so-ordered render', () => {
  test('writes the order three times into the current folder, and says where', () => {
    expect(desk.run(['render', 'case.json'])).toEqual({
      exit: 0,
      stdout: `${name}.docx\n${name}.pdf\n${name}.txt\n`,
      stderr: '',
      written: [`${name}.docx`, `${name}.pdf`, `${name}.txt`],
    });
  });

  const txt = [`out/${name}.txt`];
  test.each<readonly [string, Run]>([
    [
      'render case.json -o out --format txt',
      { exit: 0, stdout: `out/${name}.txt\n`, stderr: '', written: txt },
    ],
    [
      'render case.json -o new/deep --format=TXT',
      { exit: 0, stdout: `new/deep/${name}.txt\n`, stderr: '', written: [`new/deep/${name}.txt`] },
    ],
    [
      'render case.json --format pdf,docx -oout',
      {
        exit: 2,
        stdout: '',
        stderr: expect.stringMatching(/^error: there is no option -/) as never,
        written: [],
      },
    ],
    [
      'render notepad.json -o out --format txt',
      { exit: 0, stdout: `out/${name}.txt\n`, stderr: '', written: txt },
    ],
    [
      'render far/away/case.json -o out --format txt',
      { exit: 0, stdout: `out/${name}.txt\n`, stderr: '', written: txt },
    ],
    [
      'render case.json -o out --format txt --draft',
      { exit: 0, stdout: `out/${name}-draft.txt\n`, stderr: '', written: [`out/${name}-draft.txt`] },
    ],
    [
      'render utf16.json -o out',
      {
        exit: 1,
        stdout: '',
        stderr: `error[case-file-not-utf8]: the file is UTF-16, not UTF-8\n  --> utf16.json\n   = hint: save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8)\n${help('case-file-not-utf8')}\n1 problem in utf16.json; nothing written\n`,
        written: [],
      },
    ],
    [
      'render empty.json',
      {
        exit: 1,
        stdout: '',
        stderr: expect.stringMatching(
          /^error\[case-file-not-json\]: the file is empty\n[^]*\n1 problem in empty.json; nothing written\n$/,
        ) as never,
        written: [],
      },
    ],
    [
      'render cas.json',
      {
        exit: 1,
        stdout: '',
        stderr: `error[case-file-unreadable]: there is no such case file\n  --> cas.json\n   = hint: did you mean case.json?\n${help('case-file-unreadable')}\n1 problem in cas.json; nothing written\n`,
        written: [],
      },
    ],
    [
      'render far/away',
      {
        exit: 1,
        stdout: '',
        stderr: `error[case-file-unreadable]: this is a folder, not a case file\n  --> far/away\n   = hint: name the case file itself, such as far/away/case.json\n${help('case-file-unreadable')}\n1 problem in far/away; nothing written\n`,
        written: [],
      },
    ],
    [
      'render case.json -o bad.json --format txt',
      {
        exit: 1,
        stdout: '',
        stderr: `error[output-not-written]: the folder cannot be made: a file of that name stands in the way\n  --> bad.json\n   = hint: choose another folder with -o\n${help('output-not-written')}\n1 problem in case.json; nothing written\n`,
        written: [],
      },
    ],
  ])('so-ordered %s', (line, expected) => {
    expect(desk.run(line.split(' '))).toEqual(expected);
  });

  test('tells all problems of a case at once, and writes nothing', () => {
    const { exit, stdout, stderr, written } = desk.run(['render', 'bad.json']);
    expect({ exit, stdout, written }).toEqual({ exit: 1, stdout: '', written: [] });
    expect(stderr).toContain(badReport);
    expect(stderr).toContain('error[case-date-impossible]');
    expect(stderr).toMatch(/\n2 problems in bad.json; nothing written\n$/);
  });

  test('tells the problems of the case file too where there is no chambers profile', () => {
    fs.rmSync(desk.at('chambers.json'));
    const { exit, stderr } = desk.run(['render', 'bad.json']);
    expect(exit).toBe(1);
    expect(stderr).toMatch(/^error\[chambers-missing\]/);
    expect(stderr).toMatch(/\n3 problems in bad.json; nothing written\n$/);
  });

  test('goes on after a bad case, in the order given, and counts', () => {
    const { exit, stdout, stderr, written } = desk.run([
      'render',
      'bad.json',
      'cut.json',
      'case.json',
      '--format',
      'txt',
    ]);
    expect({ exit, stdout, written }).toEqual({ exit: 1, stdout: `${name}.txt\n`, written: [`${name}.txt`] });
    expect(stderr).toMatch(
      /2 problems in bad.json; nothing written\n[^]*1 problem in cut.json; nothing written\n1 of 3 cases without problems\n$/,
    );
  });

  test('never replaces a file, or part of what it would write, without --force', () => {
    desk.put(`out/${name}.txt`, 'corrected by hand');
    expect(desk.run(['render', 'case.json', '-o', 'out'])).toEqual({
      exit: 1,
      stdout: '',
      stderr: existsReport,
      written: [],
    });
    const { exit, written } = desk.run(['render', 'case.json', '-o', 'out', '--force']);
    expect({ exit, written }).toEqual({
      exit: 0,
      written: [`out/${name}.docx`, `out/${name}.pdf`, `out/${name}.txt`],
    });
  });

  test('never lets one case of a run replace the order of another, whatever the force', () => {
    const { exit, stdout, stderr, written } = desk.run([
      'render',
      'case.json',
      'notepad.json',
      '--format',
      'txt',
      '--force',
    ]);
    expect({ exit, stdout, written }).toEqual({ exit: 1, stdout: `${name}.txt\n`, written: [`${name}.txt`] });
    expect(stderr).toContain('error[output-exists]: an order of this very run has the same file name\n');
  });

  test('reads standard input for -, with the profile of the current folder', () => {
    const run = desk.run(['render', '-', '--format', 'txt'], { input: goodCase });
    expect(run).toEqual({ exit: 0, stdout: `${name}.txt\n`, stderr: '', written: [`${name}.txt`] });
    const { exit, stderr } = desk.run(['check', '-'], { input: badCase });
    expect(exit).toBe(1);
    expect(stderr).toContain('  --> standard input:6:40   /parties/1/role\n');
  });

  test('gives JSON on standard output and keeps quiet otherwise', () => {
    const { exit, stdout, stderr } = desk.run(['render', 'case.json', 'bad.json', '--json', '-o', 'out']);
    expect({ exit, stderr }).toEqual({ exit: 1, stderr: '' });
    const [good, bad, end] = stdout.split('\n');
    expect(end).toBe('');
    const files = ['docx', 'pdf', 'txt'].map((format) => {
      const bytes = fs.readFileSync(desk.at(`out/${name}.${format}`));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { format, path: path.join('out', `${name}.${format}`), sha256, bytes: bytes.length };
    });
    expect(JSON.parse(good ?? '')).toEqual({ case: 'case.json', files, warnings: [], problems: [] });
    const told = JSON.parse(bad ?? '') as { problems: readonly object[] };
    expect(told).toMatchObject({ case: 'bad.json', files: [], warnings: [] });
    expect(told.problems).toContainEqual(
      expect.objectContaining({
        code: 'case-value-not-allowed',
        place: { file: 'bad.json', path: '/parties/1/role', line: 6, column: 40, length: 11 },
      }),
    );
    // The line itself would carry the case into a log.
    expect(stdout).not.toContain('Example Corp.');
  });

  test('signs only where it is told to', () => {
    const read = (): string => fs.readFileSync(desk.at(`${name}.txt`), 'utf8');
    desk.run(['render', 'case.json', '--format', 'txt']);
    expect(read()).not.toMatch(/s\/ J\. R\. Example/i);
    desk.run(['render', 'case.json', '--format', 'txt', '--sign', '--force']);
    expect(read()).toMatch(/s\/ J\. R\. Example/i);
  });

  test('takes what follows -- as case files, whatever it looks like', () => {
    const { exit, stderr } = desk.run(['render', '--', '--sign=no', '--help']);
    expect(exit).toBe(1);
    expect(stderr).toMatch(/ --> --sign=no\n[^]* --> --help\n/);
  });

  test('takes a name with spaces, with letters beyond ASCII, and one that begins with a hyphen', () => {
    for (const file of ['my case é.json', '-case.json']) {
      desk.put(file, goodCase);
      const run = desk.run(['check', '--', file]);
      expect(run).toEqual({ exit: 0, stdout: `${file}: no problems\n`, stderr: '', written: [] });
    }
  });
});

describe('a warning', () => {
  test('is told and stops nothing', () => {
    const { exit, stdout, stderr, written } = desk.run(['render', 'warned.json', '--format', 'txt']);
    expect({ exit, stdout, written }).toEqual({ exit: 0, stdout: `${name}.txt\n`, written: [`${name}.txt`] });
    expect(stderr).toMatch(/^warning\[law-row-unchecked\]: [^]*\n1 warning in warned.json\n$/);
  });

  test('stops the order under --strict', () => {
    const { exit, stdout, stderr, written } = desk.run(['render', 'warned.json', '--strict']);
    expect({ exit, stdout, written }).toEqual({ exit: 1, stdout: '', written: [] });
    expect(stderr).toMatch(/^error\[law-row-unchecked\]: [^]*\n1 problem in warned.json; nothing written\n$/);
    expect(desk.run(['check', 'warned.json', '--strict'])).toMatchObject({ exit: 1, stdout: '' });
  });

  test('is an error in JSON under --strict', () => {
    const run = desk.run(['check', 'warned.json', '--strict', '--json']);
    expect(run.exit).toBe(1);
    expect(JSON.parse(run.stdout)).toMatchObject({
      warnings: [],
      problems: [{ severity: 'error', code: 'law-row-unchecked' }],
    });
  });

  test('is gone once the chambers has a row of its own that it has checked', () => {
    const { certificateRules } = JSON.parse(
      fs.readFileSync(path.join(root, 'test/cli/own-rows.json'), 'utf8'),
    ) as { certificateRules: object[] };
    desk.put('chambers.json', '{ "judge": { "name": "J. R. Example" }, "law": "rows" }');
    desk.put('rows/local.json', JSON.stringify({ certificateRules }));
    const run = desk.run(['render', 'warned.json', '--format', 'txt', '--strict']);
    expect({ exit: run.exit, stderr: run.stderr }).toEqual({ exit: 0, stderr: '' });
    expect(fs.readFileSync(desk.at(`${name}.txt`), 'utf8')).toContain('Local Rule 37(a) (2020)');
    const [row] = certificateRules;
    desk.put('rows/local.json', JSON.stringify({ certificateRules: [row, row] }));
    const twice = desk.run(['check', 'warned.json']);
    expect(twice.exit).toBe(1);
    expect(twice.stderr).toMatch(
      /^error\[law-row-invalid\]: mssd, discovery motions: two versions on one day/,
    );
  });

  test('is a warning in JSON too', () => {
    const told: unknown = JSON.parse(desk.run(['check', 'warned.json', '--json']).stdout);
    expect(told).toMatchObject({ case: 'warned.json', warnings: [{ severity: 'warning' }], problems: [] });
  });
});

describe('so-ordered check', () => {
  test('goes through every stage and writes nothing', () => {
    expect(desk.run(['check', 'case.json', 'far/away/case.json'])).toEqual({
      exit: 0,
      stdout: 'case.json: no problems\nfar/away/case.json: no problems\n',
      stderr: '2 of 2 cases without problems\n',
      written: [],
    });
  });

  test('finds what only a writer can know: a character that the font lacks', () => {
    desk.put('tamil.json', goodCase.replace('A. Rivera', 'ரிவேரா'));
    const { exit, stderr } = desk.run(['check', 'tamil.json']);
    expect(exit).toBe(1);
    expect(stderr).toContain('error[font-character-missing]');
    expect(stderr).toMatch(/\n\d problems in tamil.json\n$/);
  });

  test('--templates checks the order kinds themselves', () => {
    const { stderr, ...run } = desk.run(['check', '--templates']);
    expect(run).toEqual({
      exit: 0,
      stdout: expect.stringMatching(/^\d+ order kinds: no problems\n$/) as string,
      written: [],
    });
    // A citation that the tables do not have is advice, and an unchecked row is told as one; anything worse would be a
    // mistake of the package.
    expect(stderr).not.toMatch(/^(?:error|warning(?!\[law-row-unchecked\]))/m);
  });
});

describe('what there is can be asked for', () => {
  test('templates lists the order kinds, and shows one', () => {
    expect(desk.run(['templates']).stdout).toMatch(/^joint-order-schedule +\S/m);
    expect(desk.run(['templates', 'joint-order-schedule']).stdout).toMatch(/^ {2}due +required\. /m);
    expect(desk.run(['templates', 'joint-order-shedule'])).toMatchObject({
      exit: 2,
      stderr: expect.stringMatching(
        /^error: there is no order kind joint-order-shedule\nhint: did you mean joint-order-schedule\?\n/,
      ) as string,
    });
  });

  test('templates says of a kind its docket text and where its sample stands', () => {
    const { stdout } = desk.run(['templates', 'joint-order-schedule']);
    expect(stdout).toMatch(/^Docket\n {2}ORDER /m);
    expect(stdout).toMatch(/^Sample, templates\/joint-order-schedule\/sample\.json\n\{$/m);
  });

  test('new writes for every kind a case that has no problems as it is', () => {
    const kinds = desk
      .run(['templates', '--json'])
      .stdout.trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { kind: string }).kind);
    expect(kinds.length).toBeGreaterThan(10);
    const files = kinds.map((kind) => `new-${kind}.json`);
    for (const [index, kind] of kinds.entries())
      expect(desk.run(['new', kind, '-o', files[index] ?? '']).exit).toBe(0);
    const { exit, stdout } = desk.run(['check', ...files]);
    expect(stdout).toBe(files.map((file) => `${file}: no problems\n`).join(''));
    expect(exit).toBe(0);
  });

  test('the kinds of a chambers are listed with a mark, shown, begun and made', () => {
    const example = path.join(root, 'docs/examples/own-kind');
    fs.cpSync(example, desk.at('own'), { recursive: true });
    const own = ['--chambers', 'own/chambers.json'];
    expect(desk.run(['templates', ...own]).stdout).toMatch(/^\+ courtesy-copy +Asks /m);
    expect(desk.run(['templates', ...own]).stdout).toMatch(/^ {2}show-cause +Orders /m);
    expect(desk.run(['templates', 'courtesy-copy', ...own]).stdout).toMatch(/^ {2}pages +required\. /m);
    expect(desk.run(['schema', 'courtesy-copy', ...own]).stdout).toContain('"courtesy-copy"');
    expect(desk.run(['new', 'courtesy-copy', ...own, '-o', 'own/cases/copy.json']).exit).toBe(0);
    expect(desk.run(['check', 'own/cases/copy.json']).stdout).toBe('own/cases/copy.json: no problems\n');
    expect(desk.run(['new', 'courtesy-copy']).exit).toBe(2);
  });

  test('a batch makes the kinds of a chambers, and makes them again when a template was changed', () => {
    const example = path.join(root, 'docs/examples/own-kind');
    fs.cpSync(example, desk.at('many'), { recursive: true });
    const [sample, order] = ['sample.json', 'order.hbs'].map((name) =>
      desk.at(`many/templates/courtesy-copy/${name}`),
    ) as [string, string];
    desk.put('many/cases/copy.json', fs.readFileSync(sample));
    const batch = ['batch', 'many/cases', '-o', 'many/orders', '--kind', 'courtesy-copy'];
    expect(desk.run(batch)).toMatchObject({
      exit: 0,
      stdout: expect.stringContaining('1 written') as string,
    });
    expect(desk.run([...batch, '--resume']).written.filter((name) => name.endsWith('.docx'))).toEqual([]);
    fs.writeFileSync(order, fs.readFileSync(order, 'utf8').replace('on paper', 'in print'));
    expect(desk.run(['verify', 'many/orders', '--rerender']).exit).toBe(1);
    expect(desk.run([...batch, '--resume']).written.filter((name) => name.endsWith('.docx'))).toHaveLength(1);
    expect(desk.run(['verify', 'many/orders', '--rerender']).exit).toBe(0);
  });

  test('courts lists the 94 courts, and shows one', () => {
    expect(desk.run(['courts']).stdout.trimEnd().split('\n')).toHaveLength(94);
    const { stdout } = desk.run(['courts', 'MSSD']);
    expect(stdout).toMatch(
      /^name {7}United States District Court for the Southern District of Mississippi$/m,
    );
    expect(stdout).toMatch(/^time zone {2}America\/Chicago$/m);
    expect(JSON.parse(desk.run(['courts', 'mssd', '--json']).stdout)).toMatchObject({ id: 'mssd' });
    expect(desk.run(['courts', 'mississippi'])).toMatchObject({
      exit: 2,
      stderr: expect.stringMatching(
        /^error: there is no court mississippi\nhint: of that name there are msnd, mssd\n/,
      ) as string,
    });
  });

  test.each(['case', 'chambers', 'joint-order-schedule'])('schema %s is a JSON Schema', (kind) => {
    expect(JSON.parse(desk.run(['schema', kind]).stdout)).toMatchObject({ type: 'object' });
  });

  test.each(['joint-order-schedule', 'deny-missing-certificate'])(
    'new %s writes a case file that has no problems',
    (kind) => {
      expect(desk.run(['new', kind, '-o', 'started/case.json'])).toMatchObject({
        exit: 0,
        written: ['started/case.json'],
      });
      expect(desk.run(['check', 'started/case.json'])).toMatchObject({ exit: 0, stderr: '' });
    },
  );

  test('new chambers writes a profile that has no problems, and never over another', () => {
    const { exit, stderr, written } = desk.run(['new', 'chambers', '-o', 'chambers.json']);
    expect({ exit, written }).toEqual({ exit: 1, written: [] });
    expect(stderr).toMatch(/^error\[output-exists\][^]*\n1 problem in chambers.json; nothing written\n$/);
    expect(desk.run(['new', 'chambers', '-o', 'chambers.json', '--force'])).toMatchObject({
      exit: 0,
      written: ['chambers.json'],
    });
    expect(desk.run(['check', 'case.json'])).toMatchObject({ exit: 0, stderr: '' });
  });

  test('new without a file prints the starter', () => {
    const { stdout, written } = desk.run(['new', 'joint-order-schedule']);
    expect(JSON.parse(stdout)).toMatchObject({ orders: [{ kind: 'joint-order-schedule' }] });
    expect(written).toEqual([]);
  });
});

describe('the edges of a terminal', () => {
  test('a reader that closes the pipe is no error', async () => {
    const child = spawn(process.execPath, [program, 'courts', '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const told: Buffer[] = [];
    child.stderr.on('data', (piece: Buffer) => told.push(piece));
    child.stdout.once('data', () => child.stdout.destroy());
    const exit = await new Promise((resolve) => child.once('close', resolve));
    expect({ exit, stderr: Buffer.concat(told).toString() }).toEqual({ exit: 0, stderr: '' });
  });

  test('a full disk behind > is told', () => {
    if (!fs.existsSync('/dev/full')) return;
    const full = fs.openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [program, 'schema'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    fs.closeSync(full);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'error: the result cannot be written to standard output: the disk is full\n',
    });
  });
});

describe('a bug', () => {
  /** Comes before the program and breaks it: reading one file of the package fails as nobody foresaw. */
  const breakage = `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    const read = fs.readFileSync;
    fs.readFileSync = function readBroken(file, ...rest) {
      if (!String(file).endsWith('mastheads.json')) return read(file, ...rest);
      throw new TypeError('A. Rivera\\n    at A. Rivera (secret:1:1)');
    };
    syncBuiltinESMExports();
  `;

  test('says that it is one, where it is, and no word of the case, with exit code 3', () => {
    desk.put('breakage.mjs', breakage);
    const broken = ['--import', './breakage.mjs', program];
    const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
      spawnSync(process.execPath, [...broken, ...args], { cwd: desk.folder, encoding: 'utf8' });
    const { status, stdout, stderr } = run('render', 'case.json');
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toMatch(/^this is a bug in so-ordered \d+\.\d+\.\d+ \(Node v\d+/);
    expect(stderr).toMatch(/\nTypeError \(its message is left out/);
    expect(stderr).toMatch(/\n {4}at .*readBroken .*breakage\.mjs:\d+:\d+\)\n/);
    expect(stderr).not.toMatch(/Rivera|secret/);
    const json = run('render', 'case.json', '--json');
    expect({ status: json.status, stdout: json.stdout }).toEqual({ status: 3, stdout: '' });
    expect(JSON.parse(json.stderr)).toMatchObject({ bug: { node: process.version } });
    expect(json.stderr).not.toMatch(/Rivera|secret/);
  });
});
