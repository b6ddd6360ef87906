/** A chambers' own order kinds: the example of docs/authoring.md, and every way in which such a folder can be wrong. */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

import { checkTemplates } from '../src/check-templates.js';
import { collectProblems, isError, OrderError, type Problem } from '../src/error.js';
import { readCaseFile, readChambers } from '../src/files/case-file.js';
import { readOwnSamples } from '../src/files/own-templates.js';
import { loadLibrary } from '../src/library.js';
import { layChambersTemplates } from '../src/chambers-templates.js';
import { renderOrder } from '../src/render.js';

const example = 'docs/examples/own-kind';
const kindFolder = 'templates/courtesy-copy';
const library = loadLibrary();

const desks: string[] = [];
afterAll(() => {
  for (const desk of desks) fs.rmSync(desk, { recursive: true });
});

/** The example, copied, with some files of its templates folder written anew or, where the text is undefined, taken away. */
function copyExample(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const desk = fs.mkdtempSync(path.join(os.tmpdir(), 'so-ordered-own-'));
  desks.push(desk);
  fs.cpSync(example, desk, { recursive: true });
  for (const [name, text] of Object.entries(changes)) {
    const file = path.join(desk, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    if (text === undefined) fs.rmSync(file, { recursive: true });
    else fs.writeFileSync(file, text);
  }
  return desk;
}

const readExample = (name: string): string => fs.readFileSync(path.join(example, name), 'utf8');

function renderText(desk: string, caseFile = `${kindFolder}/sample.json`): string {
  const file = path.join(desk, caseFile);
  const { files } = renderOrder(
    readCaseFile(file),
    { chambers: readChambers(file, undefined), formats: ['txt'] },
    library,
  );
  return new TextDecoder().decode(files[0]?.bytes);
}

test('the profile can give its own order kind a title', () => {
  const desk = copyExample();
  const file = path.join(desk, 'chambers.json');
  const profile = JSON.parse(fs.readFileSync(file, 'utf8')) as object;
  fs.writeFileSync(
    file,
    JSON.stringify({ ...profile, title: { of: { 'courtesy-copy': 'ORDER FOR A COURTESY COPY' } } }),
  );
  expect(renderText(desk)).toContain('ORDER FOR A COURTESY COPY');
});

/** What `check --templates` says of the folder's own kinds. */
function findProblems(desk: string, all = false): readonly Problem[] {
  const problems: Problem[] = [];
  collectProblems(problems, () => {
    const chambers = readChambers(path.join(desk, 'case.json'), undefined);
    const { templates } = chambers;
    if (templates === undefined) throw new TypeError('a profile without templates');
    const laid = layChambersTemplates({ templates }, library);
    const keys = all ? laid.kinds.keys : () => templates.kinds.map(({ kind }) => kind);
    const looked = { ...laid, kinds: { ...laid.kinds, keys } };
    problems.push(
      ...checkTemplates(looked, false, { chambers, readSamples: readOwnSamples }).filter(isError),
    );
  });
  return problems;
}

const tell = (desk: string, { code, message, place, hint }: Problem): object => ({
  code,
  message,
  at: `${path.relative(desk, place?.file ?? '')}:${place?.line ?? ''}`,
  hint,
});

describe('the example of docs/authoring.md', () => {
  const shown = [
    'chambers.json',
    `${kindFolder}/order.hbs`,
    `${kindFolder}/template.json`,
    `${kindFolder}/schema.json`,
    `${kindFolder}/sample.json`,
    `${kindFolder}/expected.txt`,
    'templates/_partials/opening.hbs',
    'templates/_partials/chambers-copy.hbs',
  ];

  test('has the files that the page shows, and no other', () => {
    const files = fs
      .readdirSync(example, { recursive: true, encoding: 'utf8' })
      .filter((name) => fs.statSync(path.join(example, name)).isFile());
    expect(files.map((name) => name.replaceAll('\\', '/')).sort()).toEqual([...shown].sort());
  });

  test.each(shown)('shows %s as it is', (name) => {
    expect(fs.readFileSync('docs/authoring.md', 'utf8')).toContain(
      `\n${readExample(name).trimEnd()}\n\`\`\``,
    );
  });

  test('makes the text that it shows', () => {
    expect(renderText(example)).toBe(readExample(`${kindFolder}/expected.txt`));
  });

  test('has nothing wrong with it', () => {
    expect(findProblems(example, true)).toEqual([]);
  });

  test('makes the same order of files with Windows line ends', () => {
    const names = [
      `${kindFolder}/order.hbs`,
      'templates/_partials/opening.hbs',
      `${kindFolder}/expected.txt`,
    ];
    const changes = names.map((name) => [name, readExample(name).replaceAll('\n', '\r\n')]);
    const desk = copyExample(Object.fromEntries(changes) as Record<string, string>);
    expect(renderText(desk)).toBe(readExample(`${kindFolder}/expected.txt`));
    expect(findProblems(desk)).toEqual([]);
  });
});

test('an own partial stands for the one of its name in the kinds of the package', () => {
  const desk = copyExample({ 'case.json': fs.readFileSync('templates/compel/sample.json', 'utf8') });
  expect(renderText(desk, 'case.json')).toContain('The court takes up the ');
});

test('an own kind of a known name replaces it only where it says so', () => {
  const rename = (text: string): string => text.replaceAll('courtesy-copy', 'extend-time');
  const files = ['order.hbs', 'schema.json', 'sample.json', 'template.json'];
  const put = (extra: string): Record<string, string | undefined> => ({
    [kindFolder]: undefined,
    ...Object.fromEntries(
      files.map((name) => [
        `templates/extend-time/${name}`,
        rename(readExample(`${kindFolder}/${name}`)).replace('"summary"', `${extra}"summary"`),
      ]),
    ),
  });
  const refused = copyExample(put(''));
  expect(findProblems(refused).map(({ code }) => code)).toContain('template-name-not-allowed');
  const replaced = copyExample(put('"replaces": true, '));
  expect(renderText(replaced, 'templates/extend-time/sample.json')).toContain('ORDER FOR A COURTESY COPY');
});

describe('what is wrong with an own folder', () => {
  const replaceIn = (name: string, from: string, to: string): Record<string, string> => {
    const text = readExample(name);
    if (!text.includes(from)) throw new TypeError(`${name} has no ${from}`);
    return { [name]: text.replace(from, to) };
  };
  const order = `${kindFolder}/order.hbs`;
  const schema = `${kindFolder}/schema.json`;
  const declaration = `${kindFolder}/template.json`;

  test.each<[string, Record<string, string | undefined>, object]>([
    [
      'a partial that does not exist',
      replaceIn(order, '{{> chambers-copy}}', '{{> chamber-copy}}'),
      { code: 'template-partial-unknown', at: `${order}:6` },
    ],
    [
      'a field that the schema lacks',
      replaceIn(order, '{{order.paper}}', '{{order.papr}}'),
      { code: 'template-path-unknown', at: `${order}:2` },
    ],
    [
      'an own partial that says what a kind of the package cannot',
      replaceIn('templates/_partials/opening.hbs', '{{list motions}}', '{{list motionz}}'),
      { code: 'template-path-unknown', at: 'templates/_partials/opening.hbs:3' },
    ],
    [
      'a key of template.json that does not exist',
      replaceIn(declaration, '"needs"', '"need"'),
      { code: 'case-field-unknown', at: `${declaration}:7` },
    ],
    [
      'broken JSON',
      replaceIn(declaration, '"position": 80,', '"position": 80'),
      { code: 'case-file-not-json', at: `${declaration}:7` },
    ],
    [
      'a deadline whose field the schema lacks',
      replaceIn(declaration, '"field": "due"', '"field": "dew"'),
      { code: 'template-path-unknown', at: `${declaration}:13` },
    ],
    [
      'a keyword that is none',
      replaceIn(schema, '"required"', '"requird"'),
      { code: 'case-field-unknown', at: `${schema}:5` },
    ],
    [
      'a shared definition that does not exist',
      replaceIn(schema, '$defs/deadline', '$defs/deadlin'),
      { code: 'template-schema-invalid', hint: 'did you mean "deadline"?' },
    ],
    [
      'a pattern that cannot be read',
      replaceIn(schema, '"minimum": 2', '"minimum": 2, "pattern": "("'),
      { code: 'template-schema-invalid', at: `${schema}:` },
    ],
    [
      'a kind of another name than the folder',
      replaceIn(schema, '"const": "courtesy-copy"', '"const": "courtesy"'),
      { code: 'template-schema-invalid', at: `${schema}:8` },
    ],
    [
      'a file that is missing',
      { [declaration]: undefined },
      { code: 'template-folder-incomplete', at: `${kindFolder}:` },
    ],
    [
      'a file of another kind',
      { [`${kindFolder}/order.docx`]: 'PK' },
      { code: 'template-folder-incomplete', at: `${kindFolder}:` },
    ],
    [
      'a partial beside the kinds',
      { 'templates/opening.hbs': '' },
      { code: 'template-folder-incomplete', at: 'templates/opening.hbs:' },
    ],
    [
      'a name with capitals',
      { 'templates/Copy/order.hbs': '' },
      { code: 'template-name-not-allowed', at: 'templates/Copy:' },
    ],
    [
      'another text than the one kept',
      replaceIn(order, 'on paper', 'in print'),
      { code: 'template-expected-differs', at: `${kindFolder}/expected.txt:15` },
    ],
    [
      'replaces, where nothing is replaced',
      replaceIn(declaration, '"summary"', '"replaces": true, "summary"'),
      { code: 'template-name-not-allowed', at: `${declaration}:2` },
    ],
    [
      'a folder that does not exist',
      { 'chambers.json': '{\n  "judge": { "name": "J. R. Example" },\n  "templates": "template"\n}' },
      { code: 'case-file-unreadable', at: 'chambers.json:3' },
    ],
  ])('%s is told with its place', (_what, changes, expected) => {
    const desk = copyExample(changes);
    const told = findProblems(desk).map((problem) => tell(desk, problem));
    expect(told).toContainEqual(expect.objectContaining(expected));
  });

  test('a code in a template is text or an error, never run', () => {
    const desk = copyExample(replaceIn(order, 'on paper', 'on {{constructor.constructor "return 1"}}'));
    expect(findProblems(desk).map(({ code }) => code)).toEqual(['template-helper-unknown']);
  });
});

test('a profile that names templates which were not read makes no order', () => {
  const source = readCaseFile(path.join(example, kindFolder, 'sample.json'));
  const chambers = { file: 'chambers.json', text: readExample('chambers.json') };
  expect(() => renderOrder(source, { chambers, formats: ['txt'] }, library)).toThrow(OrderError);
});
