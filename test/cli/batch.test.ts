/** `so-ordered batch` from outside: what goes in, what stands on the disk afterwards, and what is said. */
import * as fs from 'node:fs';
import { chambers, makeCase, makeJsonLines, makeTable, nameOrder } from '../batch/cases.js';
import { Desk } from './program.js';

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
  desk.put('chambers.json', chambers);
});
afterEach(() => {
  desk.clear();
});

const positions = [1, 2, 3];
const cases = positions.map((position) => makeCase(position));
const orderFiles = (folder: string): readonly string[] =>
  positions.flatMap((position) =>
    ['docx', 'pdf', 'txt'].map((format) => `${folder}/${nameOrder(position)}.${format}`),
  );
const putFolder = (): void => {
  for (const position of positions) desk.put(`cases/${position}.json`, JSON.stringify(makeCase(position)));
};
const readAll = (place: Desk, folder: string): readonly string[] =>
  orderFiles(folder).map((file) => fs.readFileSync(place.at(file)).toString('base64'));

describe('so-ordered batch takes', () => {
  let alone: readonly string[] = [];
  beforeAll(() => {
    const other = new Desk();
    other.put('chambers.json', chambers);
    for (const position of positions) other.put(`${position}.json`, JSON.stringify(makeCase(position)));
    other.run(['render', ...positions.map((position) => `${position}.json`), '-o', 'out']);
    alone = readAll(other, 'out');
    other.clear();
  });
  const expectSameAsRender = (): void => {
    expect(readAll(desk, 'out')).toEqual(alone);
  };

  test('a folder, and writes for each case what render writes, to the byte', () => {
    putFolder();
    desk.put('cases/deeper/.hidden.json', 'no case');
    desk.put('cases/chambers.json', chambers);
    desk.put('cases/notes.txt', 'no case');
    const run = desk.run(['batch', 'cases', '-o', 'out']);
    expect(run).toEqual({
      exit: 0,
      stdout: '3 written\n',
      stderr: '',
      written: [...orderFiles('out'), 'out/so-ordered.journal.jsonl'],
    });
    expectSameAsRender();
  });

  test('JSON Lines', () => {
    desk.put('cases.jsonl', `\uFEFF${makeJsonLines(cases).replaceAll('\n', '\r\n\r\n')}`);
    expect(desk.run(['batch', 'cases.jsonl', '-o', 'out'])).toMatchObject({ exit: 0, stdout: '3 written\n' });
    expectSameAsRender();
  });

  test.each([
    ['commas', ',', ''],
    ['semicolons and a byte-order mark', ';', '\uFEFF'],
    ['tabs', '\t', ''],
    ['semicolons and what Excel says of them', ';', 'sep=;\r\n'],
  ])('a table with %s', (_name, delimiter, before) => {
    desk.put('cases.csv', `${before}${makeTable(cases, delimiter)}`);
    expect(desk.run(['batch', 'cases.csv', '-o', 'out'])).toMatchObject({
      exit: 0,
      stdout: '3 written\n',
      stderr: '',
    });
    expectSameAsRender();
  });

  test.each([
    ['JSON Lines', makeJsonLines(cases)],
    ['a table', makeTable(cases)],
  ])('%s on standard input', (_name, input) => {
    expect(desk.run(['batch', '-', '-o', 'out'], { input })).toMatchObject({
      exit: 0,
      stdout: '3 written\n',
    });
    expectSameAsRender();
  });

  test('one worker instead of one a core, which makes no difference to a byte', () => {
    putFolder();
    desk.run(['batch', 'cases', '-o', 'out', '--jobs', '1']);
    expectSameAsRender();
  });
});
