/** The case's caption as a block, in this chambers' words. In: a case, its court and chambers. */
import { buildSides } from './caption-parties.js';
import { type Designator, nameCase } from './case/designation.js';
import type { Case, NamingWords, OtherNumber, RoleWords } from './case/model.js';
import type { Chambers } from './case/chambers-model.js';
import { fillLine, type Formulas, placeValues } from './chambers-formulas.js';
import type { Caption, Inlines } from './document/model.js';
import { formatDate } from './deadlines/calendar-date.js';
import type { FillEnvironment } from './template/fill.js';
import type { CourtRow } from './law-data.js';

export interface CaptionSources {
  readonly record: Case;
  readonly court: CourtRow;
  readonly chambers: Chambers;
  readonly formulas: Formulas;
  readonly environment: FillEnvironment;
  readonly roleWords: RoleWords;
  readonly namingWords: NamingWords;
  readonly designate: Designator;
  /** The profile or the case sets the division line itself; else a line that the court is known to print wins. */
  readonly divisionLineIsSet: boolean;
}

export function buildCaption(sources: CaptionSources): Caption {
  const division = buildDivisionLine(sources);
  return {
    kind: 'caption',
    masthead: buildMasthead(sources),
    ...(division === undefined ? {} : { division }),
    sides: buildSides({ ...sources, writePrisonerNumber: createNumberWriter(sources) }),
    number: buildNumbers(sources),
    ...buildFurtherLines(sources),
    minutes: buildMinutes(sources),
  };
}

/** The lead case first; a case with members under it is one, a case under a lead is a member. */
function buildNumbers({ record, formulas, environment }: CaptionSources): readonly Inlines[] {
  const others = (record.otherNumbers ?? []).map((other, index) => ({ ...other, index }));
  const write = (as: OtherNumber['as']): readonly Inlines[] => {
    const template = {
      lead: formulas.leadNumber,
      member: formulas.memberNumber,
      consolidated: formulas.consolidatedNumber,
    };
    return others
      .filter((other) => other.as === as)
      .map(({ number, index }) =>
        placeValues(fillLine(template[as], { number }, environment), {
          number: `otherNumbers.${index}.number`,
        }),
      );
  };
  const has = (as: OtherNumber['as']): boolean => others.some((other) => other.as === as);
  const own = has('member') ? [formulas.leadNumber] : has('lead') ? [formulas.memberNumber] : formulas.number;
  const ownLines = own.map((line) => fillLine(line, { number: record.number }, environment));
  return [...write('lead'), ...ownLines, ...write('member'), ...write('consolidated')];
}

/** What the case file says beside court, parties and number. */
function buildFurtherLines({
  record,
  chambers,
}: CaptionSources): Pick<Caption, 'flag' | 'judges' | 'juryDemand'> {
  const { publicationFlag, judges, juryDemand } = record;
  return {
    ...(publicationFlag === undefined
      ? {}
      : { flag: [{ kind: 'text', text: publicationFlag, mergedFrom: 'publicationFlag' }] }),
    ...(judges === undefined
      ? {}
      : {
          judges: judges.map((text, index): Inlines => [
            { kind: 'text', text, mergedFrom: `judges.${index}` },
          ]),
        }),
    ...(juryDemand === true ? { juryDemand: [{ kind: 'text', text: chambers.caption.juryDemand }] } : {}),
  };
}

/** `, #12345` behind a prisoner's name, where this chambers prints it. */
function createNumberWriter({ formulas, environment }: CaptionSources): (number: string) => Inlines {
  return (number) => formulas.prisonerNumber.flatMap((line) => fillLine(line, { number }, environment));
}

function buildMinutes({ record, chambers, roleWords }: CaptionSources): NonNullable<Caption['minutes']> {
  const { judge } = chambers;
  return {
    caseName: [{ kind: 'text', text: nameCase(record, roleWords, chambers.caption.inRe) }],
    date: [{ kind: 'text', text: formatDate(record.ordered), mergedFrom: 'ordered' }],
    presiding: [{ kind: 'text', text: `${judge.name}, ${judge.title}`, mergedFrom: 'judge.name' }],
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
}: CaptionSources): Inlines | undefined {
  const division = record.division;
  if (division === undefined) return undefined;
  const known = court.divisions.find((row) => row.name.toLowerCase() === division.toLowerCase());
  if (known !== undefined && !divisionLineIsSet)
    return [{ kind: 'text', text: known.line, mergedFrom: 'division' }];
  const [line = court.name] = court.captionLines;
  const facts = { division, court: { line, name: court.name } };
  const [template] = formulas.divisionLine;
  return template === undefined ? undefined : fillLine(template, facts, environment);
}
