/** A demonstrative or an article with no noun: "dismissal of this without further notice". */
import { before, findPattern } from './pattern.js';
import { checkPassages } from './model.js';

const act =
  '(?:dismissal|denial|resolution|disposition|adjudication|stay|remand|transfer|consolidation|entry|filing|service|receipt|review|violation|remainder|purposes?|terms|provisions|pendency|duration|course|merits|outcome|conclusion|trial|settlement|prosecution|removal|copy|copies|date|day|days|scope|subject)';
const next =
  '(?:without|pursuant|under|shall|will|may|must|is hereby|are hereby|is (?:DENIED|GRANTED|denied|granted|dismissed|DISMISSED|stayed|STAYED)|are (?:DENIED|GRANTED|denied|granted)|for (?:failure|lack|want)|with(?:out)? prejudice|by (?:the|no)|on or before|to be|be|against)';

const missing: readonly RegExp[] = [
  // dismissal of this without further notice; within 14 days of this, the parties shall
  new RegExp(
    `\\b${act}\\s+(?:of|from|for)\\s+(?<at>(?:th(?:is|ese|at|ose)|such)(?=\\s+${next}\\b|\\s*[.,;](?!\\s*(?:and|or|the)\\s+\\w+\\s+(?:action|case|order|motion)\\b)))`,
    'giu',
  ),
  // a party in this shall; parties to this are DENIED
  new RegExp(
    `\\b(?:in|to|under)\\s+(?<at>th(?:is|ese)(?=\\s+(?:without|pursuant|shall|must|is hereby|are hereby|with(?:out)? prejudice|is (?:DENIED|GRANTED|denied|granted|dismissed|stayed))\\b))`,
    'giu',
  ),
  // dismiss this without prejudice; file this on or before
  new RegExp(
    `\\b(?:dismiss(?:es|ed|ing)?|den(?:y|ies|ied|ying)|grants?|granted|granting|strik(?:e|es|ing)|struck|stay(?:s|ed|ing)?|remand(?:s|ed|ing)?|transfer(?:s|red|ring)?|clos(?:e|es|ed|ing)|reopens?|serv(?:e|es|ed|ing)|comply with|complying with|violat(?:e|es|ed|ing)|mail(?:s|ed|ing)?|dock(?:et|ets|eted))\\s+(?<at>th(?:is|ese)(?=\\s+(?:with(?:out)? prejudice|without|pursuant|under|for (?:failure|lack|want)|on or before|in its entirety|as moot)\\b|\\s*[.;]))`,
    'giu',
  ),
  // the is denied; the of the parties; the without prejudice
  /(?<!\bof )\b(?<at>[Tt]he)\s+(?:is|are|was|were|shall|of|without|and|from|which|has|have|had|hereby|must|be)\b(?![-’'])(?! counsel)/gu,
  /(?<!\b(?:to|in|on|by|for|at|of) )\b(?<at>[Tt]he)\s+(?:in|on|to|by|for|at)\s+(?:the|this|that|its|his|her|their|these)\b(?! time)/gu,
];

/** "aware of this without", "because of this": the pronoun stands for what was said. */
const pronoun =
  /\b(?:aware|inform(?:ed)?|notif(?:y|ied)|notice|because|light|result|view|spite|evidence|knowledge|advis(?:ed|e)|apprised?|reminded|complain(?:s|ed)?|learn(?:s|ed)?|none|all|much|most|some|any|part|proof|think|thought|speak|spoke|hear|heard|regardless|instead|ahead|short)\s+(?:of|in)\s*$/iu;

const words = {
  message: 'a noun seems to be missing after “this” or “the”',
  hint: 'name what is meant: this action, the motion',
};

export const slipMissingNoun = checkPassages(
  'slip-missing-noun',
  'advice',
  /\b(?:this|these|that|those|such|the)\b/iu,
  (passage) =>
    missing.flatMap((pattern) =>
      findPattern(
        passage,
        pattern,
        words,
        (match) => !pronoun.test(before(match, 30) + match[0].replace(/\w+$/u, '')),
      ),
    ),
);
