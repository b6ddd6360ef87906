/** Makes docs/orders.md of the folders of templates/: what each order kind takes, sets and rests on. */
import { readdirSync, readFileSync } from 'node:fs';

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const { $defs: shared } = readJson('schemas/case-base.schema.json');

const opening = [
  '# The order kinds',
  '',
  'What each order kind takes from the case file, what it sets a time for, and what it rests on. A case names one kind or several under',
  '`orders`; [the case file](case-file.md) shows what stands beside them. `so-ordered new KIND` writes a complete case to start from, and',
  '`so-ordered templates KIND` shows the same as this page.',
  '',
  'This page is made of the folders of `templates/` by `npm run docs`; a test holds it to them.',
  '',
];

export function writeOrdersPage() {
  const kinds = readdirSync('templates')
    .filter((name) => !name.startsWith('_'))
    .sort();
  const lines = [
    ...opening,
    '| order kind | what it does |',
    '|---|---|',
    ...kinds.map((kind) => `| [${kind}](#${kind}) | ${cell(readDeclaration(kind).summary)} |`),
    ...kinds.flatMap(describeKind),
  ];
  return `${lines.join('\n')}\n`;
}

const readDeclaration = (kind) => readJson(`templates/${kind}/template.json`);

function describeKind(kind) {
  const declaration = readDeclaration(kind);
  const { summary, docket, deadlines, events = [], authority, needs } = declaration;
  const fields = listFields(readJson(`templates/${kind}/schema.json`), '');
  return [
    '',
    `## ${kind}`,
    '',
    `${summary}. [When to use it](../templates/${kind}/README.md); [its words](../templates/${kind}/order.hbs).`,
    ...(needs.length === 0 ? [] : ['', `Needs: ${needs.map((need) => needWords[need]).join('; ')}.`]),
    ...listTable(['field', 'needed', 'what it says'], fields),
    ...listTable(['deadline', 'who', 'field', 'usual time', 'authority'], deadlines.map(deadlineRow)),
    ...listTable(
      ['event', 'field'],
      events.map(({ words, field }) => [words, code(field)]),
    ),
    '',
    'Authority:',
    '',
    ...authority.map((line) => `- ${line}`),
    '',
    'Docket text, after ORDER:',
    '',
    '```handlebars',
    docket,
    '```',
    '',
    `Samples: ${listSamples(kind).join(', ')}. [Page 1 of the plain one](gallery/kind-${kind}.png).`,
  ];
}

/** What of the case the kind cannot do without. */
const needWords = {
  motion: 'a motion',
  conferral: 'the rule on certificates of conference',
  plaintiff: 'a party of the side that brought the action',
  defendant: 'a party of the side that answers it',
  referral: "the judge's power, `referral`",
  objections: 'the time for objections, which the tables give',
  fee: 'the filing fee, which the tables give',
};

function deadlineRow({ label, who, field, default: usual, authority }) {
  return [label, who, code(field), usual === undefined ? 'none' : describePeriod(usual), authority];
}

function describePeriod(period) {
  const { from = 'order', event = from, ...rest } = period;
  const [[unit, count] = []] = Object.entries(rest).filter(([, value]) => typeof value === 'number');
  return unit === undefined ? code(JSON.stringify(period)) : `${count} ${unit} from ${event}`;
}

function listFields(schema, owner) {
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).flatMap(([name, own]) => {
    if (owner === '' && name === 'kind') return [];
    const definition = shared[/\$defs\/(\w+)$/.exec(own.$ref ?? '')?.[1]] ?? {};
    const entries = own.type === 'array' ? (own.items ?? {}) : own;
    const values = own.enum ?? own.items?.enum;
    const choices = values === undefined ? '' : ` ${values.map((value) => code(value)).join(', ')}`;
    const description = `${own.description ?? definition.description ?? ''}${choices}`;
    const need = required.includes(name) ? 'yes' : '';
    const mark = own.type === 'array' ? '[]' : '';
    return [[code(`${owner}${name}`), need, description], ...listFields(entries, `${owner}${name}${mark}.`)];
  });
}

function listTable(heads, rows) {
  if (rows.length === 0) return [];
  const write = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return ['', write(heads), `|${'---|'.repeat(heads.length)}`, ...rows.map(write)];
}

function listSamples(kind) {
  const folder = `templates/${kind}`;
  const others = readdirSync(`${folder}/samples`).filter((name) => name.endsWith('.json'));
  const link = (name, json, text) => `[${name}](../${folder}/${json}) and [its order](../${folder}/${text})`;
  return [
    link('the plain one', 'sample.json', 'expected.txt'),
    ...others.sort().map((name) => {
      const stem = name.replace(/\.json$/, '');
      return link(stem, `samples/${name}`, `samples/${stem}.txt`);
    }),
  ];
}

const code = (text) => `\`${text}\``;
const cell = (text) => String(text).replaceAll('|', '\\|').trim();
