/**
 * A chambers' formulas: one-line templates such as `SO ORDERED this the {{ordinalDate ordered}}.`, checked like every
 * template against the facts that its place in the order has.
 */
import { OrderError, type Place, type Problem, throwProblems } from '../error.js';
import { compileTemplate, type FillEnvironment, type FilledText, type Template } from './fill.js';
import type { JsonSchema } from './schema-shape.js';

const text = { type: 'string' };
const object = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});
const judge = object({ name: text, title: text });
const count = object({ count: { type: 'integer' }, unit: text, event: text });
const court = object({ line: text, name: text });

/** The facts that each formula may use; they are all there whenever it is filled. */
export const formulaFacts = {
  masthead: object({ court }),
  divisionLine: object({ division: text, court }),
  number: object({ number: text }),
  recordCite: object({ record: text }),
  firstDecretal: object({}),
  furtherDecretal: object({}),
  rulingPhrase: object({ be: text, ruling: text }),
  closing: object({ ordered: { type: 'string', format: 'date' }, court, judge }),
  mark: object({ judge }),
  dueDate: object({ day: { type: 'string', format: 'date' } }),
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
}

/** @throws OrderError with the problems of all formulas at once */
export function compileFormulas(formulas: readonly Formula[]): readonly Template[] {
  const problems: Problem[] = [];
  const templates = formulas.flatMap(({ name, text: source, place }) => {
    try {
      return [
        compileTemplate(
          { file: place.file, text: source, place },
          { schema: formulaFacts[name], partials: new Map() },
        ),
      ];
    } catch (error) {
      if (!(error instanceof OrderError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  throwProblems(problems);
  return templates;
}

/** A formula's words as one text, for a value inside another template (a record cite). */
export function fillPlainText(template: Template, facts: object, environment: FillEnvironment): string {
  return putBackValues(template.fill(facts, environment));
}

function putBackValues({ markdown, values, marks }: FilledText): string {
  return markdown.replace(
    new RegExp(`${marks.open}(\\d+)${marks.close}`, 'g'),
    (_mark, index: string) => values[Number(index)]?.text ?? '',
  );
}
