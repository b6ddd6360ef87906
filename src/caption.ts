/** The case's caption, title, closing and signature as blocks, in this chambers' words. In: a case, its court and chambers. */
import type { Case, Chambers, Party, Role, RoleWords } from './case/model.js';
import type { Caption, CaptionSide, Closing, Inlines, Signature, Text } from './document/model.js';
import { parseLine } from './document/parse.js';
import { type Formula, compileFormulas, type FormulaName } from './template/formula.js';
import type { FillEnvironment, Template } from './template/fill.js';
import type { CourtRow } from './law-data.js';
import type { Place } from './error.js';

/** The chambers' formulas, compiled: the masthead has several lines, every other is one. */
export interface Formulas {
  readonly masthead: readonly Template[];
  readonly divisionLine: Template;
  readonly number: Template;
  readonly recordCite: Template;
  readonly firstDecretal: Template;
  readonly furtherDecretal: Template;
  readonly closing: Template;
  readonly mark: Template;
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
  const single: readonly [FormulaName, string, string][] = [
    ['divisionLine', caption.divisionLine ?? '', '/caption/divisionLine'],
    ['number', caption.number, '/caption/number'],
    ['recordCite', wording.recordCite, '/wording/recordCite'],
    ['firstDecretal', wording.firstDecretal, '/wording/firstDecretal'],
    ['furtherDecretal', wording.furtherDecretal, '/wording/furtherDecretal'],
    ['closing', wording.closing, '/wording/closing'],
    ['mark', signature.mark, '/signature/mark'],
  ];
  const lines = masthead.map((text): Formula => ({
    name: 'masthead',
    text,
    place: placeOf('/caption/masthead'),
  }));
  const others = single.map(([name, text, path]): Formula => ({ name, text, place: placeOf(path) }));
  const compiled = compileFormulas([...lines, ...others]);
  const named = Object.fromEntries(single.map(([name], index) => [name, compiled[lines.length + index]]));
  return { ...(named as unknown as Omit<Formulas, 'masthead'>), masthead: compiled.slice(0, lines.length) };
}

export interface CaptionSources {
  readonly record: Case;
  readonly court: CourtRow;
  readonly chambers: Chambers;
  readonly formulas: Formulas;
  readonly environment: FillEnvironment;
  readonly roleWords: RoleWords;
  /** The profile or the case sets the division line itself; else a line that the court is known to print wins. */
  readonly divisionLineIsSet: boolean;
}

function fillLine(template: Template, facts: object, environment: FillEnvironment): Inlines {
  return parseLine(template.fill(facts, environment), template.source.file);
}

export function buildCaption(sources: CaptionSources): Caption {
  const { record, formulas, environment } = sources;
  return {
    kind: 'caption',
    masthead: [...buildMasthead(sources), ...buildDivisionLine(sources)],
    sides: buildSides(sources),
    number: [fillLine(formulas.number, { number: record.number }, environment)],
  };
}

/** A court whose name takes several lines prints the others under the one that the formula frames. */
function buildMasthead({ court, formulas, environment }: CaptionSources): readonly Inlines[] {
  const [line = court.name, ...others] = court.captionLines;
  const lines = formulas.masthead.map((template) =>
    fillLine(template, { court: { line, name: court.name } }, environment),
  );
  return [...lines, ...others.map((text): Inlines => [{ kind: 'text', text }])];
}

function buildDivisionLine({
  record,
  court,
  formulas,
  environment,
  divisionLineIsSet,
}: CaptionSources): readonly Inlines[] {
  const division = record.division;
  if (division === undefined) return [];
  const known = court.divisions.find((row) => row.name.toLowerCase() === division.toLowerCase());
  if (known !== undefined && !divisionLineIsSet)
    return [[{ kind: 'text', text: known.line, mergedFrom: 'division' }]];
  const [line = court.name] = court.captionLines;
  return [fillLine(formulas.divisionLine, { division, court: { line, name: court.name } }, environment)];
}

/** Parties who share a role stand together where the case file first names one of them. */
function buildSides(sources: CaptionSources): readonly CaptionSide[] {
  const { record, chambers } = sources;
  const roles = [...new Set(record.parties.map((party) => party.role))];
  return roles
    .map((role, index): CaptionSide => {
      const isLast = index === roles.length - 1;
      const side = { names: buildNames(role, sources), status: [buildStatus(role, isLast, sources)] };
      return index === 0
        ? side
        : { pivot: [{ kind: 'text', text: index === 1 ? chambers.caption.pivot : '' }], ...side };
    })
    .map((side) =>
      side.pivot?.[0]?.kind === 'text' && side.pivot[0].text === ''
        ? { names: side.names, status: side.status }
        : side,
    );
}

function buildNames(role: Role, { record, chambers }: CaptionSources): readonly Inlines[] {
  const holders = record.parties
    .map((party, index) => ({ party, index }))
    .filter(({ party }) => party.role === role);
  const { partyNames, punctuation } = chambers.caption;
  const isCapitals = partyNames === 'capitals';
  // A comma between names that hold commas themselves (Example, Inc.) would hide where one ends.
  const separator = holders.some(({ party }) => party.name.includes(',')) ? ';' : ',';
  return holders.map(({ party, index }, position): Inlines => {
    const rest = holders.length - 1 - position;
    const and = isCapitals ? ' AND' : ' and';
    const end =
      rest === 0
        ? punctuation === 'commas'
          ? ','
          : ''
        : rest === 1
          ? `${holders.length > 2 ? separator : ''}${and}`
          : separator;
    return [
      nameText(party, index, isCapitals),
      ...(end === '' ? [] : [{ kind: 'text', text: end } as const]),
    ];
  });
}

function nameText(party: Party, index: number, isCapitals: boolean): Text {
  return {
    kind: 'text',
    text: isCapitals ? party.name.toUpperCase() : party.name,
    mergedFrom: `parties.${index}.name`,
  };
}

function buildStatus(role: Role, isLast: boolean, { record, chambers, roleWords }: CaptionSources): Text {
  const count = record.parties.filter((party) => party.role === role).length;
  const { statusWords, statusOverrides, punctuation } = chambers.caption;
  const word = statusOverrides?.[role] ?? (count > 1 ? roleWords[role].many : roleWords[role].one);
  const cased =
    statusOverrides?.[role] === undefined && statusWords === 'capitals' ? word.toUpperCase() : word;
  return { kind: 'text', text: punctuation === 'commas' ? `${cased}${isLast ? '.' : ','}` : cased };
}

export function buildClosing({ record, court, chambers, formulas, environment }: CaptionSources): Closing {
  const [line = court.name] = court.captionLines;
  const facts = { ordered: record.ordered, court: { line, name: court.name }, judge: chambers.judge };
  return { kind: 'closing', content: fillLine(formulas.closing, facts, environment) };
}

/** @param sign the person running the command asked for the judge's mark; nothing else ever does */
export function buildSignature(
  { chambers, formulas, environment }: CaptionSources,
  sign: boolean,
): Signature {
  const { printedName, title } = chambers.signature;
  const { judge } = chambers;
  const name: Inlines = [{ kind: 'text', text: judge.name, mergedFrom: 'judge.name' }];
  const titleLine: Inlines = [
    {
      kind: 'text',
      text: title === 'capitals' ? judge.title.toUpperCase() : judge.title,
      mergedFrom: 'judge.title',
    },
  ];
  const lines = sign && printedName === 'unsigned' ? [titleLine] : [name, titleLine];
  if (!sign) return { kind: 'signature', lines };
  return { kind: 'signature', mark: fillLine(formulas.mark, { judge }, environment), lines };
}
