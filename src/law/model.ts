/**
 * The law as dated rows: what the files of data/law hold, once read. A date is a `YYYY-MM-DD` string, so that the
 * order of two dates is the order of two strings.
 */
import type { Problem } from '../error.js';

/** The days on which one version was in force, first and last included; null: open, or not known. */
export interface InForce {
  readonly from: string | null;
  readonly to: string | null;
}

/** One wording of one paragraph of a federal rule or statute. */
export interface RuleText extends InForce {
  /** The same for every version of the paragraph: `frcp-26-c`. */
  readonly id: string;
  /** `Federal Rule of Civil Procedure 26(c)(1)`, `Fed. R. Civ. P. 26(c)(1)`, `Rule 26(c)(1)`. */
  readonly cite: { readonly long: string; readonly short: string; readonly rule: string };
  readonly title: string;
  /** The words and punctuation of the source; quotation marks and apostrophes are straight. */
  readonly text: string;
  /** For the latest version: the last day for which the source speaks; null where that is not known. */
  readonly coveredTo?: string | null;
  readonly authority: string;
  /** The wording was read in the source that `authority` names. */
  readonly checked: boolean;
  /** The first and last day were read too. */
  readonly datesChecked: boolean;
  readonly note?: string;
}

/** What a certificate rule wants the paper to be. */
export type CertificateForm =
  'certificate' | 'statement' | 'affidavit' | 'joint-statement' | 'letter' | 'conference' | 'unspecified';

/** What the paper has to say. */
export type CertificateContent =
  'date' | 'place' | 'manner' | 'names' | 'steps' | 'reasons' | 'agreement' | 'signed-by-all-counsel';

/** One version of a local rule that asks for a certificate of conference. */
export interface CertificateRule extends InForce {
  readonly id: string;
  readonly courts: readonly string[];
  /** `later`: how the rule is called after its first mention. */
  readonly cite: { readonly long: string; readonly short: string; readonly later?: string };
  /** Discovery motions only, or all motions but those in `except`. */
  readonly scope: 'discovery' | 'all';
  readonly except?: string;
  readonly form: CertificateForm;
  /** `Official Form No. 5`. */
  readonly formNumber?: string;
  /** What the order calls the paper: `Good Faith Certificate`. */
  readonly certificateName: string;
  /** `live`: in person or by telephone; a letter is not enough. */
  readonly mode: 'live' | 'oral-or-written' | 'unspecified';
  readonly contents: readonly CertificateContent[];
  readonly proSeApplies?: boolean;
  readonly consequence?: string;
  /** Our own words, a clause that reads after the cite: `requires counsel to confer in good faith …`. */
  readonly summary: string;
  /** Words that the source quotes from the rule. */
  readonly quote?: string;
  /** Whether the quotation can stand as a sentence; present with `quote`. */
  readonly quoteIsSentence?: boolean;
  /** False where from and to are not confirmed. */
  readonly datesKnown: boolean;
  /** First and last day on which a source that was read shows this wording. */
  readonly seen: { readonly from: string; readonly to: string } | null;
  /** R read in a published source, O quoted in an order, M from general knowledge. */
  readonly confidence: 'R' | 'O' | 'M';
  readonly source: string;
  readonly checked: boolean;
  readonly note?: string;
  /** A row of the chambers itself, which stands for all that the package says of the court on its days. */
  readonly isOwn?: true;
}

/** How a sentence brings in the certificate clause of a federal rule: cite, introduction, quotation. */
export interface CertificateClause extends InForce {
  /** Id of a `RuleText`. */
  readonly rule: string;
  /** `requires a party moving for a protective order to`. */
  readonly introduction: string;
  /** A part of the rule's text, word for word. */
  readonly quote: string;
}

export type MotionTypeId = 'protective-order' | 'compel' | 'sanctions';

/** A motion that needs a certificate of conference. */
export interface MotionType {
  readonly id: MotionTypeId;
  /** `Motion for Protective Order`. */
  readonly title: string;
  /** `motion for protective order`. */
  readonly generic: string;
  /** `a party moving for a protective order`. */
  readonly mover: string;
  readonly versions: readonly CertificateClause[];
}

/** What it costs to file a civil action, in whole dollars. */
export interface FilingFee extends InForce {
  readonly id: string;
  /** 28 U.S.C. § 1914(a). */
  readonly statutory: number;
  /** Set by the Judicial Conference under § 1914(b). */
  readonly administrative: number;
  readonly total: number;
  readonly authority: string;
  readonly checked: boolean;
  readonly note?: string;
}

export type Circuit = number | 'D.C.';

/** What a magistrate judge can decide only with consent: the list of 28 U.S.C. § 636(b)(1)(A) and its like. */
export type MatterId =
  | 'dismissal'
  | 'default-judgment'
  | 'injunctive-relief'
  | 'judgment-on-the-pleadings'
  | 'summary-judgment'
  | 'class-action'
  | 'remand'
  | 'claim-ending-sanction';

/** Whether a matter is dispositive, in the circuits and on the days that the row names. */
export interface DispositiveMatter extends InForce {
  readonly id: MatterId;
  /** `the dismissal of an action or claim`. */
  readonly name: string;
  readonly circuits: 'all' | readonly Circuit[];
  /** False and unchecked: no decision is known. */
  readonly dispositive: boolean;
  readonly authority: string;
  readonly checked: boolean;
  readonly note?: string;
}

/** How many days a party has after being served with a copy, to object and to respond to objections. */
export interface ObjectionPeriod extends InForce {
  readonly id: 'objections';
  readonly days: number;
  readonly authority: string;
  readonly checked: boolean;
  readonly note?: string;
}

/** What a party who does not object loses in a circuit, and what the notice cites for it. */
export interface ObjectionWaiver extends InForce {
  readonly id: 'waiver';
  readonly circuit: Circuit;
  /** `plain-error`: review on appeal, except on grounds of plain error; `facts`: of the findings of fact. */
  readonly loses: 'appeal' | 'plain-error' | 'facts' | 'de-novo';
  /** The name of the case, to be set in italics. */
  readonly case?: string;
  /** `79 F.3d 1415 (5th Cir. 1996) (en banc)`, or a rule. */
  readonly reporter: string;
  readonly authority: string;
  readonly checked: boolean;
  readonly note?: string;
}

/** The paragraphs whose times a court must not extend, Fed. R. Civ. P. 6(b)(2). */
export interface FixedTimes extends InForce {
  readonly id: 'rule-6-b-2';
  /** `59(e)`. */
  readonly paragraphs: readonly string[];
  readonly authority: string;
  readonly checked: boolean;
  readonly note?: string;
}

export interface Law {
  readonly rules: readonly RuleText[];
  readonly certificateRules: readonly CertificateRule[];
  readonly motionTypes: readonly MotionType[];
  readonly filingFees: readonly FilingFee[];
  readonly dispositiveMatters: readonly DispositiveMatter[];
  readonly objectionPeriods: readonly ObjectionPeriod[];
  readonly objectionWaivers: readonly ObjectionWaiver[];
  readonly fixedTimes: readonly FixedTimes[];
}

/** Rows that a chambers adds or corrects; motion types belong to the templates. */
export type OwnLaw = Partial<Omit<Law, 'motionTypes'>>;

/** A row with what the person should know about it. The caller adds the place to the warnings. */
export interface Found<Row> {
  readonly found: true;
  readonly row: Row;
  /** law-row-unchecked, severity warning. */
  readonly warnings: readonly Problem[];
}

/** No row answers. The caller adds the place to the problem. */
export interface NotFound {
  readonly found: false;
  /** law-row-missing. */
  readonly problem: Problem;
}

export type Lookup<Row> = Found<Row> | NotFound;
