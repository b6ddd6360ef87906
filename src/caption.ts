/** The case's caption as a block, in this chambers' words. In: a case, its court and chambers. */
import { buildSides } from './caption-parties.js';
import type { Case, Chambers, NamingWords, RoleWords } from './case/model.js';
import { fillLine, type Formulas } from './chambers-formulas.js';
import type { Caption, Inlines } from './document/model.js';
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
  /** The profile or the case sets the division line itself; else a line that the court is known to print wins. */
  readonly divisionLineIsSet: boolean;
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
