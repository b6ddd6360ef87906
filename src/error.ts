/**
 * The one error type. A problem is a value: code, message, place, hint. Stages that check collect problems and
 * throw once; only the command line turns them into text.
 */

/** Every code that a user can meet; each has a heading in docs/errors.md (a test holds the two together). */
export const problemCodes = [
  'batch-case-failed',
  'batch-case-repeated',
  'batch-case-too-large',
  'batch-case-too-slow',
  'batch-column-repeated',
  'batch-column-unknown',
  'batch-input-changed',
  'batch-input-empty',
  'batch-journal-invalid',
  'batch-mapping-invalid',
  'batch-output-changed',
  'batch-output-missing',
  'batch-report-invalid',
  'batch-rerender-differs',
  'batch-table-broken',
  'case-file-unreadable',
  'case-file-too-large',
  'case-file-too-deep',
  'case-file-not-utf8',
  'case-file-not-json',
  'case-key-duplicate',
  'case-field-missing',
  'case-field-unknown',
  'case-value-type',
  'case-value-empty',
  'case-value-not-allowed',
  'case-value-form',
  'case-value-length',
  'case-control-character',
  'case-bidi-character',
  'case-markup-not-allowed',
  'case-date-impossible',
  'case-court-unknown',
  'case-kind-unknown',
  'case-party-unknown',
  'case-role-without-party',
  'case-caption-number',
  'case-orders-conflict',
  'case-dates-conflict',
  'chambers-missing',
  'deadline-before-order',
  'deadline-out-of-order',
  'deadline-anchor-circular',
  'deadline-anchor-unknown',
  'deadline-below-minimum',
  'deadline-court-unknown',
  'deadline-date-form',
  'deadline-date-impossible',
  'deadline-date-missing',
  'deadline-field-unknown',
  'deadline-line-not-json',
  'deadline-missing',
  'deadline-not-court-day',
  'deadline-not-printed',
  'deadline-options-conflict',
  'deadline-period-invalid',
  'deadline-period-missing',
  'deadline-rule-version-unknown',
  'deadline-rules-unknown',
  'deadline-service-unknown',
  'deadline-state-unknown',
  'deadline-time-form',
  'deadline-time-impossible',
  'deadline-value-type',
  'deadline-zone-missing',
  'deadline-zone-unknown',
  'calendar-coverage',
  'calendar-row-invalid',
  'docket-too-long',
  'docket-not-text-only',
  'font-character-missing',
  'template-syntax',
  'template-path-unknown',
  'template-path-optional',
  'template-value-not-text',
  'template-helper-unknown',
  'template-helper-arguments',
  'template-partial-unknown',
  'template-raw-output',
  'template-construct-not-allowed',
  'template-markup-not-allowed',
  'template-folder-incomplete',
  'template-name-not-allowed',
  'template-schema-invalid',
  'template-expected-differs',
  'template-value-missing',
  'template-literal-not-allowed',
  'template-cite-unknown',
  'template-too-large',
  'law-row-invalid',
  'law-row-missing',
  'law-row-unchecked',
  'law-power-missing',
  'law-report-not-referred',
  'law-time-fixed',
  'output-exists',
  'output-not-written',
  'package-file-broken',
  'typst-not-compiled',
] as const;

/** What is found in the words of an order, a code a check; each has a heading in docs/checks.md. */
export const checkCodes = [
  'authority-quotation',
  'authority-quotation-unknown',
  'authority-citation',
  'authority-citation-unknown',
  'privacy-ssn',
  'privacy-taxpayer-id',
  'privacy-account-number',
  'privacy-birth-date',
  'privacy-minor-name',
  'privacy-address',
  'privacy-email',
  'privacy-passcode',
  'privacy-consent',
  'slip-missing-ordered',
  'slip-number',
  'slip-missing-noun',
  'slip-doubled-word',
  'slip-two-abbreviations',
  'slip-rule-twice',
  'slip-placeholder',
  'slip-unmatched-quote',
  'slip-unmatched-bracket',
  'slip-weekday',
  'slip-impossible-date',
  'slip-closed-day',
  'privacy-allowance-unused',
] as const;

export type CheckCode = (typeof checkCodes)[number];

export type ProblemCode = (typeof problemCodes)[number] | CheckCode;

/** One place where the words of an order and the words of a rule differ. */
export interface Difference {
  /** The rule's words; empty where the order has words that the rule has not. */
  readonly rule: string;
  readonly order: string;
}

/** Where a problem stands: a file with line and column from 1, and the JSON Pointer of the value where there is one. */
export interface Place {
  readonly file: string;
  /** JSON Pointer into the file, such as `/parties/1/role`. */
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
  /** How many characters of the line the problem covers; at least 1. */
  readonly length?: number;
  /** The text of that line, kept so that a report can show it without reading the file again. */
  readonly lineText?: string;
  /** The column at which `lineText` begins, where only the part around the place was kept; default: 1. */
  readonly lineFrom?: number;
  /** In a table: the column's header. Then `line` is the row, the header being row 1, and `lineText` the cell. */
  readonly header?: string;
}

/** The place without the words of its line, which can hold a name or a number that nobody else may read. */
export function withoutLine({ lineText: _line, lineFrom: _from, ...place }: Place): Place {
  return place;
}

export interface Problem {
  readonly code: ProblemCode;
  /** What is wrong: lower case, no full stop, no remedy. Never holds a record of the case: it may be sealed. */
  readonly message: string;
  readonly place?: Place;
  /** The value that it is about, where a stage knows the value but not its file: `parties.1.name`. */
  readonly field?: string;
  /** What would have been accepted. */
  readonly expected?: readonly string[];
  /** The only field that says what to do. */
  readonly hint?: string;
  /** A second place that explains the first, such as the schema that asks for a field. */
  readonly notes?: readonly { readonly message: string; readonly place?: Place }[];
  /** Word by word, for a quotation. */
  readonly difference?: readonly Difference[];
  /**
   * A warning says that the program could not vouch for something, advice that a person should look at some words.
   * Both are told and never stop the order (unless the person asks for --strict). Default: error.
   */
  readonly severity?: 'error' | 'warning' | 'advice';
}

/** Thrown once per stage with all that the stage found; anything else that is thrown is a bug of this program. */
export class OrderError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: { cause?: unknown }) {
    super(problems.map((problem) => `${problem.code}: ${problem.message}`).join('\n'), options);
    this.name = 'OrderError';
    this.problems = problems;
  }
}

/** Throws if there is at least one problem; the last line of each stage that checks. */
export function throwProblems(problems: readonly Problem[], options?: { cause?: unknown }): void {
  if (problems.length > 0) throw new OrderError(problems, options);
}

/** Runs a step and gives its value, or undefined and its problems added to `problems`. */
export function collectProblems<Value>(problems: Problem[], step: () => Value): Value | undefined {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof OrderError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}

/** Neither a warning nor advice. */
export function isError({ severity = 'error' }: Problem): boolean {
  return severity === 'error';
}

/** Whether the code is one of the checks of an order's words: docs/checks.md tells of it, not docs/errors.md. */
export function isCheckCode(code: ProblemCode): code is CheckCode {
  return checkCodes.some((known) => known === code);
}

/**
 * For `--strict`: whatever would only be told stops the order, as an error. The one place where a warning is hardened.
 *
 * @param warnings what a stage found although the order could be made
 */
export function throwWarnings(warnings: readonly Problem[]): void {
  throwProblems(warnings.map((warning): Problem => ({ ...warning, severity: 'error' })));
}
