/** The code that lets a person into a conference: it goes to the parties by e-mail, never into a public order. */
import { before, dropOverlapping, findPattern } from './pattern.js';
import { checkPassages } from './model.js';

const label =
  '(?:pass[- ]?codes?|pass[- ]?words?|access[- ]codes?|(?:participant|guest|host|moderator|leader|attendee|security|conference|meeting|dial-in|entry|call-in|bridge|chairperson|webinar|event|call|line|Zoom|Teams|Webex|video|phone|telephone)[- ](?:(?:access|security|entry|ID)[- ])?(?:pass)?(?:codes?|PINs?|password)|PIN(?:[- ]codes?)?|PIN numbers?|(?:phone )?conference ID)';
const link =
  '(?:\\s+(?:for|to) (?:the|this|that) (?:\\w+ )?(?:call|conference|hearing|meeting|line|session))?(?:\\s*(?:numbers?|nos?\\.?|is|was|are|will be|shall be|the following|as follows|of|[:#=(,–—-]|“|"|‘|\'))*\\s*';

const patterns: readonly RegExp[] = [
  // passcode 123456; access code: 1234567#; password “Sample2026”
  new RegExp(
    `\\b${label}\\b${link}(?<at>(?:\\d{2,}(?:[ -]\\d{2,})+|(?=[\\w-]*\\d)[\\w-]{3,}(?:[ -]\\d{2,4})*)#?)`,
    'gi',
  ),
  /\bpass[- ]?words?,?\s+[“"‘'](?<at>[A-Za-z0-9!$%&*#-]{4,24})[.,]?[”"’']/gi,
  // password: swordfish
  new RegExp(
    `\\b(?:pass[- ]?code|pass[- ]?word)\\s*(?::|=|is\\s+[“"‘'])\\s*[“"‘']?(?<at>(?!the\\b|to\\b|will\\b|not\\b|provided\\b|redacted\\b|omitted\\b|see\\b|available\\b|sent\\b)[A-Za-z]{4,}\\w*)`,
    'gi',
  ),
  // followed by 123456# ; enter 123456#
  /\b(?:followed by|enter|then (?:press|enter|dial)|press)\s+(?<at>\d{4,}\s?#|\d[\d ]{4,}\d\s?#)/gi,
  // prompted for a PIN shall key in 66120; the access code, which counsel should have at hand, is 4471902
  new RegExp(
    `\\b${label}\\b[^.;\\d]{0,80}\\b(?:key|punch|type|enter|input|press)(?:s|ing|ed)?(?:\\s+in)?\\s+(?:the\\s+(?:code|digits|numbers?)\\s+)?(?<at>\\d{3,}(?:[ -]\\d{2,})*#?)`,
    'gi',
  ),
  new RegExp(
    `\\b${label}\\b(?![^.;\\d]{0,60}\\b(?:sent|circulat|provid|e-?mail|docket|redact|omit|disclos|ext|extension|call|dial|phone|telephone|Docs?|ECF|Rule|section|Nos?\\.)\\w*)[^.;\\d]{0,60}\\b(?:is|be|are)\\s+(?<at>(?!(?:19|20)\\d\\d\\b)\\d{4,12}#?)(?![\\w-])`,
    'gi',
  ),
  /\b(?:key|punch|type|enter)(?:\s+in)?\s+(?<at>\d{3,12}#?)(?=\s+(?:at the (?:prompt|tone)|when (?:asked|prompted))|,?\s+(?:and|then|followed by)\s+(?:press\s+|then\s+)?(?:the\s+)?(?:pound|hash|number sign|#))/gi,
  /\bpassword\s+(?:is|will be|shall be|of)\s+(?<at>[A-Z][A-Za-z]{3,}\d*)(?=[\s,.;)]|$)/gu,
  // the password (OakLeaf!9); callers will be asked for a code, which is 6620147
  /\b(?:pass[- ]?code|pass[- ]?word|access code|PIN)\s*\(\s*(?<at>(?=[^\s)]*[\dA-Z])[^\s)]{3,24})\)/gu,
  /\b(?:[Cc]all(?:ers?|s|-in)?|[Dd]ial\w*|[Cc]onference|[Jj]oin|Zoom|Teams|[Bb]ridge|[Hh]ost)\b[^.;\d]{0,80}\bcodes?\b[^.;\d]{0,30}\b(?:is|are|be)\s+(?<at>\d{4,12}#?)/gu,
  // enter 7746120 when asked for the conference code
  new RegExp(
    `\\b(?:enter|type|punch in|key in|use|input|dial)\\s+(?<at>\\d{4,12}#?)(?![-\\w])(?=[^.;\\d]{0,60}\\b${label}\\b)`,
    'gi',
  ),
  // The dial-in number is 866-555-0181 and the code is 7746120
  /\b(?:dial|call|conference|bridge|join|Zoom|Teams|Webex|line)\w*\b[^.;]{0,80}\bcode\s+(?:is|will be|shall be)\s+(?<at>\d{4,12}#?)(?![-\w])/gi,
  // in the sentence of a conference's code, a number that nothing else names
  new RegExp(
    `\\b(?:passcode|access code|(?:participant|conference|meeting|security|host|moderator)(?:'s)? (?:pass)?(?:code|PIN|ID|password)|PIN)s?\\b(?![^.;]{0,80}\\b(?:sent|circulat|provid|e-?mailed|withheld|redact|omit|phone|policy)\\w*)[^.;]{0,80}?(?<![\\w$.,:(§-]|\\b(?:Nos?\\.|Doc\\.|ECF No\\.|Rule|section|page|ext\\.|extension|Courtroom|Suite|Room|line|call|dial|number|at|of|in|on|May|June|July|April|March|August)\\s)(?<at>(?!(?:19|20)\\d\\d\\b)\\d{4,9}#?)(?![\\w-]|[.,:]\\d|\\s*[ap]\\.?m)(?!\\s+[A-Z][a-z]+\\s+(?:St|Ave|Rd|Dr|Bl|Ln|La|Co))`,
    'gi',
  ),
  /\bcodes?\s+(?:for|to)\s+(?:the\s+)?(?:conference|call|line|hearing|bridge|meeting)[^.;]{0,40}\bis\s+(?<at>\d{4,9}#?)(?![-\w])/gi,
  // 123456 as the passcode; code 123456 when prompted
  new RegExp(
    `(?<![\\w.-])(?<at>\\d{4,12}#?)\\s*(?:,?\\s*as|is|being)\\s+(?:the|an?|their|its)\\s+(?:\\w+\\s+)?${label}`,
    'gi',
  ),
  /\bcode\s+(?<at>\d{4,12}#?)(?=\s*(?:,|\)|when prompted|to join|#))/gi,
];

/** PIN and code name other things too. */
const otherwise =
  /\b(?:parcel|property|tax|area|zip|postal|bar|billing|procedure|diagnosis|diagnostic|CPT|ICD|country|dress|building|penal|civil|criminal|source|fire|U\.S\.|Miss\.|Cal\.|Ann\.|error|event|occupation|NAICS|SIC|color|colour)\s*$/i;

const words = {
  message: 'the code of a conference would be printed',
  hint: 'let the chambers send it to the parties, and say so in the order',
};

export const privacyPasscode = checkPassages(
  'privacy-passcode',
  'error',
  /code|word|PIN|follow|enter|press|key|punch|type|conference ID/i,
  (passage) => {
    const findings = patterns.flatMap((pattern) =>
      findPattern(passage, pattern, words, (match) => !otherwise.test(before(match, 20))),
    );
    return dropOverlapping(findings);
  },
);
