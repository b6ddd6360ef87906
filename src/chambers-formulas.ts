/** The formulas of a chambers profile, compiled with their places and filled into lines. In: a profile and its places. */
import type { Chambers, DeadlineWords } from './case/model.js';
import type { Inlines } from './document/model.js';
import { parseLine } from './document/parse.js';
import type { Place } from './error.js';
import type { FillEnvironment, Template } from './template/fill.js';
import { type Formula, compileFormulas, type FormulaName } from './template/formula.js';

/** The chambers' formulas, compiled: masthead and number have several lines, every other is one. */
export interface Formulas extends DeadlineFormulas {
  readonly masthead: readonly Template[];
  readonly number: readonly Template[];
  readonly divisionLine: Template;
  readonly recordCite: Template;
  readonly firstDecretal: Template;
  readonly furtherDecretal: Template;
  readonly rulingPhrase: Template;
  readonly closing: Template;
  readonly mark: Template;
}

const deadlineFormulas = {
  date: 'dueDate',
  after: 'dueAfter',
  before: 'dueBefore',
  dayAfter: 'dayAfter',
  dayBefore: 'dayBefore',
  whichever: 'whichever',
  due: 'chained',
  served: 'served',
} as const satisfies Partial<Record<keyof DeadlineWords, FormulaName>>;

/** The formulas for what is due, by their settings under `wording.deadlines`. */
export type DeadlineFormulas = Readonly<
  Record<(typeof deadlineFormulas)[keyof typeof deadlineFormulas], Template>
>;

type NamedFormula = readonly [name: FormulaName, text: string, path: string];

function listDeadlineFormulas(words: DeadlineWords): readonly NamedFormula[] {
  const settings = Object.keys(deadlineFormulas) as (keyof typeof deadlineFormulas)[];
  return settings.map((key) => [deadlineFormulas[key], words[key], `/wording/deadlines/${key}`]);
}

/** The formulas for what is due alone. @throws OrderError as compileChambersFormulas */
export function compileDeadlineFormulas(
  { wording }: Pick<Chambers, 'wording'>,
  placeOf: (path: string) => Place,
): DeadlineFormulas {
  const single = listDeadlineFormulas(wording.deadlines);
  const compiled = compileFormulas(
    single.map(([name, text, path]) => ({ name, text, place: placeOf(path) })),
  );
  return Object.fromEntries(
    single.map(([name], index) => [name, compiled[index]]),
  ) as unknown as DeadlineFormulas;
}

/** @param placeOf where a setting was made, by its path in the profile: `/wording/closing` */
export function compileChambersFormulas(
  chambers: Chambers,
  mastheads: Readonly<Record<string, readonly string[]>>,
  placeOf: (path: string) => Place,
): Formulas {
  const { caption, wording, signature } = chambers;
  const masthead =
    typeof caption.masthead === 'string' ? (mastheads[caption.masthead] ?? []) : caption.masthead;
  const single: readonly NamedFormula[] = [
    ['divisionLine', caption.divisionLine ?? '', '/caption/divisionLine'],
    ['recordCite', wording.recordCite, '/wording/recordCite'],
    ['firstDecretal', wording.firstDecretal, '/wording/firstDecretal'],
    ['furtherDecretal', wording.furtherDecretal, '/wording/furtherDecretal'],
    ['rulingPhrase', wording.rulingPhrase, '/wording/rulingPhrase'],
    ['closing', wording.closing, '/wording/closing'],
    ['mark', signature.mark, '/signature/mark'],
    ...listDeadlineFormulas(wording.deadlines),
  ];
  const lines = (name: 'masthead' | 'number', texts: readonly string[]): readonly Formula[] =>
    texts.map((text) => ({ name, text, place: placeOf(`/caption/${name}`) }));
  const mastheadLines = lines('masthead', masthead);
  const numberLines = lines('number', [caption.number].flat());
  const others = single.map(([name, text, path]): Formula => ({ name, text, place: placeOf(path) }));
  const compiled = compileFormulas([...mastheadLines, ...numberLines, ...others]);
  const afterMasthead = compiled.slice(mastheadLines.length);
  const rest = afterMasthead.slice(numberLines.length);
  const named = Object.fromEntries(single.map(([name], index) => [name, rest[index]]));
  return {
    ...(named as unknown as Omit<Formulas, 'masthead' | 'number'>),
    masthead: compiled.slice(0, mastheadLines.length),
    number: afterMasthead.slice(0, numberLines.length),
  };
}

/** @returns the formula's words with the places their values came from */
export function fillLine(template: Template, facts: object, environment: FillEnvironment): Inlines {
  return parseLine(template.fill(facts, environment), template.source.file);
}
