/**
 * The title of an order, a line or several: the case's own words, the chambers' formula for the order kind, or the
 * kind's. In: the settings and what the kind's template sees. Out: the title as it is printed, and in plain words.
 */
import type { Case } from './case/model.js';
import type { Chambers } from './case/chambers-model.js';
import { fillLine } from './chambers-formulas.js';
import type { Inlines, Text, Title } from './document/model.js';
import { plainTextOf } from './document/plain-text.js';
import { OrderError, type Place, type Problem, throwProblems } from './error.js';
import { suggestName } from './nearest-name.js';
import type { Catalog, OrderKind } from './template/catalog.js';
import { compileTemplate, type FillEnvironment, type Template } from './template/fill.js';

export type ChambersTitles = ReadonlyMap<string, readonly Template[]>;

/** @throws OrderError with the problems of all formulas, and of kinds that do not exist */
export function compileTitles(
  { title }: Chambers,
  kinds: Pick<Catalog, 'get' | 'keys'>,
  placeOf: (path: string) => Place,
): ChambersTitles {
  const problems: Problem[] = [];
  const titles = new Map<string, readonly Template[]>();
  for (const [name, formulas] of Object.entries(title.of ?? {})) {
    const kind = kinds.get(name);
    const place = placeOf(`/title/of/${name}`);
    if (kind === undefined) {
      problems.push(unknownKind(name, [...kinds.keys()], place));
      continue;
    }
    try {
      const options = { schema: kind.context, partials: new Map() };
      const lines = [formulas].flat();
      titles.set(
        name,
        lines.map((text) => compileTemplate({ file: place.file, text, place }, options)),
      );
    } catch (error) {
      if (!(error instanceof OrderError)) throw error;
      problems.push(...error.problems);
    }
  }
  throwProblems(problems);
  return titles;
}

function unknownKind(name: string, known: readonly string[], place: Place): Problem {
  const guess = suggestName(name, known);
  const hint = guess ?? '`so-ordered templates` lists the order kinds';
  return {
    code: 'case-kind-unknown',
    message: 'the title is of no known order kind',
    place,
    expected: known,
    hint,
  };
}

/** The kind whose title the order has, with what its template sees. */
export interface TitledKind {
  readonly kind: OrderKind;
  readonly context: object;
}

/** Fills the title's lines. */
export function fillTitle(
  { kind, context }: TitledKind,
  titles: ChambersTitles,
  environment: FillEnvironment,
): readonly Inlines[] {
  const lines = titles.get(kind.name) ?? kind.titles;
  return lines.map((line) => fillLine(line, context, environment));
}

export interface WrittenTitle {
  readonly block: Title;
  /** On one line, in the letters in which it was written: for the files' properties. */
  readonly text: string;
  /** On one line, in the letters of the title: for the foot of the page. */
  readonly foot: string;
}

export function buildTitle(
  record: Case,
  { form, minuteOrder, title: { letters, spaced } }: Chambers,
  usual: readonly Inlines[],
): WrittenTitle {
  const filled: readonly Inlines[] = form === 'order' ? usual : [[{ kind: 'text', text: minuteOrder.title }]];
  const own = record.title === undefined ? undefined : quoteTitle(record.title);
  const lines = own ?? filled.map((line) => (letters === 'capitals' ? capitalizeLetters(line) : line));
  const shown = spaced ? lines.map(spaceLetters) : lines;
  return {
    block: {
      kind: 'title',
      content: shown.flatMap((line, index) => (index === 0 ? line : [{ kind: 'line-break' }, ...line])),
    },
    text: (own ?? filled).map(plainTextOf).join(' '),
    foot: lines.map(plainTextOf).join(' '),
  };
}

/** The case's own words stay letter for letter. */
function quoteTitle(title: string | readonly string[]): readonly Inlines[] {
  if (typeof title === 'string') return [[{ kind: 'text', text: title, mergedFrom: 'title' }]];
  return title.map((text, index) => [{ kind: 'text', text, mergedFrom: `title.${index}` }]);
}

function mapText(inlines: Inlines, map: (text: Text) => Text): Inlines {
  return inlines.map((inline) => {
    if (inline.kind === 'text') return map(inline);
    if (inline.kind === 'emphasis' || inline.kind === 'strong')
      return { ...inline, content: mapText(inline.content, map) };
    return inline;
  });
}

function capitalizeLetters(line: Inlines): Inlines {
  return mapText(line, (text) => ({ ...text, text: text.text.toUpperCase() }));
}

/** `O R D E R`: only a line of one word can still be read so. */
function spaceLetters(line: Inlines): Inlines {
  if (!/^\p{L}+$/u.test(plainTextOf(line))) return line;
  return mapText(line, (text) => ({ ...text, text: Array.from(text.text).join(' ') }));
}
