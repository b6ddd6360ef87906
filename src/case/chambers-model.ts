/** The settings of a chambers as they are once defaults, profile and case are laid over one another. */
import type { AddedDay } from '../deadlines/added-day.js';
import type { Policy } from '../deadlines/reading.js';
import type { ServiceMethod } from '../deadlines/rule-version.js';
import type { Role, UnstatedPronoun } from './model.js';

export type PartyWords = 'the-capital' | 'bare-capital' | 'the-small' | 'bare-small';

/** How the chambers writes when something is due: formulas, and the words of events and manners of service. */
export interface DeadlineWords {
  readonly date: string;
  readonly after: string;
  readonly before: string;
  readonly dayAfter: string;
  readonly dayBefore: string;
  readonly whichever: string;
  readonly due: string;
  readonly served: string;
  readonly events: Readonly<Record<'order' | 'entry' | 'service' | 'filed', string>>;
  readonly manners: Readonly<Record<ServiceMethod, string>>;
}

/** How this judge writes: defaults, court, profile and the case's own overrides laid over one another. */
export interface Chambers {
  readonly judge: { readonly name: string; readonly title: string };
  /** Where the judge sits, for closings; the state is the court's unless it is set. */
  readonly place?: { readonly city?: string; readonly county?: string; readonly state?: string };
  /** A signed order; minutes with a byline in place of the signature; or these as an entry of the docket alone. */
  readonly form: 'order' | 'minute-order' | 'text-only';
  readonly minuteOrder: {
    /** In title case. */
    readonly title: string;
    /** The caption style of minute orders; default: that of all orders. */
    readonly captionStyle?: string;
  };
  readonly caption: {
    /** A row of layout/caption-styles.json, or the chambers' own row, which is like one of them. */
    readonly style: string | { readonly like: string };
    readonly masthead: string | readonly string[];
    readonly divisionLine?: string;
    /** A line each; the first holds the number's prefix. */
    readonly number: string | readonly string[];
    /** The lines of consolidated cases: `LEAD CASE NO. {{number}}`. */
    readonly leadNumber: string;
    readonly memberNumber: string;
    readonly consolidatedNumber: string;
    /** Behind a prisoner's name: `, #{{number}}`; without it the caption does not print it. */
    readonly prisonerNumber?: string;
    readonly pivot: string;
    /** `JURY DEMAND`, for a case that has one. */
    readonly juryDemand: string;
    readonly partyNames: 'capitals' | 'as-given';
    readonly statusWords: 'capitals' | 'title-case';
    readonly punctuation: 'none' | 'commas';
    readonly statusOverrides?: Readonly<Partial<Record<Role, string>>>;
    /** All parties, or the first of each side and `et al.` */
    readonly partyList: 'all' | 'first-et-al';
    /** A further claim below the first, or `Defendant/Counter-Claimant` in one. */
    readonly furtherRoles: 'stacked' | 'joined';
    /** The word between those who stand on one side with different roles: `and`, `-and-`. */
    readonly joinedBy: string;
    /** Before a matter's name: `In re`, `IN RE:`. */
    readonly inRe: string;
  };
  readonly wording: {
    readonly courtWord: 'court' | 'Court' | 'undersigned' | 'Magistrate Judge';
    readonly partyWords: PartyWords;
    /** Whether the body calls a party by its role or by its name. */
    readonly partyNames: 'role' | 'short-name';
    /** The pronoun of a person whose own the case does not say. */
    readonly unstatedPronoun: UnstatedPronoun;
    readonly rulingWord: 'small' | 'capitals' | 'capitals-throughout';
    /** How a ruling is made: `is hereby denied`, `be and the same is hereby DENIED`. */
    readonly rulingPhrase: string;
    /** What an ordering paragraph says that someone does: `present`, `shall present`, `must present`. */
    readonly mandate: 'bare' | 'shall' | 'must';
    readonly dates: 'plain' | 'weekday' | 'ordinal';
    readonly recordCite: string;
    /** Where the cite is a part of the sentence, without brackets: `Doc. 40`. */
    readonly recordCiteInText: string;
    readonly decretalForm: 'each' | 'numbered' | 'plain';
    readonly decretalPlace: 'after-reasons' | 'before-reasons';
    readonly decretalLeadIn?: string;
    readonly firstDecretal: string;
    readonly furtherDecretal: string;
    /** How a report recommends: one alone is never numbered. */
    readonly recommendationForm: 'each' | 'numbered' | 'plain';
    readonly recommendationLeadIn?: string;
    readonly firstRecommendation: string;
    readonly furtherRecommendation: string;
    /** A line each; none where the order ends with its last paragraph. */
    readonly closing: string | readonly string[];
    /** The same in a report, which recommends. */
    readonly reportClosing: string | readonly string[];
    readonly deadlines: DeadlineWords;
  };
  /** Days that the calendars do not know. */
  readonly addedDays: readonly AddedDay[];
  readonly holidays: Policy;
  readonly title: {
    readonly letters: 'capitals' | 'as-written';
    /** `O R D E R`, where a line is one word. */
    readonly spaced: boolean;
    /** Titles of the chambers' own, by order kind. */
    readonly of?: Readonly<Record<string, string | readonly string[]>>;
  };
  readonly signature: {
    readonly form: 'block' | 'byline' | 'none';
    /** Under the title, in place of a signature. */
    readonly byline: string;
    /** Lines over the signature: `BY THE COURT:`. */
    readonly above: readonly string[];
    readonly mark: string;
    /** In place of the drawn line of an unsigned order: `/s/ _________`. */
    readonly unsignedMark?: string;
    readonly printedName: 'always' | 'unsigned';
    readonly name: 'capitals' | 'as-given';
    readonly title: 'capitals' | 'as-given';
  };
  readonly copies: {
    readonly form: 'none' | 'of-record' | 'names';
    readonly heading: string;
    /** `Counsel of Record` */
    readonly ofRecord: string;
    readonly counselLine: string;
    readonly partyLine: string;
    /** Whether each entry says how the copy goes out. */
    readonly manner: 'unsaid' | 'said';
    /** `via CM/ECF` */
    readonly byCourtSystem: string;
    /** `via U.S. Mail` */
    readonly byMail: string;
  };
  /** What the clerk keys. */
  readonly docket: {
    /** What the order does and what falls due, or all its words. */
    readonly entry: 'summary' | 'whole';
    readonly due: string;
    readonly dueInWords: string;
    readonly signed: string;
    readonly entered: string;
    readonly sealed: string;
    readonly initials?: string;
    readonly maxLength?: number;
  };
  readonly page: {
    /** As Word calls it; a row of layout/fonts. */
    readonly fontFamily: string;
    readonly fontSizePt: number;
    readonly spacing: 'double' | 'one-and-a-half' | 'single';
    readonly alignment: 'left' | 'justified';
    readonly firstLineIndentPt: number;
    readonly pageNumber: 'bare' | 'dashes' | 'of' | 'title';
    readonly firstPageNumber: number;
    /** In the foot of each page; with the page number's form `title` the order's own title by default. */
    readonly footerTitle?: string;
    readonly paragraphSpacePt: number;
    /** `auto`: in an order with many headings. */
    readonly tableOfContents: 'yes' | 'no' | 'auto';
    readonly contentsTitle: string;
    /** Where an electronic signature is stamped. */
    readonly blankBand?: { readonly page: 'first' | 'last'; readonly inches: 3 | 4 };
    /** `END OF ORDER` */
    readonly endMark?: string;
    readonly draftMark: string;
    /** On every page of a sealed order, and of one that only some may see: `FILED UNDER SEAL`. */
    readonly sealedLine: string;
    readonly restrictedLine: string;
  };
}
