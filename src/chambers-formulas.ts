/** The formulas of a chambers profile, compiled with their places and filled into lines. In: a profile and its places. */
import type { Chambers, DeadlineWords } from './case/chambers-model.js';
import type { Inlines } from './document/model.js';
import { parseLine } from './document/parse.js';
import type { Place } from './error.js';
import type { FillEnvironment, Template } from './template/fill.js';
import { type Formula, compileFormulas, type FormulaName } from './template/formula.js';

/** The chambers' formulas, compiled: those of several lines as lists, those that a chambers may leave out as lists of none or one. */
export interface Formulas extends DeadlineFormulas, Readonly<Record<SingleFormula, Template>> {
  readonly masthead: readonly Template[];
  readonly number: readonly Template[];
  readonly divisionLine: readonly Template[];
  readonly prisonerNumber: readonly Template[];
  readonly decretalLeadIn: readonly Template[];
  readonly recommendationLeadIn: readonly Template[];
  readonly closing: readonly Template[];
  readonly reportClosing: readonly Template[];
  readonly unsignedMark: readonly Template[];
}

/** Of one line, and always there: by their settings. */
const singleFormulas = {
  leadNumber: '/caption/leadNumber',
  memberNumber: '/caption/memberNumber',
  consolidatedNumber: '/caption/consolidatedNumber',
  recordCite: '/wording/recordCite',
  recordCiteInText: '/wording/recordCiteInText',
  firstDecretal: '/wording/firstDecretal',
  furtherDecretal: '/wording/furtherDecretal',
  firstRecommendation: '/wording/firstRecommendation',
  furtherRecommendation: '/wording/furtherRecommendation',
  rulingPhrase: '/wording/rulingPhrase',
  byline: '/signature/byline',
  mark: '/signature/mark',
  counselLine: '/copies/counselLine',
  partyLine: '/copies/partyLine',
  docketDue: '/docket/due',
  docketDueInWords: '/docket/dueInWords',
  docketSigned: '/docket/signed',
  docketEntered: '/docket/entered',
  sealedLine: '/page/sealedLine',
  restrictedLine: '/page/restrictedLine',
} as const satisfies Partial<Record<FormulaName, string>>;
type SingleFormula = keyof typeof singleFormulas;

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

interface FormulaSetting {
  readonly name: FormulaName;
  /** A line each. */
  readonly texts: readonly string[];
  /** In the profile: `/wording/closing`. */
  readonly path: string;
  readonly given?: readonly string[];
}

type PlaceOf = (path: string) => Place;

function listDeadlineFormulas(words: DeadlineWords): readonly FormulaSetting[] {
  const settings = Object.keys(deadlineFormulas) as (keyof typeof deadlineFormulas)[];
  return settings.map((key) => ({
    name: deadlineFormulas[key],
    texts: [words[key]],
    path: `/wording/deadlines/${key}`,
  }));
}

/** The formulas for what is due alone. @throws OrderError as compileChambersFormulas */
export function compileDeadlineFormulas(
  { wording }: Pick<Chambers, 'wording'>,
  placeOf: PlaceOf,
): DeadlineFormulas {
  const compiled = compileSettings(listDeadlineFormulas(wording.deadlines), placeOf);
  const names = Object.values(deadlineFormulas);
  return Object.fromEntries(names.map((name) => [name, compiled.get(name)?.[0]])) as DeadlineFormulas;
}

/** @param placeOf where a setting was made, by its path in the profile: `/wording/closing` */
export function compileChambersFormulas(
  chambers: Chambers,
  mastheads: Readonly<Record<string, readonly string[]>>,
  placeOf: PlaceOf,
): Formulas {
  const { caption, wording, signature, place = {} } = chambers;
  const masthead =
    typeof caption.masthead === 'string' ? (mastheads[caption.masthead] ?? []) : caption.masthead;
  const given = ['place', 'place.state', ...Object.keys(place).map((key) => `place.${key}`)];
  const settings: readonly FormulaSetting[] = [
    { name: 'masthead', texts: masthead, path: '/caption/masthead' },
    { name: 'number', texts: [caption.number].flat(), path: '/caption/number' },
    { name: 'divisionLine', texts: listGiven(caption.divisionLine), path: '/caption/divisionLine' },
    { name: 'prisonerNumber', texts: listGiven(caption.prisonerNumber), path: '/caption/prisonerNumber' },
    { name: 'decretalLeadIn', texts: listGiven(wording.decretalLeadIn), path: '/wording/decretalLeadIn' },
    {
      name: 'recommendationLeadIn',
      texts: listGiven(wording.recommendationLeadIn),
      path: '/wording/recommendationLeadIn',
    },
    { name: 'closing', texts: [wording.closing].flat(), path: '/wording/closing', given },
    { name: 'reportClosing', texts: [wording.reportClosing].flat(), path: '/wording/reportClosing', given },
    { name: 'unsignedMark', texts: listGiven(signature.unsignedMark), path: '/signature/unsignedMark' },
    ...Object.entries(singleFormulas).map(([name, path]): FormulaSetting => {
      return { name: name as SingleFormula, texts: [settingAt(chambers, path)], path };
    }),
    ...listDeadlineFormulas(wording.deadlines),
  ];
  const compiled = compileSettings(settings, placeOf);
  const singles = [...Object.keys(singleFormulas), ...Object.values(deadlineFormulas)];
  return Object.fromEntries(
    [...compiled].map(([name, lines]) => [name, singles.includes(name) ? lines[0] : lines]),
  ) as unknown as Formulas;
}

function compileSettings(
  settings: readonly FormulaSetting[],
  placeOf: PlaceOf,
): ReadonlyMap<FormulaName, readonly Template[]> {
  const lines = settings.flatMap(({ name, texts, path, given = [] }) =>
    texts.map((text): Formula => ({ name, text, place: placeOf(path), given })),
  );
  const compiled = compileFormulas(lines);
  return new Map(
    settings.map(({ name }) => [name, compiled.filter((_, index) => lines[index]?.name === name)]),
  );
}

function listGiven(text: string | undefined): readonly string[] {
  return text === undefined ? [] : [text];
}

/** The text of a setting that the defaults always have. */
function settingAt(chambers: Chambers, path: string): string {
  const keys = path.split('/').slice(1);
  const value = keys.reduce<unknown>((parent, key) => (parent as Record<string, unknown>)[key], chambers);
  if (typeof value !== 'string') throw new TypeError(`no setting at ${path}`);
  return value;
}

const constantLines = new WeakMap<Template, Inlines>();

/** @returns the formula's words with the places their values came from */
export function fillLine(template: Template, facts: object, environment: FillEnvironment): Inlines {
  const known = constantLines.get(template);
  if (known !== undefined) return known;
  const line = parseLine(template.fill(facts, environment), template.source.file);
  if (template.isConstant) constantLines.set(template, line);
  return line;
}

/** A formula knows its own facts; the case file has each under a path of its own. */
export function placeValues(line: Inlines, paths: Readonly<Record<string, string>>): Inlines {
  return line.map((inline) => {
    const path =
      inline.kind === 'text' && inline.mergedFrom !== undefined ? paths[inline.mergedFrom] : undefined;
    return path === undefined ? inline : { ...inline, mergedFrom: path };
  });
}
