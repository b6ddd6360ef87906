/** The court words of a case: what the case file, the chambers profile and the court record say, once checked. */
import type { CalendarDate } from '../deadlines/calendar-date.js';

export type CourtId = string;

/** A row of data/courts: what the court is. How a judge's page looks is the chambers' matter. */
export interface Court {
  readonly id: CourtId;
  readonly name: string;
  /** `SOUTHERN DISTRICT OF MISSISSIPPI`; a line each. */
  readonly captionLines: readonly string[];
  readonly state: string;
  /** Postal code, `MS`. */
  readonly stateCode: string;
  readonly circuit: number | 'D.C.';
  readonly bluebook: string;
  /** IANA name, `America/Chicago`; `timeZones` names each where divisions differ. */
  readonly timeZone: string;
  readonly timeZones?: readonly { readonly zone: string; readonly for: string }[];
  /** Division names that the statute or orders know: suggestions, never a closed list. */
  readonly divisions: readonly { readonly name: string; readonly authority: string }[];
  readonly authority: string;
  readonly checked: boolean;
}

export const roles = [
  'plaintiff',
  'defendant',
  'petitioner',
  'respondent',
  'third-party-plaintiff',
  'third-party-defendant',
  'counter-claimant',
  'counter-defendant',
  'cross-claimant',
  'cross-defendant',
  'intervenor',
  'claimant',
  'appellant',
  'appellee',
  'movant',
  'relator',
  'intervenor-plaintiff',
  'intervenor-defendant',
  'debtor',
  'garnishee',
  'interested-party',
] as const;
export type Role = (typeof roles)[number];

export type PartyKind = 'individual' | 'minor' | 'unnamed' | 'company' | 'agency' | 'property';
export type Pronoun = 'he' | 'she' | 'it' | 'they' | 'he-or-she';
/** `name`: the order repeats what it calls the party. */
export type UnstatedPronoun = 'name' | 'they' | 'he-or-she';

export interface Party {
  /** A short name for references inside the file, such as `acme`. */
  readonly id?: string;
  readonly name: string;
  /** How the body of an order calls the party after its role: `Acme`. Default: the name. */
  readonly short?: string;
  /** What the body says in place of role and name: `the Commissioner`. */
  readonly called?: string;
  readonly role: Role;
  /** Further roles, in counter-, cross- and third-party claims. */
  readonly also?: readonly Role[];
  /** Without it the order repeats the party's name where it would say `its` or `her`. */
  readonly kind?: PartyKind;
  /** One entry that stands for several: `Does 1-10`. */
  readonly plural?: boolean;
  /** Default: `it` for what is no person; of a person, what the chambers writes where the case does not say. */
  readonly pronoun?: Exclude<Pronoun, 'he-or-she'>;
  /** What the caption adds after the name: `in his official capacity as Sheriff`. */
  readonly capacity?: string;
  readonly aliases?: readonly Alias[];
  readonly proSe?: boolean;
  readonly prisoner?: { readonly number?: string };
  readonly counsel?: readonly Counsel[];
  /** Where the clerk mails, a line each. */
  readonly address?: readonly string[];
}

export interface Alias {
  readonly form: 'a/k/a' | 'd/b/a' | 'f/k/a' | 'n/k/a' | 'f/d/b/a' | 's/h/a';
  readonly name: string;
}

export interface Counsel {
  readonly name: string;
  readonly firm?: string;
}

/** Parties whom the orders call by one name: "the Example Defendants". */
export interface PartyGroup {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[];
}

export interface OtherNumber {
  readonly number: string;
  /** What the other case is to this one: its lead case, a member case under it, or neither. */
  readonly as: 'lead' | 'member' | 'consolidated';
}

/** What the case is about, where it is named so: `In re Example Litigation`. */
export interface Matter {
  readonly name: string;
  /** The caption names no party beside it. */
  readonly alone?: boolean;
}

/** A day and an hour on which people meet. */
export interface Appointment {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** By the clock of the place: `HH:MM`, 24 hours. */
  readonly time: string;
  /** IANA name, where the court keeps more than one time. */
  readonly zone?: string;
}

export interface RecordReference {
  readonly number: number;
  readonly attachment?: number;
  /** `6`, `6-7` */
  readonly page?: string;
  /** `1, 2` */
  readonly paragraph?: string;
  /** As a circuit's stamp counts: `PageID.600` without the word. */
  readonly pageId?: string;
}

/** A row of data/law/motion-types.json or of layout/motion-words.json, or `other`. */
export type MotionType = string;

export interface Motion {
  /** By which an order names it, in a case with several motions. */
  readonly id?: string;
  readonly type: MotionType;
  /** As filed, `Motion for Protective Order`; default by type. */
  readonly title?: string;
  /** The sort of motion in small letters; default by type. */
  readonly generic?: string;
  /** The rule that the motion is made under, as cited; only for `other`. */
  readonly rule?: string;
  /** Party ids, roles (`defendant`: all of them), group ids, or `all`. */
  readonly by: readonly string[];
  readonly filed?: CalendarDate;
  readonly record?: RecordReference;
}

/** How the magistrate judge has the case: 28 U.S.C. § 636(b)(1)(A), (b)(1)(B), or (c). */
export type Authority = 'pretrial' | 'report' | 'consent';

export interface Referral {
  readonly authority: Authority;
  /** The district judge who referred the case, or to whom the report goes. */
  readonly districtJudge?: string;
}

/** One order kind that the case asks for, with that kind's own fields. */
export interface OrderRequest {
  readonly kind: string;
  /** The id of the motion that it rules on. */
  readonly motion?: unknown;
  readonly [field: string]: unknown;
}

/** Fed. R. Civ. P. 5.2(b), (f), (h), or an order of the court. */
export interface PrivacyAllowance {
  /** JSON Pointer to the field of the case file: `/orders/0/text`. */
  readonly path: string;
  readonly reason: string;
}

export interface Case {
  readonly court: CourtId;
  readonly division?: string;
  /** The number as displayed, never taken apart for printing: `3:05CV52WA`. */
  readonly number: string;
  /** The judges as the caption names them, a line each: `(Magistrate Judge Carlson)`. */
  readonly judges?: readonly string[];
  readonly juryDemand?: boolean;
  /** `[WO]`, over the masthead. */
  readonly publicationFlag?: string;
  /** Of cases that this one is consolidated with. */
  readonly otherNumbers?: readonly OtherNumber[];
  readonly parties: readonly Party[];
  readonly groups?: readonly PartyGroup[];
  readonly matter?: Matter;
  readonly motion?: Motion;
  /** Several, each with an id; in place of `motion`. */
  readonly motions?: readonly Motion[];
  readonly referral?: Referral;
  /** Filed under seal. */
  readonly sealed?: boolean;
  /** Who may see a restricted order, as its pages say. */
  readonly restricted?: string;
  /** What may stand although a check of privacy finds it, each with the reason. */
  readonly privacy?: { readonly allowed: readonly PrivacyAllowance[] };
  /** The day on which the judge signs. */
  readonly ordered: CalendarDate;
  /** The order's title, a line or several; default: the order kind's. */
  readonly title?: string | readonly string[];
  readonly orders: readonly OrderRequest[];
  /** Who gets a copy beside counsel and the parties without counsel, a line each. */
  readonly copies?: readonly string[];
  /** Settings of the chambers profile that this order changes. */
  readonly chambers?: object;
}

/** A row of layout/role-words.json: the words of a role, and where its holders stand in a caption. */
export interface RoleRow {
  /** `Plaintiff`. */
  readonly one: string;
  readonly many: string;
  /** Which claim of the case it belongs to; each has a part of the caption of its own. */
  readonly stack: 'main' | 'third-party' | 'counter' | 'cross';
  /** Before the pivot or after it; beside one of the two; after both; or behind a name, as a relator does. */
  readonly stands: 'first' | 'joining-first' | 'second' | 'joining-second' | 'joining' | 'ex-rel';
}

export type RoleWords = Readonly<Record<Role, RoleRow>>;

/** Who brought the action (plaintiffs, petitioners, appellants), and who answers it. */
export type Side = 'plaintiff' | 'defendant';

export function holdsSide(row: RoleRow, side: Side): boolean {
  return row.stack === 'main' && row.stands === (side === 'plaintiff' ? 'first' : 'second');
}

/** layout/naming-words.json: what an order says of parties beside their roles. */
export interface NamingWords {
  /** `the parties` */
  readonly all: string;
  /** `counsel for`, before a designation. */
  readonly counselFor: string;
  readonly and: string;
  readonly etAl: string;
  readonly exRel: string;
  readonly pronouns: Readonly<Record<Pronoun, PronounForms>>;
}

export interface PronounForms {
  readonly subject: string;
  readonly object: string;
  readonly possessive: string;
}
