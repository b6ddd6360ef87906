import { Desk, root } from './program.js';
import * as fs from 'node:fs';
import * as path from 'node:path';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
});
afterEach(() => {
  desk.clear();
});

/** As V8 writes it for NODE_V8_COVERAGE. */
interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly {
      readonly functionName: string;
      readonly ranges: readonly { readonly count: number }[];
    }[];
  }[];
}

/** The packages whose modules ran: the build makes each module that can wait a function, and names it by its file. */
function listLoadedPackages(args: readonly string[]): readonly string[] {
  const folder = desk.at('coverage');
  desk.run(args, { env: { NODE_V8_COVERAGE: folder } });
  const [file = ''] = fs.readdirSync(folder);
  const { result } = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as Coverage;
  fs.rmSync(folder, { recursive: true });
  const ran = result
    .filter(({ url }) => /main-\w+\.cjs$/.test(url))
    .flatMap(({ functions }) => functions.filter(({ ranges }) => ranges.some(({ count }) => count > 0)));
  const packages = ran.flatMap(
    ({ functionName }) => /^node_modules\/((?:@[\w-]+\/)?[\w.-]+)\//.exec(functionName)?.[1] ?? [],
  );
  return [...new Set(packages)];
}

const renderUsage = '\n\nusage: so-ordered render [CASE..] [options]\nmore:  so-ordered render --help\n';
const checkUsage = '\n\nusage: so-ordered check [CASE..] [options]\nmore:  so-ordered check --help\n';
const usage = '\n\nusage: so-ordered COMMAND [options]\nmore:  so-ordered --help\n';

describe('a command that is wrong ends with exit code 2 and says what is wrong', () => {
  test.each([
    ['rendr case.json', 'error: there is no command rendr\nhint: did you mean render?', usage],
    ['print', 'error: there is no command print\nhint: so-ordered --help lists them', usage],
    [
      'render --fromat docx case.json',
      'error: there is no option --fromat\nhint: did you mean --format?',
      renderUsage,
    ],
    ['render --colour case.json', 'error: there is no option --colour', renderUsage],
    ['render -z case.json', 'error: there is no option -z', renderUsage],
    ['render --no-sign case.json', 'error: there is no option --no-sign', renderUsage],
    ['render --__proto__ case.json', 'error: there is no option --__proto__', renderUsage],
    ['render --constructor=1 case.json', 'error: there is no option --constructor', renderUsage],
    ['render', 'error: no case file is named\nhint: name one or more, or - for standard input', renderUsage],
    [
      'render - -',
      'error: standard input, -, is named more than once\nhint: it can be read once',
      renderUsage,
    ],
    [
      'render --sign=no case.json',
      'error: --sign takes no value\nhint: leave out what follows --sign',
      renderUsage,
    ],
    [
      'render -o a -o b case.json',
      'error: --out-dir is given more than once\nhint: give it once',
      renderUsage,
    ],
    ['render case.json -o', 'error: -o needs a value', renderUsage],
    ['render case.json --chambers --sign', 'error: --chambers needs a value', renderUsage],
    [
      'render case.json --format docs',
      'error: there is no format docs\nhint: did you mean docx?',
      renderUsage,
    ],
    [
      'render case.json --format docx,html',
      'error: there is no format html\nhint: the formats are docx, pdf, txt, docket',
      renderUsage,
    ],
    [
      'render case.json --format word',
      'error: there is no format word\nhint: did you mean docx?',
      renderUsage,
    ],
    [
      'render case.json --format docx,',
      'error: there is no format without a name\nhint: the formats are docx, pdf, txt, docket',
      renderUsage,
    ],
    [
      'render --format docx pdf case.json',
      'error: pdf is a format, not a case file\nhint: join formats with commas: --format docx,pdf',
      renderUsage,
    ],
    ['check', 'error: no case file is named\nhint: name one or more, or - for standard input', checkUsage],
    [
      'check --templates case.json',
      'error: check takes case files or --templates, not both\nhint: run it once for each',
      checkUsage,
    ],
    ['check --force case.json', 'error: there is no option --force', checkUsage],
  ])('so-ordered %s', (line, stderr, short) => {
    expect(desk.run(line.split(' '))).toEqual({ exit: 2, stdout: '', stderr: stderr + short, written: [] });
  });

  test('so-ordered alone, with the names of the commands', () => {
    const { exit, stdout, stderr } = desk.run([]);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toMatch(/^error: no command is named\nhint: the commands are render, batch, /);
  });

  test('and as JSON where JSON was asked for', () => {
    const { exit, stdout, stderr } = desk.run(['render', '--json', '--fromat', 'docx', 'case.json']);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(JSON.parse(stderr)).toEqual({
      usage: { message: 'there is no option --fromat', hint: 'did you mean --format?' },
    });
  });
});

describe('help', () => {
  const commands = ['render', 'check', 'templates', 'courts', 'schema', 'new'];

  test('names every command, says what the exit codes mean, and goes to standard output', () => {
    const { exit, stdout, stderr } = desk.run(['--help']);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    for (const command of commands) expect(stdout).toContain(`so-ordered ${command} `);
    expect(stdout).toContain(
      'Exit codes: 0 all well, 1 a case has problems, 2 the command was wrong, 3 a bug.',
    );
  });

  test.each(commands)('of %s has an example of it', (command) => {
    const { exit, stdout } = desk.run([command, '--help']);
    expect(exit).toBe(0);
    expect(stdout).toMatch(new RegExp(`Examples:\n  so-ordered ${command}`));
  });

  test('is the same in every locale', () => {
    const env = { LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' };
    expect(desk.run(['render', '--help'], { env })).toEqual(desk.run(['render', '--help']));
  });

  test('needs neither templates nor writers to be loaded, so it comes at once', () => {
    const heavy = ['docx', 'handlebars', 'micromark'];
    desk.put('case.json', '{}');
    desk.put('chambers.json', '{}');
    expect(listLoadedPackages(['--help']).filter((name) => heavy.includes(name))).toEqual([]);
    // An order needs them all: what is not seen here would not be seen above.
    expect(listLoadedPackages(['render', 'case.json'])).toEqual(expect.arrayContaining(heavy));
  });
});

test('a report into a pipe has no colour, also where the environment asks every program for it', () => {
  const env = { CI: 'true', FORCE_COLOR: '1' };
  const { exit, stderr } = desk.run(['render', 'missing.json'], { env });
  expect(exit).toBe(1);
  expect(stderr).toMatch(/^error\[case-file-unreadable\]: /);
});

test('the version is that of the package', () => {
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  expect(desk.run(['--version'])).toEqual({ exit: 0, stdout: `${version}\n`, stderr: '', written: [] });
});
