/**
 * A chambers' formulas: one-line templates such as `SO ORDERED this the {{ordinalDate ordered}}.`, checked like every
 * template against the facts that its place in the order has.
 */
import { collectProblems, type Place, type Problem, throwProblems } from '../error.js';
import type { CheckedTemplate } from './check.js';
import { type FillEnvironment, type FilledText, makeTemplate, type Template } from './fill.js';
import { recallTemplate } from './prepared-template.js';
import type { JsonSchema } from './schema-shape.js';
import type { TemplateSource } from './source.js';
import { splitAtMarks } from '../value-marks.js';

const text = { type: 'string' };
type Properties = Readonly<Record<string, JsonSchema>>;
/** @param optional what a formula must ask for with `#if` */
const object = (required: Properties, optional: Properties = {}): JsonSchema => ({
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
});
const date = { type: 'string', format: 'date' };
const judge = object({ name: text, title: text });
const count = object({ count: { type: 'integer' }, unit: text, event: text });
const court = object({ line: text, name: text });
const cite = object({ record: text }, { page: text, paragraphs: text, pageId: text, filed: date });

/** The facts that each formula may use. */
export const formulaFacts = {
  masthead: object({ court }),
  sealedLine: object({}),
  restrictedLine: object({ restricted: text }),
  divisionLine: object({ division: text, court }),
  number: object({ number: text }),
  leadNumber: object({ number: text }),
  memberNumber: object({ number: text }),
  consolidatedNumber: object({ number: text }),
  prisonerNumber: object({ number: text }),
  recordCite: cite,
  recordCiteInText: cite,
  decretalLeadIn: object({}),
  firstDecretal: object({}),
  furtherDecretal: object({}),
  recommendationLeadIn: object({}),
  firstRecommendation: object({}),
  furtherRecommendation: object({}),
  rulingPhrase: object({ be: text, ruling: text }),
  closing: object(
    { ordered: date, court, judge },
    { place: object({}, { city: text, county: text, state: text }) },
  ),
  reportClosing: object(
    { ordered: date, court, judge },
    { place: object({}, { city: text, county: text, state: text }) },
  ),
  byline: object({ ordered: date, court, judge }),
  mark: object({ judge }),
  docketDue: object({ label: text, day: date }),
  docketOwn: object({ phrase: text }, { day: date }),
  docketDueInWords: object({ label: text, phrase: text }),
  docketSigned: object({ ordered: date, judge }),
  docketEntered: object({ ordered: date, judge }),
  unsignedMark: object({}),
  counselLine: object({ name: text, party: text }, { firm: text }),
  partyLine: object({ name: text, party: text }, { number: text, address: text }),
  dueDate: object({ day: date }),
  dueAfter: count,
  dueBefore: count,
  dayAfter: count,
  dayBefore: count,
  whichever: object({ options: { type: 'array', items: text }, which: text }),
  chained: object({ label: text }),
  served: object({ event: text, manner: text }),
} as const satisfies Record<string, JsonSchema>;

export type FormulaName = keyof typeof formulaFacts;

export interface Formula {
  readonly name: FormulaName;
  readonly text: string;
  readonly place: Place;
  /** Optional facts that are there: `place.city`. */
  readonly given?: readonly string[];
}

/** @throws OrderError with the problems of all formulas at once */
export function compileFormulas(formulas: readonly Formula[]): readonly Template[] {
  const problems: Problem[] = [];
  const templates = formulas.flatMap(
    (formula) => collectProblems(problems, () => compileFormula(formula)) ?? [],
  );
  throwProblems(problems);
  return templates;
}

/** A batch fills the same few formulas for every order; one in which each case had its own forgets the oldest. */
const checkedLimit = 500;
const checkedFormulas = new Map<string, CheckedTemplate>();

function compileFormula({ name, text: source, place, given = [] }: Formula): Template {
  const key = `${name}(${given.join()}): ${source}`;
  const origin: TemplateSource = { file: place.file, text: source, place };
  const known = checkedFormulas.get(key);
  if (known !== undefined) {
    // The same text may stand elsewhere in another profile.
    return makeTemplate(origin, {
      ...known,
      sites: known.sites.map((site) => ({ ...site, source: origin })),
    });
  }
  const checked = recallTemplate(origin, {
    schema: given.reduce(requireFact, formulaFacts[name]),
    partials: new Map(),
  });
  throwProblems(checked.problems);
  const [oldest] = checkedFormulas.keys();
  if (checkedFormulas.size >= checkedLimit && oldest !== undefined) checkedFormulas.delete(oldest);
  checkedFormulas.set(key, checked);
  return makeTemplate(origin, checked);
}

/** The schema with the fact at this path always there. */
function requireFact(schema: JsonSchema, path: string): JsonSchema {
  if (typeof schema === 'boolean') return schema;
  const [first = '', ...rest] = path.split('.');
  const properties = schema.properties as Properties;
  const inner =
    rest.length === 0 ? properties[first] : requireFact(properties[first] ?? true, rest.join('.'));
  return {
    ...schema,
    properties: { ...properties, [first]: inner ?? true },
    required: [...(schema.required as readonly string[]), first],
  };
}

/** A formula's words as one text, for a value inside another template (a record cite). */
export function fillPlainText(template: Template, facts: object, environment: FillEnvironment): string {
  return putBackValues(template.fill(facts, environment));
}

/** A filled formula as one text. */
export function putBackValues({ markdown, values }: FilledText): string {
  let text = '';
  for (const part of splitAtMarks(markdown))
    text += typeof part === 'string' ? part : (values[part]?.text ?? '');
  return text;
}
