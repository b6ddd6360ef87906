/** The code that lets a person into a conference: it goes to the parties by e-mail, never into a public order. */
import { before, dropOverlapping, findPattern } from './pattern.js';
import { checkPassages } from './model.js';

const label =
  '(?:pass[- ]?codes?|pass[- ]?words?|access[- ]codes?|(?:participant|guest|host|moderator|leader|attendee|security|conference|meeting|dial-in|entry|call-in|bridge|chairperson|webinar|event|call|line|Zoom|Teams|Webex|video|phone|telephone)[- ](?:(?:access|security|entry|ID)[- ])?(?:pass)?(?:codes?|PINs?|password)|PIN(?:[- ]codes?)?|PIN numbers?|(?:phone )?conference ID)';
const link =
  '(?:\\s+(?:for|to) (?:the|this|that) (?:\\w+ )?(?:call|conference|hearing|meeting|line|session))?(?:\\s*(?:numbers?|nos?\\.?|is|was|are|will be|shall be|remains?|stays|(?:was |is )?(?:changed|reset) to|now|the following|as follows|of|[:#=(,–—-]|“|"|‘|\'))*\\s*';

const patterns: readonly RegExp[] = [
  // passcode 123456; access code: 1234567#; password “Sample2026”
  new RegExp(
    `\\b${label}\\b${link}(?<at>(?:\\d{2,}(?:[ -]\\d{2,})+|(?=[\\w-]*\\d)[\\w-]{3,}(?:[ -]\\d{2,4})*)#?)`,
    'gi',
  ),
  /\bpass[- ]?words?,?\s+[“"‘'](?<at>[A-Za-z0-9!$%&*#-]{4,24})[.,]?[”"’']/gi,
  // password: swordfish
  new RegExp(
    `\\b(?:pass[- ]?code|pass[- ]?word|pass[- ]?phrase)\\s*(?::|=|is\\s+[“"‘'])\\s*[“"‘']?(?<at>(?!the\\b|to\\b|will\\b|not\\b|provided\\b|redacted\\b|omitted\\b|see\\b|available\\b|sent\\b)[A-Za-z]{4,}\\w*)`,
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
  /\bpassword\s+(?:is|will be|shall be|remains|of)\s+(?<at>[A-Z][A-Za-z]{3,}\d*)(?=[\s,.;)]|$)/gu,
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
  // the PIN you mailed me, 4459, did not work
  new RegExp(
    `\\b${label}\\b[^.;\\d]{0,60},\\s+(?<at>(?!(?:19|20)\\d\\d\\b)\\d{4,9}#?)(?=[,.;)])(?![.,]\\d)`,
    'gi',
  ),
  // the host's code, 553100, must not be shared; code: 430112#
  /\b[a-z]+(?:['’]s|s['’])\s+code(?:,|:|\s+(?:is|was))\s+(?<at>\d{4,12}#?)(?![-\w])/g,
  /\bcode\s*[:=]\s*(?<at>\d{4,12}#?)(?![-\w])/g,
  // use 2213907 for access; answer with 7713 when asked
  /\b(?:use|enter|input|key in|type(?: in)?|punch in|answer with|give|say|need)\s+(?:the (?:code|digits|number)\s+)?(?<at>\d{4,12}#?)(?=\s+(?:for (?:access|entry|admission)|to (?:join|enter|be (?:admitted|connected|let in)|gain|get in(?! \w))|(?:when|if) (?:told|asked|prompted)|at the (?:prompt|tone|beep)))/gi,
  // join.example.com/j/1605550142?pwd=Qx81kLz
  /[?&](?:pwd|password|passcode|pin)=(?<at>[\w.%-]{4,})/gi,
  // the meeting password, case-sensitive, is GavelX9
  /\bpass[- ]?word\b[^.;\d“"]{0,40}\bis\s+(?<at>(?=[A-Za-z]*\d)(?=\d*[A-Za-z])\w{5,24})/gi,
  // The password is not the one on the notice but “Harbor7”; “gavel-2026” as the password
  /\bpass[- ]?(?:word|phrase|code)\b[^.;“"]{0,60}\b(?:is|was|be|are|remains|but|to)\s+(?:now\s+|still\s+)?[“"](?!(?:confidential|secret|required|redacted|omitted|sealed|private|protected)\b)(?<at>[^”"]{4,24})[”"]/gi,
  /[“"](?<at>[^”"\s]{4,24})[”"]\s+as\s+(?:the|an?|its|their)\s+(?:\w+\s+)?pass[- ]?(?:word|phrase|code)\b/gi,
];

/** A number in the sentence of a call, which names it only as a code, or ends with the key that ends a code. */
const inCall: readonly RegExp[] = [
  /\bcode\s*\((?<at>\d{4,12}#?)\)/g,
  /(?<![\w.-])(?<at>\d{4,12}#?)\s+as\s+(?:the|its|their|an?)\s+code\b/g,
  /\b(?:the|your|their|a|this|that|with|and)\s+code\s+(?<at>\d{4,12}#?)(?![-\w]|\.\d)/g,
  /\bcode\b(?!s)(?:(?!\b(?:section|provision|title)s?\b)[^.;\d]){0,80}(?:\b(?:is|was|remains)|,)\s+(?<at>(?!(?:19|20)\d\d\b)\d{4,9}#?)(?![-\w]|[.,]\d)/g,
  /(?<![\w.-])(?<at>\d{4,12}\s?#)(?!\w)/g,
];

/** PIN and code name other things too. */
const otherwise =
  /\b(?:parcel|property|tax|area|zip|postal|bar|billing|procedure|diagnosis|diagnostic|CPT|ICD|country|dress|building|penal|civil|criminal|source|fire|U\.S\.|Miss\.|Cal\.|Ann\.|error|event|occupation|NAICS|SIC|color|colour)[,(]?\s*$/i;
const call =
  /\b(?:calls?|calling|call-in|callers?|dial(?:s|ing|-in)?|conference|bridge|prompt|recording|telephone|phone|video|Zoom|Teams|Webex|webinar|participants?|attendees?|press|enter)\b/i;

/** A name of a code, the words before one that is only a number, or the key that ends one. */
const certainSign =
  /code|pass[- ]?(?:word|phrase)|\b(?:pass)?PIN|pwd=|conference ID|\b(?:followed by|enter|press|dial|key(?: in)?|punch(?: in)?|type(?: in)?|use|input|answer with|need)\s+(?:in\s+)?(?:the (?:digits|number)\s+)?\d{3}|\d\s?#/i;
/** The ID of a meeting is no secret, unless somebody is told what to do with it. */
const meetingSign =
  /\b(?:participant|meeting|security|host|moderator)(?:'s)? (?:pass)?ID|\b(?:give|say)\s+(?:the (?:digits|number)\s+)?\d{3}/i;
const told = /word|phrase|follow|enter|press|key|punch|type|use|input|answer|need/i;
const sign = {
  test: (text: string): boolean => certainSign.test(text) || (meetingSign.test(text) && told.test(text)),
};

const words = {
  message: 'the code of a conference would be printed',
  hint: 'let the chambers send it to the parties, and say so in the order',
};

export const privacyPasscode = checkPassages('privacy-passcode', 'error', sign, (passage) => {
  const usable = call.test(passage.text) ? [...patterns, ...inCall] : patterns;
  const findings = usable.flatMap((pattern) =>
    findPattern(passage, pattern, words, (match) => !otherwise.test(before(match, 20))),
  );
  return dropOverlapping(findings);
});
