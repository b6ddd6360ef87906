/** What `so-ordered batch`, `verify` and `report` refuse before they do anything, and what their help says. */
import { chambers, makeCase, makeJsonLines } from '../batch/cases.js';
import { Desk } from './program.js';

let desk: Desk;
beforeAll(() => {
  desk = new Desk();
  desk.put('chambers.json', chambers);
  desk.put('cases.jsonl', makeJsonLines([makeCase(1)]));
  desk.put('cases/1.json', JSON.stringify(makeCase(1)));
  desk.put('one.json', JSON.stringify(makeCase(1)));
  desk.put('empty/notes.txt', '');
  desk.put('empty.jsonl', '\n \n');
  desk.put('header.csv', 'number,court\n');
  desk.put('utf16.csv', Buffer.from('\uFEFFnumber\n1\n', 'utf16le'));
});
afterAll(() => {
  desk.clear();
});

describe('a wrong command is refused with exit code 2, and nothing is written', () => {
  test.each<readonly [string, string, string | undefined]>([
    ['batch cases', 'no folder is named for the orders', 'name one with -o, or say --check to write nothing'],
    ['batch one.json -o out', 'one.json is one case file, and a batch takes many', undefined],
    [
      'batch cases.xlsx -o out',
      'cases.xlsx is no folder, and its name ends in none of .jsonl, .ndjson, .csv, .tsv',
      'in Excel: Save as, CSV UTF-8',
    ],
    ['batch cases -o out --check', '--check writes nothing, so -o means nothing', undefined],
    ['batch cases --check --resume', '--check writes nothing, so --resume means nothing', undefined],
    ['batch cases -o out --resume --force', '--resume and --force contradict each other', undefined],
    ['batch cases -o out --jobs 0', '--jobs is a whole number from 1 on, such as --jobs 4', undefined],
    ['batch cases -o out --jobs many', '--jobs is a whole number from 1 on, such as --jobs 4', undefined],
    [
      'batch cases -o out --shard 3/2',
      '3/2 is no part of a batch',
      '--shard 2/8 takes the second of eight parts',
    ],
    ['batch cases -o out --shard 1', '1 is no part of a batch', undefined],
    ['batch cases -o out --report r.pdf', 'r.pdf: a report ends in .json, .csv or .html', undefined],
    ['batch cases -o out --mapping m.json', '--mapping is for the columns of a table', undefined],
    [
      'batch cases -o out --kind deny-missing-certificat',
      'there is no order kind deny-missing-certificat',
      undefined,
    ],
    ['batch cases -o out --format docs', 'there is no format docs', 'did you mean docx?'],
    ['batch cases -o out --resum', 'there is no option --resum', 'did you mean --resume?'],
    ['report split a.json -o b.json', 'report cannot split', undefined],
    ['report merge -o b.json', 'no report is named', undefined],
    ['report merge a.json', 'no file is named for the whole report', undefined],
  ])('%s', (line, message, hint) => {
    const { exit, stdout, stderr, written } = desk.run(line.split(' '));
    expect({ exit, stdout, written }).toEqual({ exit: 2, stdout: '', written: [] });
    expect(stderr).toContain(`error: ${message}\n`);
    if (hint !== undefined) expect(stderr).toContain(`hint: ${hint}\n`);
    expect(stderr).toContain(`\nmore:  so-ordered ${line.split(' ')[0] ?? ''} --help\n`);
  });
});

describe('an input without a case is a problem', () => {
  test.each([
    ['batch empty -o out', 'batch-input-empty'],
    ['batch empty.jsonl -o out', 'batch-input-empty'],
    ['batch missing.jsonl -o out', 'case-file-unreadable'],
    ['batch header.csv -o out', 'batch-input-empty'],
    ['batch utf16.csv -o out', 'case-file-not-utf8'],
    ['batch cases -o out --defaults missing.json', 'case-file-unreadable'],
    ['verify empty', 'batch-journal-invalid'],
    ['verify missing', 'batch-journal-invalid'],
    ['report merge one.json -o all.html', 'batch-report-invalid'],
  ])('%s: %s', (line, code) => {
    const { exit, stdout, stderr, written } = desk.run(line.split(' '));
    expect({ exit, stdout, written }).toEqual({ exit: 1, stdout: '', written: [] });
    expect(stderr).toContain(`error[${code}]: `);
  });

  test('but a part that comes to none of the cases is not', () => {
    expect(desk.run(['batch', 'cases.jsonl', '--check', '--shard', '2/2'])).toMatchObject({
      exit: 0,
      stdout: 'no case in this part of the input\n',
    });
  });
});

test.each(['batch', 'verify', 'report'])('%s --help shows its options and examples', (command) => {
  const { exit, stdout } = desk.run([command, '--help']);
  expect(exit).toBe(0);
  expect(stdout).toContain('Examples:\n  so-ordered ');
  expect(stdout).not.toContain('undefined');
});
