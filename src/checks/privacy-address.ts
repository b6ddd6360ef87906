/** The street or postal address of a person. Those of a court, an office, or a place in dispute are meant to be known. */
import { dropOverlapping, findPattern } from './pattern.js';
import { checkPassagesInCase, type CheckedOrder } from './model.js';
import { sentenceAt } from './sentence.js';

const direction =
  '(?:(?:[NSEW]|N\\.?[EW]|S\\.?[EW])\\.?\\s+|(?:North|South|East|West|Northeast|Northwest|Southeast|Southwest)\\s+)?';
const name =
  "(?:(?!Motion|Order|District|Circuit|Supreme|Superior|County|Chancery|Bankruptcy|Federal|State|Days?|U\\.S)[A-Z][\\w’'-]*\\.?|\\d{1,3}(?:st|nd|rd|th))";
const way =
  '(?:Street|St\\.?|Avenue|Ave\\.?|Road|Rd\\.?|Lane|Ln\\.?|Drive|Dr\\.?|Court|Boulevard|Blvd\\.?|Way|Place|Pl\\.|Circle|Terrace|Ter\\.?|Trail|Parkway|Pkwy\\.?|Loop|Square|Alley|Pike|Cove|Crossing|Row|Run|Highway|Hwy\\.?|Trace|Path|Bend|Hollow|Ridge|Grove|Manor|Heights|Walk|Cir\\.|Trl\\.|Turnpike|Causeway|Bypass)';

const addresses: readonly RegExp[] = [
  new RegExp(
    `(?<![\\w.$§-])\\d{1,6}(?:-\\d+|[A-Z])?\\s+${direction}${name}(?:\\s+${name}){0,3}\\s+${way}(?![\\w’'])`,
    'gu',
  ),
  /(?<![\w.$§-])\d{1,6}\s+(?:Old\s+)?(?:U\.S\.\s+|US\s+|State\s+)?(?:Highway|Hwy\.?|County Road|CR|State Road|Route|Rural Route)\s+\d+/gu,
  /\b(?:P\.?\s?O\.?|Post Office)\s+(?:Box|Drawer)\s+\d+/gi,
  /\b(?:(?:Rural )?Route|Rt\.|Rte\.|R\.?R\.?|HC)\s+\d+,?\s+Box\s+\d+/gu,
];

const personal =
  /\b(?:resid(?:es?|ed|ing|ences?|ents?)|liv(?:es|ed)\b|living (?:at|in|on|with)|home (?:address|at|is|located)|(?:his|her|their|(?:plaintiff|defendant|petitioner|respondent|movant|claimant|witness|deponent)(?:'s|’s)|(?:Mr|Ms|Mrs|Dr)\. \w+(?:'s|’s)) (?:home|house|residence|apartment|trailer|household)|domiciled|stay(?:s|ing|ed) (?:at|with)|(?:receives?|gets?) (?:(?:his|her|their) )?mail|may be (?:found|reached|served) at|last address|whereabouts|address (?:given|listed|shown|supplied)|without (?:counsel|a lawyer)|represents? (?:himself|herself|themselves)|pro se|last[- ]known|mailing address|current address|new address|home address|forwarding address|street address|address (?:of record|on file|is|as|has changed|to)|(?:his|her|their) (?:\w+ )?address|(?:plaintiff|defendant|petitioner|respondent|movant|claimant)(?:'s|’s) (?:\w+ )?address|change of address|undeliverable|unclaimed|returned to sender|moved to|mov(?:es|ing) to|dwelling|abode|apartment|apt\.)/i;
const mailed =
  /\b(?:mail(?:s|ed|ing)?|send(?:s|ing)?|sent|serve[sd]?|service|forward(?:s|ed)?|cop(?:y|ies)|tender(?:s|ed)?|address(?:es|ed)|deliver(?:s|ed)?|transmit(?:s|ted)?)\b/i;
const toPerson =
  /\b(?:to|on|upon)\s+(?:(?:the\s+)?(?:pro se\s+)?(?:[Pp]laintiff|[Dd]efendant|[Pp]etitioner|[Rr]espondent|[Mm]ovant|[Cc]laimant|debtor|prisoner|inmate)|him|her|them|Mr\.|Ms\.|Mrs\.|\p{Lu}\.\s\p{Lu}|\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+)[^;]{0,60}$/u;
/** A name or a party's word directly before: "A. Rivera, 412 Oak Lane"; not "counsel for the Plaintiff, 2 Main Street". */
const named =
  /(?:(?<!\b(?:for|of)\s(?:the\s)?)\b[Tt]he (?:Plaintiff|Defendant|Petitioner|Respondent)|(?:^|\.\s+)(?:Plaintiff|Defendant|Petitioner|Respondent)|\p{Lu}\.\s\p{Lu}\p{Ll}+|\b(?:Mr|Ms|Mrs|Dr)\.\s\p{Lu}\p{Ll}+),?\s*(?:\(\s*)?(?:,?\s(?:now |formerly |late |who is )?of\s+)?$/u;
const notPersonal =
  /\b(?:court(?:house|room)|clerk|chambers|office|offices|law|firm|suite|ste\.|floor|headquarter\w*|principal place|store|restaurant|facility|plant|warehouse|building|hotel|premises|property|parcel|intersection|accident|collision|crash|scene|dealership|branch|prison|jail|penitentiary|correctional|detention|hospital|clinic|school|deposition|inspection|inspect|counsel|attorneys?|P\.C\.|LLP|PLLC|Esq|Inc\.|Corp\.?|Corporation|LLC|Company|Co\.|bank|mall|plaza|shop|station|garage|site|project|construction|lot|land|tract|foreclos\w+|mortgage|lease[ds]?|insured|dwelling fire|mediat\w+|federal building|arrest\w*|stopped|occurred|happened|fell|struck|shot|fire|burn\w*|search\w*|seized|corner|park|church|bar|motel|casino|gym|factory|mill|yard|dock|terminal|market|library|theat(?:er|re)|arena|stadium|airport|museum|hearing|meeting|conference|salon|garden|farm|ranch|business|club|theft|burglar\w*|robb\w+|incident|assault\w*)\b/i;
const strangers =
  /\b(?:clerk|court|counsel|chambers|attorney|office)(?:'s|’s|s’|’)? (?:\w+ )?(?:mailing |street )?address/i;
/** Clerk of Court, 2012 15th Street; her lawyer at 12 Court Square. */
const institution =
  /\b(?:Clerk(?: of (?:the )?Court)?|[Cc]ourthouse|Court|Office|Chambers|Service|LLP|PLLC|P\.A\.|P\.C\.|Inc\.|LLC|Corp\.|Company|Center|Building|lawyers?|attorneys?|counsel|employer|doctor)(?: at| of)?,?\s*$/;
const cameBack = /\b(?:mailed|sent|addressed) to\s*$/;
const partyWord =
  /(?:\b(?:plaintiff|defendant|petitioner|respondent|movant|claimant|witness|deponent|debtor|tenant|applicant|prisoner|inmate|father|mother|brother|sister|wife|husband|son|daughter|him|her|he|she)s?\b|\b(?:Mr|Ms|Mrs)\.)[^.;]{0,90}$/i;
/** Ms. Rivera is to be served at; mail Plaintiff a form at. */
const reachedAt =
  /(?:\b(?:[Pp]laintiff|[Dd]efendant|[Pp]etitioner|[Rr]espondent|[Mm]ovant|[Cc]laimant)s?\b|\b(?:Mr|Ms|Mrs|Dr)\.\s[A-Z]|\b[A-Z]\.\s[A-Z][a-z]+|\b(?:he|she|him|her)\b)[^.;]{0,40}\b(?:served|reached|found|notified|contacted)\s+(?:\w+\s+){0,3}at\s*$|\b(?:mail|send|forward|serve)\w*\s+(?:to\s+)?(?:the\s+)?(?:[Pp]laintiff|[Dd]efendant|[Pp]etitioner|[Rr]espondent|[Mm]ovant|[Cc]laimant|(?:Mr|Ms|Mrs|Dr)\.\s[A-Z]\w+|him|her)\b[^.;]{0,60}\bat\s*$/;

const words = {
  message: 'the address of a person would be printed',
  hint: 'leave it to the docket sheet; if an order lets it stand, say so under "privacy" in the case file',
};

const sign = /\d[A-Z]?\s+[A-Z\d]|\b(?:[Bb][Oo][Xx]|[Dd][Rr][Aa][Ww][Ee][Rr])\s+\d/;

export const privacyAddress = checkPassagesInCase(
  'privacy-address',
  'error',
  ({ text }) => sign.test(text),
  (passage, order) => {
    const findings = addresses.flatMap((pattern) =>
      findPattern(passage, pattern, words, (match) => isPersonal(match, order)),
    );
    return dropOverlapping(findings);
  },
);

function isPersonal(match: RegExpExecArray, { parties }: CheckedOrder): boolean {
  const sentence = sentenceAt(match.input, match.index);
  const ahead = match.input.slice(sentence.from, match.index);
  const whole = match.input.slice(sentence.from, sentence.to);
  if (strangers.test(ahead) || institution.test(ahead)) return false;
  if (personal.test(whole)) return true;
  if (/\b(?:at|to)\s+(?:the\s+)?(?:clerk|united states (?:district )?court|courthouse)[^.;]*$/i.test(ahead))
    return false;
  if (
    mailed.test(ahead) &&
    toPerson.test(ahead) &&
    !/\b(?:Inc\.|Corp|LLC|Company|counsel|attorney|firm)\b/i.test(whole)
  )
    return true;
  if (named.test(ahead) || reachedAt.test(ahead)) return true;
  if (cameBack.test(ahead) && /\breturned\b|\bcame back\b/.test(whole)) return true;
  if (notPersonal.test(whole)) return false;
  const near = ahead.slice(-120);
  return partyWord.test(near) || parties.some((party) => near.includes(party.name));
}
