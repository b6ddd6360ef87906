/**
 * Cites to the record in this chambers' forms. In: a docket entry with its attachment, page, paragraph. Out: the cite,
 * or a problem where the form has no place for something that the case says.
 */
import type { RecordReference } from './case/model.js';
import type { Formulas } from './chambers-formulas.js';
import { OrderError, type Place } from './error.js';
import type { FillEnvironment, Template } from './template/fill.js';
import { putBackValues } from './template/formula.js';

export interface CitedRecord {
  readonly reference: RecordReference;
  /** The day on which the paper was filed, for forms that print it. */
  readonly filed?: string;
  /** Where the reference stands, for a problem of it. */
  readonly placeOf: () => Place;
}

/** In brackets as the chambers has them, or as a part of the sentence. */
export type CiteRecord = (cited: CitedRecord, form: 'bracketed' | 'in-text') => string;

export function createRecordCiter(formulas: Formulas, environment: FillEnvironment): CiteRecord {
  return (cited, form) =>
    writeCite(form === 'bracketed' ? formulas.recordCite : formulas.recordCiteInText, cited, environment);
}

function writeCite(template: Template, cited: CitedRecord, environment: FillEnvironment): string {
  const { number, attachment, page, paragraph, pageId } = cited.reference;
  const pinpoint = {
    ...(page === undefined ? {} : { page }),
    ...(paragraph === undefined ? {} : { paragraphs: signParagraphs(paragraph) }),
    ...(pageId === undefined ? {} : { pageId }),
  };
  const record = attachment === undefined ? `${number}` : `${number}-${attachment}`;
  const filed = cited.filed === undefined ? {} : { filed: cited.filed };
  const filled = template.fill({ record, ...pinpoint, ...filed }, environment);
  const lost = Object.keys(pinpoint).filter((key) => !filled.values.some(({ path }) => path === key));
  if (lost.length > 0) {
    throw new OrderError([
      {
        code: 'case-value-not-allowed',
        message: `the chambers' form of a cite has no place for the ${lost.join(' and ')}`,
        place: cited.placeOf(),
        hint: 'take it away, or give "recordCite" a place for it: {{#if page}} at {{page}}{{/if}}',
      },
    ]);
  }
  return putBackValues(filled);
}

/** `¶ 3`, but `¶¶ 1, 2`. */
function signParagraphs(written: string): string {
  return `${/[,;–-]|\band\b/.test(written) ? '¶¶' : '¶'} ${written}`;
}
