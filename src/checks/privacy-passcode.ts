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
    'giu',
  ),
  // password: swordfish
  new RegExp(
    `\\b(?:pass[- ]?code|pass[- ]?word)\\s*(?::|=|is\\s+[“"‘'])\\s*[“"‘']?(?<at>(?!the\\b|to\\b|will\\b|not\\b|provided\\b|redacted\\b|omitted\\b|see\\b|available\\b|sent\\b)[A-Za-z]{4,}\\w*)`,
    'giu',
  ),
  // followed by 123456# ; enter 123456#
  /\b(?:followed by|enter|then (?:press|enter|dial)|press)\s+(?<at>\d{4,}\s?#|\d[\d ]{4,}\d\s?#)/giu,
  // 123456 as the passcode; code 123456 when prompted
  new RegExp(`(?<![\\w.-])(?<at>\\d{4,12}#?)\\s*(?:,?\\s*as|is)\\s+the\\s+${label}`, 'giu'),
  /\bcode\s+(?<at>\d{4,12}#?)(?=\s*(?:,|\)|when prompted|to join|#))/giu,
];

/** PIN and code name other things too. */
const otherwise =
  /\b(?:parcel|property|tax|area|zip|postal|bar|billing|procedure|diagnosis|diagnostic|CPT|ICD|country|dress|building|penal|civil|criminal|source|fire|U\.S\.|Miss\.|Cal\.|Ann\.|error|event|occupation|NAICS|SIC|color|colour)\s*$/iu;

const words = {
  message: 'the code of a conference would be printed',
  hint: 'let the chambers send it to the parties, and say so in the order',
};

export const privacyPasscode = checkPassages(
  'privacy-passcode',
  'error',
  /code|word|PIN|follow|enter|press|conference ID/iu,
  (passage) => {
    const findings = patterns.flatMap((pattern) =>
      findPattern(passage, pattern, words, (match) => !otherwise.test(before(match, 20))),
    );
    return dropOverlapping(findings);
  },
);
