/**
 * The helpers that a template may call, as a table. A helper is a pure function of its arguments and of the chambers'
 * and law's words in the environment; it gives text or yes-or-no, or undefined for an argument that it has no words for.
 */
import { weekdayOf, parseCalendarDate, type CalendarDate } from '../deadlines/calendar-date.js';
import { writeOrdinalDate, writePlainDate, writeSlashDate, writeWeekdayDate } from './date-words.js';
import {
  capitalize,
  chooseArticle,
  joinList,
  lowerFirst,
  makePluralPossessive,
  makePossessive,
} from '../english.js';
import { writeCountWords, writeNumber, writeOrdinal } from './number-words.js';
import { type Prose, readProse } from './prose.js';

/** What the filled text takes from outside the facts. */
export interface FillEnvironment {
  /** A date (`YYYY-MM-DD`) in the chambers' own form. */
  readonly formatDate: (date: string) => string;
  /** How this court cites the rule, in the version in force on the order's date. */
  readonly cite: (id: string) => string;
  /** That version's words. */
  readonly quote: (id: string) => string;
  /** How the chambers' ordering paragraphs say what someone does: `present`, `shall present`, `must present`. */
  readonly mandate: 'bare' | 'shall' | 'must';
  /** How the chambers makes a ruling: `is hereby denied`, `are DENIED`. */
  readonly rule: (ruling: string, plural: boolean) => string;
}

/** What a helper takes: `texts` is a list of text, `scalar` anything that can be compared, `rule` a row's id, `prose` Markdown of the case. */
export type Parameter = 'text' | 'integer' | 'date' | 'texts' | 'scalar' | 'condition' | 'rule' | 'prose';

export interface Helper {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** Takes more of its last parameter. */
  readonly variadic: boolean;
  /** `blocks`: stands alone on its line and gives blocks of the order. */
  readonly result: 'text' | 'boolean' | 'blocks';
  /** `and`, `or`, `not`: takes conditions, and asks a later one only where the earlier leave the answer open. */
  readonly joinsConditions: boolean;
  /** `eq`, `ne`: a literal must be one of the values that the schema lists for the other side. */
  readonly compares: boolean;
  /** How it is written, for hints and for the list of helpers. */
  readonly usage: string;
  readonly doc: string;
  /** The arguments have been read by `readArgument`. */
  readonly apply: (
    args: readonly unknown[],
    environment: FillEnvironment,
  ) => string | boolean | Prose | undefined;
}

const plain = { variadic: false, result: 'text', joinsConditions: false, compares: false } as const;

function ofText(name: string, doc: string, write: (text: string) => string): Helper {
  const apply = ([text]: readonly unknown[]): string => write(text as string);
  return { ...plain, name, doc, usage: `{{${name} path}}`, parameters: ['text'], apply };
}

function ofInteger(name: string, doc: string, write: (value: number) => string | undefined): Helper {
  const apply = ([value]: readonly unknown[]): string | undefined => write(value as number);
  return { ...plain, name, doc, usage: `{{${name} path}}`, parameters: ['integer'], apply };
}

function ofDate(
  name: string,
  doc: string,
  write: (date: CalendarDate, environment: FillEnvironment) => string,
): Helper {
  const apply: Helper['apply'] = ([date], environment) => write(date as CalendarDate, environment);
  return { ...plain, name, doc, usage: `{{${name} path}}`, parameters: ['date'], apply };
}

function ofTexts(name: string, doc: string, write: (texts: readonly string[]) => string): Helper {
  const apply = ([texts]: readonly unknown[]): string => write(texts as readonly string[]);
  return { ...plain, name, doc, usage: `{{${name} path}}`, parameters: ['texts'], apply };
}

function ofRule(
  name: string,
  doc: string,
  write: (id: string, environment: FillEnvironment) => string,
): Helper {
  const apply: Helper['apply'] = ([id], environment) => write(id as string, environment);
  return { ...plain, name, doc, usage: `{{${name} "id"}}`, parameters: ['rule'], apply };
}

function ofRuling(name: string, doc: string, plural: boolean): Helper {
  const apply: Helper['apply'] = ([ruling], { rule }) => rule(ruling as string, plural);
  return { ...plain, name, doc, usage: `{{${name} ruling.denied}}`, parameters: ['text'], apply };
}

function comparing(name: string, doc: string, compare: (a: unknown, b: unknown) => boolean): Helper {
  const apply = ([a, b]: readonly unknown[]): boolean => compare(a, b);
  const parameters = ['scalar', 'scalar'] as const;
  return {
    ...plain,
    name,
    doc,
    usage: `(${name} path "value")`,
    parameters,
    result: 'boolean',
    compares: true,
    apply,
  };
}

function joining(
  name: string,
  doc: string,
  usage: string,
  count: 1 | 2,
  join: (args: readonly unknown[]) => boolean,
): Helper {
  const parameters = Array.from({ length: count }, () => 'condition' as const);
  const variadic = count > 1;
  return {
    ...plain,
    name,
    doc,
    usage,
    parameters,
    variadic,
    result: 'boolean',
    joinsConditions: true,
    apply: join,
  };
}

const table: readonly Helper[] = [
  comparing('eq', 'yes where both are the same', (a, b) => a === b),
  comparing('ne', 'yes where they differ', (a, b) => a !== b),
  joining('and', 'yes where all are', '(and path (eq path "value"))', 2, (args) => args.every(Boolean)),
  joining('or', 'yes where at least one is', '(or path (eq path "value"))', 2, (args) => args.some(Boolean)),
  joining('not', 'yes where the condition is not', '(not path)', 1, ([arg]) => arg !== true),
  ofDate('date', 'a date in the chambers’ own form', (date, { formatDate }) => formatDate(date)),
  ofDate('plainDate', 'March 12, 2007', writePlainDate),
  ofDate('weekdayDate', 'Monday, March 12, 2007', writeWeekdayDate),
  ofDate('ordinalDate', '12th day of March, 2007', writeOrdinalDate),
  ofDate('slashDate', '3/12/2007', writeSlashDate),
  ofDate('weekday', 'Monday', weekdayOf),
  ofTexts('list', 'A, B, and C', (texts) => joinList(texts, 'and')),
  ofTexts('listOr', 'A, B, or C', (texts) => joinList(texts, 'or')),
  ofInteger('countWords', 'fourteen (14); 0 to 999', writeCountWords),
  ofInteger('number', 'fourteen; 0 to 999', writeNumber),
  ofInteger('ordinal', '14th', (value) => (value < 0 ? undefined : writeOrdinal(value))),
  {
    ...plain,
    name: 'plural',
    doc: 'the first word for 1, the second for any other number',
    usage: '{{plural path "day" "days"}}',
    parameters: ['integer', 'text', 'text'],
    apply: ([count, one, many]) => (count === 1 ? one : many) as string,
  },
  ofText('possessive', 'Example Corp.’s, for one owner', makePossessive),
  ofText('possessivePlural', 'Plaintiffs’, for several owners', makePluralPossessive),
  ofText('capitalize', 'with its first letter a capital', capitalize),
  ofText('lowerFirst', 'with its first letter small; initials stay', lowerFirst),
  ofText('upper', 'IN CAPITALS', (text) => text.toUpperCase()),
  ofRuling('isRuled', 'how one motion is ruled on: is hereby denied', false),
  ofRuling('areRuled', 'the same for several: are hereby denied', true),
  {
    ...plain,
    name: 'shall',
    doc: 'what is ordered, in an ordering paragraph: “present”, “shall present” or “must present”, as the chambers has it',
    usage: '{{shall "present"}}',
    parameters: ['text'],
    apply: ([verb], { mandate }) => (mandate === 'bare' ? verb : `${mandate} ${verb as string}`) as string,
  },
  ofText('article', 'with “a” or “an” before it', (text) => `${chooseArticle(text)} ${text}`),
  {
    ...plain,
    name: 'prose',
    doc: 'the case’s own Markdown, as blocks of the order; alone on its line',
    usage: '{{prose path}}',
    parameters: ['prose'],
    result: 'blocks',
    apply: ([prose]) => prose as Prose,
  },
  ofRule('cite', 'the citation of a rule in force', (id, { cite }) => cite(id)),
  ofRule('quote', 'the words of a rule in force', (id, { quote }) => quote(id)),
];

export const helpers: ReadonlyMap<string, Helper> = new Map(table.map((helper) => [helper.name, helper]));

/** A value that the case says: not absent, not blank. */
export function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && !(typeof value === 'string' && !/\S/.test(value));
}

/** The argument if it is of the kind that the parameter takes, else undefined: the facts then break their schema. */
export function readArgument(parameter: Parameter, value: unknown): unknown {
  if (!isSaid(value)) return undefined;
  switch (parameter) {
    case 'text':
    case 'rule':
      return typeof value === 'string' ? value : undefined;
    case 'integer':
      return Number.isSafeInteger(value) ? value : undefined;
    case 'date':
      return typeof value === 'string' ? parseCalendarDate(value) : undefined;
    case 'texts': {
      const isList = Array.isArray(value) && value.length > 0;
      return isList && value.every((item) => typeof item === 'string' && isSaid(item)) ? value : undefined;
    }
    case 'scalar':
      return typeof value === 'string' || typeof value === 'number' ? value : undefined;
    case 'condition':
      return value;
    case 'prose':
      return readProse(value);
  }
}
