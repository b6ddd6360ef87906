/**
 * The checks on a composed order: its words in, what they find out, as problems with their places. A private number or
 * name stops the order, unless the case file says why it may stand; what else is found is the caller's to weigh.
 */
import type { Case } from './case/model.js';
import { listMotions } from './case/motions.js';
import { isClosed, withoutWords } from './case/sealing.js';
import type { CaseSources } from './chambers-settings.js';
import type { ChambersCalendar } from './chambers-calendar.js';
import type { CheckedOrder, Finding } from './checks/model.js';
import { listPassages } from './checks/passages.js';
import { type Found, runChecks } from './checks/run.js';
import type { CalendarDate } from './deadlines/calendar-date.js';
import { findCourtDayDoubts } from './deadlines/fixed-date.js';
import type { OrderDocument } from './document/model.js';
import { isError, OrderError, type Place, type Problem, withoutLine } from './error.js';
import { narrowPlace, placeField, placeWords } from './field-place.js';
import type { Library } from './library.js';
import { dropRepeated } from './repeated.js';
import { findPlace } from './schedule-order.js';

export interface OrderToCheck {
  readonly document: OrderDocument;
  readonly record: Case;
  readonly sources: CaseSources;
  readonly calendar: ChambersCalendar;
  readonly library: Library;
}

/** Errors and advice, in the order of the checks; each once for each place. */
export function checkOrder(order: OrderToCheck): readonly Problem[] {
  const found = runChecks(readOrder(order)).map((each) => toProblem(each, order));
  const problems = allowPrivacy(dropRepeated(found, keyOfProblem), order);
  return isClosed(order.record) ? problems.map(withoutWords) : problems;
}

/**
 * What is told of an order that is made.
 *
 * @throws OrderError for a private number or name, and for a slip where slips are refused; with all else that was found
 */
export function weighFindings(
  {
    findings,
    warnings,
    record,
  }: { readonly findings: readonly Problem[]; readonly warnings: readonly Problem[]; readonly record: Case },
  { refuseSlips = false }: { readonly refuseSlips?: boolean },
): readonly Problem[] {
  const weighed = findings.map((finding): Problem =>
    !isError(finding) || refuseSlips || isPrivate(finding) ? finding : { ...finding, severity: 'warning' },
  );
  const told = [...weighed, ...(isClosed(record) ? warnings.map(withoutWords) : warnings)];
  if (told.some(isError)) throw new OrderError(told);
  return told;
}

/** A private number or name: no order is written with one. */
function isPrivate({ code }: Problem): boolean {
  return code.startsWith('privacy-');
}

function readOrder({ document, record, calendar, library }: OrderToCheck): CheckedOrder {
  const { ordered, parties, court } = record;
  const filed = listMotions(record).flatMap(({ motion }) => motion.filed ?? []);
  return {
    passages: listPassages(document),
    parties: parties.map(({ name, role, kind }) => ({ name, role, minor: kind === 'minor' })),
    court,
    dates: [ordered, ...filed],
    law: library.law,
    closedOn: (date) => findClosing(date, { record, calendar, library }),
  };
}

function findClosing(
  date: CalendarDate,
  { record, calendar, library }: Pick<OrderToCheck, 'record' | 'calendar' | 'library'>,
): string | undefined {
  try {
    const context = { ...calendar, place: findPlace(record, library) };
    const [doubt] = findCourtDayDoubts(date, context, library.readDeadlineData());
    return doubt?.weight === 'certain' ? doubt.description : undefined;
  } catch (error) {
    // Beyond the calendars nothing can be said; a date in a field of its own is refused there.
    if (error instanceof OrderError) return undefined;
    throw error;
  }
}

function toProblem({ check: { code, severity }, finding }: Found, order: OrderToCheck): Problem {
  const { message, hint, notes, difference } = finding;
  const place = placeFinding(finding, order);
  return {
    code,
    severity: finding.severity ?? severity,
    message,
    // A private number is not shown where the report shows its line.
    place: code.startsWith('privacy-') ? withoutLine(place) : place,
    ...(difference === undefined || difference.length === 0 ? {} : { difference }),
    ...(hint === undefined ? {} : { hint }),
    ...(notes === undefined || notes.length === 0 ? {} : { notes: notes.map((note) => ({ message: note })) }),
  };
}

/** The field that the words came from; for a template's own words the line of the template. */
function placeFinding({ at, field }: Finding, { record, sources, library }: OrderToCheck): Place {
  if (field !== undefined) return placeField(sources, field);
  const { passage, from, to } = at;
  const value = passage.values.find((each) => each.from < to && from < each.to);
  if (value !== undefined) {
    const place = placeField(sources, value.path);
    const text = passage.text.slice(value.from, value.to);
    return narrowPlace(
      place,
      text,
      Math.max(from, value.from) - value.from,
      Math.min(to, value.to) - value.from,
    );
  }
  const templates = record.orders.flatMap(
    ({ kind }) => library.kinds.get(kind)?.folder.files.get('order.hbs') ?? [],
  );
  return (
    placeWords(passage.text.slice(from, to), [...templates, ...library.readPartials()]) ??
    (templates[0] === undefined ? { file: sources.source.file } : { file: templates[0].file })
  );
}

function keyOfProblem({ code, message, place }: Problem): string {
  return [code, message, place?.file, place?.line, place?.column, place?.path].join('\n');
}

/** Takes out what the case file lets stand; an allowance that lets nothing stand is probably a slip itself. */
function allowPrivacy(problems: readonly Problem[], { record, sources }: OrderToCheck): readonly Problem[] {
  const allowed = record.privacy?.allowed ?? [];
  const isAllowed = (problem: Problem): boolean =>
    isPrivate(problem) &&
    // Rule 5.2 lets nothing of Rule 73(b)(1) stand.
    problem.code !== 'privacy-consent' &&
    problem.place?.file === sources.source.file &&
    allowed.some(({ path }) => path === problem.place?.path);
  const unused = allowed.flatMap(({ path }, index): Problem[] =>
    problems.some((problem) => isAllowed(problem) && problem.place?.path === path)
      ? []
      : [
          {
            code: 'privacy-allowance-unused',
            severity: 'advice',
            message: 'this lets a field stand in which nothing private was found',
            place: sources.source.placeOf(`/privacy/allowed/${index}/path`),
            hint: 'name the field as the report names it, or take the entry away',
          },
        ],
  );
  return [...problems.filter((problem) => !isAllowed(problem)), ...unused];
}
