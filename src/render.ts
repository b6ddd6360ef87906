/**
 * The pipeline, one stage a line: a case file's text in, the order's files out, as bytes. Nothing is read from
 * disk here, nothing is written, no clock is asked.
 */
import { buildCaption } from './caption.js';
import { nameCase } from './case/designation.js';
import type { Case, RoleWords } from './case/model.js';
import type { Chambers } from './case/chambers-model.js';
import { readCaseJson, type SourceText } from './case/read.js';
import { type ProfileText, readProfileJson } from './case/profile.js';
import { isClosed, keepClosed } from './case/sealing.js';
import { checkProfile, compareInFile, validateCase } from './case/validate.js';
import { checkOrder, weighFindings } from './check-order.js';
import { formatDate } from './deadlines/calendar-date.js';
import { layChambersLaw } from './chambers-law.js';
import { settlePractice } from './chambers-practice.js';
import { type CaseSources, isSetByChambers, takeNamedFiles } from './chambers-settings.js';
import { layChambersTemplates } from './chambers-templates.js';
import { assembleDocument, type OrderContents } from './document/assemble.js';
import type { OrderPart } from './document/parse.js';
import { buildByline, buildClosings, buildCopies, buildSignature, type EndingSources } from './ending.js';
import { collectProblems, type Problem, throwProblems, throwWarnings } from './error.js';
import { placeFields } from './field-place.js';
import { writeDocketText } from './docket-text.js';
import { fillOrder } from './fill-order.js';
import type { Library } from './library.js';
import { type Format, type OrderToWrite, type RenderedFile, writeOrder } from './order-files.js';
import { buildTitle } from './order-title.js';
import { settlePageStyle } from './page.js';
import { findDateProblems, type OrderSchedule, scheduleOrder } from './schedule-order.js';
import { buildSealLine } from './seal-line.js';

export type { SourceText } from './case/read.js';
export type { ProfileText } from './case/profile.js';
export type { CaseSources } from './chambers-settings.js';

export interface RenderOptions {
  /** The chambers profile that goes with the case. */
  readonly chambers: ProfileText;
  /** Default: all of `formats`. */
  readonly formats?: readonly Format[];
  /** Print the judge's mark (`s/ Name`): the judge's act, never a default. */
  readonly sign?: boolean;
  /** Give two more files, the chambers sheet: how each date was reached, as text and as JSON. */
  readonly explain?: boolean;
  /** Mark every page as a draft and, in Word, show which words came from the case file. */
  readonly draft?: boolean;
  /** A warning, such as an unchecked row of law, stops the order as an error would. */
  readonly strict?: boolean;
  /** An error that a check finds in the words of the order stops it; default: it is told as a warning. */
  readonly refuseSlips?: boolean;
}

export interface RenderedOrder {
  readonly files: readonly RenderedFile[];
  /** The dates that the order sets: by order kind, then by deadline id. */
  readonly deadlines: OrderSchedule['deadlines'];
  /** What the person should know although the order was made: an unchecked row of law, a slip in its words. */
  readonly warnings: readonly Problem[];
}

/** The order before it is written: for callers who want the document itself. */
export interface ComposedOrder extends OrderToWrite {
  readonly warnings: readonly Problem[];
  /** What the checks found in its words: errors and advice. */
  readonly findings: readonly Problem[];
}

/** @throws OrderError with every problem of the case. */
export function renderOrder(caseFile: SourceText, options: RenderOptions, library: Library): RenderedOrder {
  return renderSources(readSources(caseFile, options.chambers), options, library);
}

/**
 * The same for sources that are read already, such as a row of a table.
 *
 * @throws OrderError with every problem of the case
 */
export function renderSources(
  sources: CaseSources,
  options: Omit<RenderOptions, 'chambers'>,
  library: Library,
): RenderedOrder {
  return keepClosed(sources.source.value, () => {
    const composed = composeOrder(sources, options, library);
    const { deadlines } = composed;
    const warnings = weighFindings(composed, options);
    const files = writeOrder(composed, sources, options, library);
    if (options.strict === true) throwWarnings(warnings);
    return { files, deadlines, warnings };
  });
}

/** Both files are read before either is refused, so that one run shows the mistakes of both. */
export function readSources(caseFile: SourceText, chambers: ProfileText): CaseSources {
  const problems: Problem[] = [];
  const source = collectProblems(problems, () => readCaseJson(caseFile));
  const profile = collectProblems(problems, () => readProfileJson(chambers));
  throwProblems(problems);
  if (source === undefined || profile === undefined)
    throw new TypeError('a source without a problem is missing');
  return { source, profile, ...takeNamedFiles(chambers) };
}

export function composeOrder(
  sources: CaseSources,
  options: Pick<RenderOptions, 'sign' | 'draft'>,
  shipped: Library,
): ComposedOrder {
  const { source } = sources;
  const laid = layChambersTemplates(sources, shipped);
  const record = validateSources(sources, laid);
  const library = { ...laid, law: layChambersLaw(sources, laid) };
  const practice = settlePractice(record, sources, laid);
  const { chambers, captionStyle, placeOf, formulas, calendar, titles } = practice;
  const schedule = scheduleOrder({ record, source, chambers, formulas, calendar, library });
  const filled = placeFields(sources, () =>
    fillOrder({ record, source, chambers, formulas, titles, schedule: schedule.deadlines, library }),
  );
  const captionSources = {
    record,
    court: filled.court,
    chambers,
    formulas,
    environment: filled.environment,
    roleWords: library.layout.roleWords,
    namingWords: library.layout.namingWords,
    designate: filled.designate,
    divisionLineIsSet: isSetByChambers(sources, '/caption/divisionLine'),
  };
  const title = buildTitle(record, chambers, filled.title);
  const seal = buildSealLine(record, formulas, filled.environment);
  const document = assembleDocument({
    properties: {
      title: describeTitle(title.text, record, chambers, library.layout.roleWords),
      language: 'en-US',
      author: filled.court.name,
      date: record.ordered,
    },
    draft: options.draft === true,
    caption: buildCaption(captionSources),
    title: title.block,
    parts: filled.parts,
    decretal: filled.decretal,
    recommendation: filled.recommendation,
    closings: buildClosings(captionSources, filled.parts.some(isReport)),
    ...buildEndings(captionSources, options.sign === true),
    contents: {
      mode: chambers.page.tableOfContents,
      title: [{ kind: 'text', text: chambers.page.contentsTitle }],
    },
  });
  const findings = checkOrder({ document, record, sources, calendar, library });
  return {
    document,
    style: settlePageStyle(
      library.layout.page,
      chambers,
      library.layout.readFont(chambers.page.fontFamily),
      captionStyle,
      {
        title: title.foot,
        ...(seal === undefined ? {} : { seal }),
      },
    ),
    deadlines: filled.deadlines,
    warnings: [...schedule.warnings, ...filled.warnings],
    findings,
    record,
    court: filled.court,
    writeDocket: () =>
      writeDocketText({
        parts: filled.docket,
        title: title.text,
        document,
        ...{ record, chambers, formulas, placeOf },
        environment: filled.environment,
        sign: options.sign === true,
      }),
  };
}

/** What recommends is a report, whatever it orders beside. */
function isReport({ recommended }: OrderPart): boolean {
  return recommended.length > 0;
}

function validateSources({ source, profile }: CaseSources, library: Library): Case {
  const problems: Problem[] = [];
  const record = collectProblems(problems, () => validateCase(source, library.rules));
  const ofProfile = checkProfile(profile, library.checkChambers, record, library.layout.roleWords);
  if (record === undefined) {
    const settings = ofProfile.length === 0 ? profile.value : {};
    problems.push(...findDateProblems(source, settings as object, library));
    problems.sort(compareInFile);
  }
  throwProblems([...problems, ...ofProfile]);
  if (record === undefined) throw new TypeError('a case without a problem is missing');
  return record;
}

/** Byline, signature and copies, as far as this chambers has them. */
function buildEndings(
  sources: EndingSources,
  sign: boolean,
): Pick<OrderContents, 'byline' | 'signature' | 'copies'> {
  const byline = buildByline(sources, sign);
  const signature = buildSignature(sources, sign);
  const copies = buildCopies(sources);
  return {
    ...(byline === undefined ? {} : { byline }),
    ...(signature === undefined ? {} : { signature }),
    ...(copies === undefined ? {} : { copies }),
  };
}

/** For the files' properties: `Order, A. Rivera v. Example Corp., No. 3:26cv52`. */
function describeTitle(title: string, record: Case, chambers: Chambers, roleWords: RoleWords): string {
  // Properties are read by whoever sees the file's name: of a closed case they say no more than that.
  if (isClosed(record)) return `Order of ${formatDate(record.ordered)}, No. ${record.number}`;
  const name = nameCase(record, roleWords, chambers.caption.inRe);
  const isShouted = title === title.toUpperCase();
  const plain = isShouted ? title.charAt(0) + title.slice(1).toLowerCase() : title;
  return `${plain}, ${name}, No. ${record.number}`;
}
