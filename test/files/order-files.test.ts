import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import {
  claimNameWithoutLinks,
  hashBytes,
  writeFiles,
  type OutputFile,
  type WriteOptions,
} from '../../src/files/order-files.js';
import { describeRefusal } from '../../src/files/system-error.js';
import { OrderError, type Problem } from '../../src/error.js';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'so-ordered-output-'));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

const file = (name: string, text = name): OutputFile => ({ name, bytes: Buffer.from(text) });
const once = (force = false): WriteOptions => ({
  mayReplace: () => force,
  written: new Set(),
  durable: true,
});
const unwritable = file(`${'x'.repeat(300)}.pdf`);

/** What lies in the folder, hidden files too, with what it says. */
function listWritten(at = folder): Record<string, string> {
  const names = fs.readdirSync(at, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names
      .filter((name) => fs.statSync(path.join(at, name)).isFile())
      .map((name) => [name, fs.readFileSync(path.join(at, name), 'utf8')]),
  );
}

function problemsOf(step: () => unknown): readonly Problem[] {
  try {
    step();
  } catch (error) {
    if (error instanceof OrderError) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('the files of an order', () => {
  test('are written whole, into folders that are made, and nothing else is left there', () => {
    const target = path.join(folder, 'a', 'b');
    expect(writeFiles([file('o.docx'), file('o.pdf')], target, once())).toEqual([
      path.join(target, 'o.docx'),
      path.join(target, 'o.pdf'),
    ]);
    expect(listWritten()).toEqual({
      [path.join('a', 'b', 'o.docx')]: 'o.docx',
      [path.join('a', 'b', 'o.pdf')]: 'o.pdf',
    });
  });

  test('never replace a file, and then none of them is written', () => {
    fs.writeFileSync(path.join(folder, 'o.pdf'), 'old');
    expect(problemsOf(() => writeFiles([file('o.docx'), file('o.pdf')], folder, once()))).toEqual([
      {
        code: 'output-exists',
        message: 'the file is there already',
        place: { file: path.join(folder, 'o.pdf') },
        hint: 'choose another folder with -o, or replace it with --force',
      },
    ]);
    expect(listWritten()).toEqual({ 'o.pdf': 'old' });
  });

  test('are refused all at once, each with its own problem', () => {
    for (const name of ['o.docx', 'o.pdf']) fs.writeFileSync(path.join(folder, name), 'old');
    expect(problemsOf(() => writeFiles([file('o.docx'), file('o.pdf')], folder, once()))).toHaveLength(2);
  });

  test('do not replace a file that appears while they are being written', () => {
    const late: OutputFile = {
      name: 'o.pdf',
      get bytes() {
        fs.writeFileSync(path.join(folder, 'o.pdf'), 'a colleague was faster');
        return Buffer.from('new');
      },
    };
    expect(problemsOf(() => writeFiles([file('o.docx'), late], folder, once()))).toMatchObject([
      { code: 'output-exists' },
    ]);
    expect(listWritten()).toEqual({ 'o.pdf': 'a colleague was faster' });
  });

  test('do not follow a link to a file elsewhere without being told to', () => {
    fs.symlinkSync('nowhere', path.join(folder, 'o.pdf'));
    expect(problemsOf(() => writeFiles([file('o.pdf')], folder, once()))).toMatchObject([
      { code: 'output-exists' },
    ]);
  });

  test('replace what is there by force, and keep who may read it', () => {
    fs.writeFileSync(path.join(folder, 'o.pdf'), 'old', { mode: 0o600 });
    writeFiles([file('o.docx'), file('o.pdf', 'new')], folder, once(true));
    expect(listWritten()).toEqual({ 'o.docx': 'o.docx', 'o.pdf': 'new' });
    if (process.platform !== 'win32')
      expect(fs.statSync(path.join(folder, 'o.pdf')).mode & 0o777).toBe(0o600);
  });

  test('do not replace a folder, whatever the force', () => {
    fs.mkdirSync(path.join(folder, 'o.pdf'));
    expect(problemsOf(() => writeFiles([file('o.pdf')], folder, once(true)))).toMatchObject([
      { code: 'output-exists', message: 'a folder has the name of the file to write' },
    ]);
  });

  test('do not replace those of another order of the same run, not by force, nor in other letters', () => {
    const options = once(true);
    writeFiles([file('1-26CV1-order.pdf', 'first')], folder, options);
    expect(
      problemsOf(() => writeFiles([file('1-26cv1-order.pdf', 'second')], folder, options)),
    ).toMatchObject([{ code: 'output-exists', message: 'an order of this very run has the same file name' }]);
    expect(listWritten()).toEqual({ '1-26CV1-order.pdf': 'first' });
  });

  test.each([false, true])('are all taken back if one cannot be written (force: %s)', (force) => {
    const problems = problemsOf(() =>
      writeFiles([file('o.docx'), unwritable, file('o.txt')], path.join(folder, 'a', 'b'), once(force)),
    );
    expect(problems).toMatchObject([
      {
        code: 'output-not-written',
        message: 'the file cannot be written: the path is too long for the system',
      },
    ]);
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  test('that were replaced by force come back if a later one cannot be written', () => {
    fs.writeFileSync(path.join(folder, 'o.docx'), 'old');
    problemsOf(() => writeFiles([file('o.docx', 'new'), unwritable], folder, once(true)));
    expect(listWritten()).toEqual({ 'o.docx': 'old' });
  });

  test('are refused where a file stands in the way of the folder', () => {
    fs.writeFileSync(path.join(folder, 'orders'), '');
    expect(problemsOf(() => writeFiles([file('o.pdf')], path.join(folder, 'orders'), once()))).toMatchObject([
      {
        code: 'output-not-written',
        message: 'the folder cannot be made: a file of that name stands in the way',
      },
    ]);
    expect(
      problemsOf(() => writeFiles([file('o.pdf')], path.join(folder, 'orders', 'x'), once())),
    ).toMatchObject([{ message: 'the folder cannot be made: a part of the path is a file, not a folder' }]);
  });

  test('may be none', () => {
    expect(writeFiles([], folder, once())).toEqual([]);
  });
});

describe('a disk without links', () => {
  const stage = (text: string): { temporary: string; target: string; published: boolean } => {
    const temporary = path.join(folder, '.so-ordered-1.tmp');
    fs.writeFileSync(temporary, text);
    return { temporary, target: path.join(folder, 'o.pdf'), published: false };
  };

  test('gives a file its name by way of an empty one', () => {
    claimNameWithoutLinks(stage('new'));
    expect(listWritten()).toEqual({ 'o.pdf': 'new' });
  });

  test('does not replace a file either', () => {
    fs.writeFileSync(path.join(folder, 'o.pdf'), 'old');
    expect(
      problemsOf(() => {
        claimNameWithoutLinks(stage('new'));
      }),
    ).toMatchObject([{ code: 'output-exists' }]);
    expect(fs.readFileSync(path.join(folder, 'o.pdf'), 'utf8')).toBe('old');
  });
});

describe('what the system refuses', () => {
  test.each([
    ['EACCES', 'the file cannot be written: permission is denied'],
    ['ENOSPC', 'the file cannot be written: the disk is full'],
    ['EROFS', 'the file cannot be written: the disk can only be read'],
    ['EBUSY', 'the file cannot be written: another program is using it'],
    ['EXXX', 'the file cannot be written: the system reports EXXX'],
  ])('is put in words: %s', (code, message) => {
    expect(describeRefusal('output-not-written', 'o.pdf', 'the file cannot be written', code)).toMatchObject({
      code: 'output-not-written',
      message,
      place: { file: 'o.pdf' },
    });
  });
});

test('a file is known by its SHA-256', () => {
  expect(hashBytes(Buffer.from('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});
