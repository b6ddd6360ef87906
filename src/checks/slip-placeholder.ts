/** A blank or a marker that was to be filled in: `___`, `[ ]`, `[NAME]`, TODO, `March XX`, `{{`. */
import { after, before, dropOverlapping, findPattern } from './pattern.js';
import { checkPassagesInCase, type Finding, type Passage, type Stretch } from './model.js';
import { findQuotations, isQuoted } from './quotation-span.js';

const blanks: readonly RegExp[] = [
  // A line to write on; not the underscore of a file's name or an address.
  /(?<![\w@./])_{2,}(?![\w@])|_{3,}/gu,
  /\[\s*[_.\u2022\u25CF?-]*\s*\](?!\()/gu,
  /\(\s*\)/gu,
  /\{\{[^{}]{0,80}\}\}|\{\{|\}\}|<<|>>|«|»|\$\{|\[object Object\]/gu,
  /\bTODO\b|\bTBD\b|\bFIXME\b|\bTKTK\b|\bLorem ipsum\b/gu,
  /\?{3,}|#{2,}/gu,
  /<[A-Z][A-Z _]+>|\(insert\b[^)]*\)|\[X+\b[^\]]*\]/gu,
  // (Doc. ), a number that is still to come; 20__; MM/DD/YYYY
  /\((?:Docs?\.|ECF Nos?\.?|Dkts?\.|Docket Nos?\.?|Filing Nos?\.?|DE)\s*\)|\b(?:Docs?\.|ECF Nos?\.|Dkt\.)\s*(?=,|;|\s(?:is|at)\b)/gu,
  /\b(?:19|20)__?(?!\w)|\b(?:MM|DD)[/-](?:DD|MM)[/-]YY(?:YY)?\b|\.{6,}/gu,
  /\{[A-Z][A-Za-z _.]{1,40}\}|\bINSERT (?:\w+ ){0,3}HERE\b|\((?:date|name|amount|number|blank|time|DATE|NAME|AMOUNT|NUMBER|BLANK|TIME|TBD)\)/gu,
  /\b(?:within|after|exceed)\s+X\s+(?:days|weeks|months|pages|hours)\b/gi,
  // 3:26-cv-XXXXX
  /\bc[vr]-?X{2,}/gi,
];

/** In brackets, words that name what belongs there. `[EEOC]` and `[the defendant]` are alterations of a quotation. */
const asked =
  /\[(?:(?:[A-Z0-9 ,.'’/#-]*\b)?(?:NAMES?|DATES?|INSERT|NUMBER|NO\.?|AMOUNT|ADDRESS|TITLE|MONTH|DAY|YEAR|TIME|CITY|COUNTY|STATE|JUDGE|COURT|PARTY|PARTIES|MOVANT|PLAINTIFFS?|DEFENDANTS?|PETITIONER|RESPONDENT|COUNSEL|DEADLINE|BLANK|FILL|TBD|XX+|CASE|EXHIBIT|DOCKET|DIVISION|DISTRICT|REASONS?|RULE|MOTION|TEXT|HERE|CITE|CITATION|COME|CONFIRM|CHECK)\b[A-Z0-9 ,.'’/#-]*|(?:[Ii]nsert|[Ff]ill|[Ee]nter|[Aa]dd|[Cc]hoose|[Ss]elect|[Tt]o be (?:completed|filled|determined|added|inserted)|[Nn]ame|[Dd]ate|[Aa]mount|[Nn]umber|[Aa]ddress|[Pp]arty(?:['’]s)? name|[Dd]efendant(?:['’]s)? name|[Pp]laintiff(?:['’]s)? name|[Cc]ase (?:number|name|no\.)|[Dd]ay|[Mm]onth|[Yy]ear|[Tt]ime|[Dd]eadline)(?:\s[^[\]]{0,60})?)\]/gu;
/** What stands in brackets in a finished order. */
const finished =
  /^\[(?:PROPOSED|REDACTED|SEALED|WO|DRAFT|SIC|EMPHASIS)\b|\[(?:ECF|Doc|DE|D\.E|Dkt|Dckt|Filing|Docket|DOC|DKT)\b[^\]]*\d/u;

/** In capitals any word of five letters or more, outside of a quotation and not of a finished order's own. */
const shouted = /\[(?=[A-Z’'/ -]*[A-Z]{5})[A-Z][A-Z’'/ -]{4,50}\]/gu;
const ownMark =
  /^\[(?:PROPOSED|REDACTED|SEALED|UNDER SEAL|FILED UNDER SEAL|DRAFT|EMPHASIS|INAUDIBLE|CROSSTALK|UNREPORTED|UNPUBLISHED|PUBLIC|CORRECTED|AMENDED|CONFIDENTIAL|OMITTED|EXPLETIVE|SIGNATURE|TRANSLATION|DOCKET|DOCUMENT|FILING|FOOTNOTE)\b/u;
/** [did/did not]: one of the two was to be struck. */
const either = /\[[A-Za-z ]{2,30}\/[A-Za-z ]{2,30}\]/g;
/** In small letters such a word is an alteration where it stands in a quotation, and a blank anywhere else. */
const smallAsked =
  /\[(?:the )?(?:mediator|judge|party|parties|court|district|division|plaintiffs?|defendants?|movant|petitioner|respondent|county|state|city|reasons?|findings?|title|counsel|attorney|witness|expert|docket|rule|issue|claim|relief|statute|citation|cite|section|caption|facts|history|background|basis|motion|place|location|courtroom|phone|telephone|e-?mail)\]/gu;

const crosses = /(?<![\p{L}\p{N}*.-])(?:20|\$)?[Xx]{2,}(?:[/-][Xx]{2,}){0,2}(?![\p{L}*]|[-\s]?\d|-[Xx])/gu;
/** After these, and after another Roman number, XX is the number twenty. */
const romanBefore =
  /(?:\b(?:Title|Exhibits?|Exs?\.|Articles?|Art\.|Chapters?|Parts?|Volumes?|Vol\.|Counts?|Sections?|Appendix|Appendices|Schedules?|Class|Amendments?|Claims?|Tables?|Factors?|Bowl|Psalm|Olympiad|Louis|Phase|Group|Book|Act|Tab|Attachments?)|\b[IVXLC]+(?:,| and| or| through| to|–|-|, and))\s*$/u;

const words = { message: 'a placeholder was left in the text', hint: 'write what belongs there' };

const sign = /[_[({<>$«»?#]|xx|T[OBK][DT]|FIXME|Lorem|YY|INSERT|\bX\b|\.{6}/i;

// Where a blank came from is no part of a passage's words: what is known of the words alone would not do.
export const slipPlaceholder = checkPassagesInCase(
  'slip-placeholder',
  'error',
  (passage) => sign.test(passage.text) && findBlanks(passage).length > 0,
  // The blank line for the judge's hand is no text of the document; what stands in a signature block is.
  (passage) => dropOverlapping(findBlanks(passage).filter(({ at }) => !isLeftForJudge(at))),
);

function findBlanks(passage: Passage): readonly Finding[] {
  const isOwn = (match: RegExpExecArray): boolean =>
    passage.kind !== 'block-quote' && !isQuoted(findQuotations(passage.text), match.index);
  return [
    ...blanks.flatMap((pattern) => findPattern(passage, pattern, words)),
    ...findPattern(passage, asked, words, (match) => !finished.test(match[0])),
    ...findPattern(passage, smallAsked, words, isOwn),
    ...findPattern(passage, either, words, isOwn),
    ...findPattern(passage, shouted, words, (match) => isOwn(match) && !ownMark.test(match[0])),
    ...findPattern(passage, crosses, words, isBlankNumber),
  ];
}

/** In a byline that is not signed, the line for the judge's name: the judge's act, as the line of a signature is. */
function isLeftForJudge({ passage, from, to }: Stretch): boolean {
  const isName = passage.values.some(
    (value) => value.path === 'judge.name' && value.from <= from && to <= value.to,
  );
  return passage.kind !== 'signature' && isName && /^_+$/u.test(passage.text.slice(from, to));
}

function isBlankNumber(match: RegExpExecArray): boolean {
  // Small letters mask a number, except where a day or a count belongs: March xx, 2026; xx days.
  if (
    /^x+$/u.test(match[0]) &&
    !/(?:ary|arch|pril|May|June?|July?|ust|ember|ober|No\.|Doc\.|within)\s+$/u.test(before(match, 12))
  )
    return /^\s+(?:days|hours|pages)\b/u.test(after(match, 8));
  if (/^\s+chromosome/i.test(after(match, 12))) return false;
  return !romanBefore.test(before(match, 30));
}
