/** A demonstrative, an article or a possessive with no noun: "dismissal of this without further notice". */
import { before, dropOverlapping, findPattern } from './pattern.js';
import { checkPassages } from './model.js';

/** What a case, an order or a motion has: behind it "of this" lacks its noun, as "the cost of this" does not. */
const matter =
  '(?:dismissal|denial|resolution|disposition|adjudication|stay|remand|transfer|consolidation|reassignment|entry|filing|service|receipt|issuance|publication|review|violation|enforcement|remainder|balance|pendency|duration|terms|provisions|course|merits|settlement|prosecution|removal|trial|hearing|caption|docket|extension|continuance|reconsideration|modification|cop(?:y|ies)|dates?|days?|scope|subject|parties|party|plaintiffs?|defendants?|petitioners?|respondents?|movants?|counsel|attorneys?|lawyers?|litigants?|deadlines?|schedule|discovery|proceedings?|pleadings?|papers|motions?|orders?|claims?|counterclaims?|complaint|answer|issues?|judgment|jurisdiction|venue|judge|record|files?|witnesses|period|dispute|compliance|comply|complying|applicant|signator(?:y|ies))';
const verb =
  '(?:is|are|was|were|has|have|had|shall|will|must|may|should|would|can|cannot|closes?|ends?|expires?|begins?|remains?|arises?|seeks?|concerns?)';
const link =
  '(?:to|on|upon|with|without|under|pursuant|by|before|against|until|within|at|from|for|as|not later|no later|unless|if)';
/** "this and every other case" has its noun further on. */
const end = '\\s*[.;](?!\\s*\\.)|\\s*,(?!\\s*(?:and|or)\\b)|$';

const missing: readonly RegExp[] = [
  // dismissal of this without further notice; the deadlines in this are stayed; counsel in this must register
  new RegExp(
    `\\b${matter}(?:\\s+period)?\\s+(?:of|in|to|for|over|with)\\s+(?<at>th(?:is|ese)|such)(?=\\s+(?:${verb}|${link})\\b|${end})`,
    'giu',
  ),
  new RegExp(
    `\\b${matter}\\s+(?:of|in|to)\\s+(?<at>that|those)(?=\\s+(?:without|pursuant|is hereby|are hereby)\\b)`,
    'giu',
  ),
  // a party in this shall; anything in this without
  /\b(?:in|to|under)\s+(?<at>th(?:is|ese)(?=\s+(?:without|pursuant|shall|must|is hereby|are hereby|with(?:out)? prejudice|is (?:DENIED|GRANTED|denied|granted|dismissed|stayed))\b))/giu,
  // dismiss this without prejudice; close this without further order; this is hereby dismissed
  /\b(?:dismiss(?:es|ed|ing)?|den(?:y|ies|ied|ying)|grants?|granted|granting|strik(?:e|es|ing)|struck|stay(?:s|ed|ing)?|remand(?:s|ed|ing)?|transfer(?:s|red|ring)?|clos(?:e|es|ed|ing)|reopens?|terminat(?:e|es|ed|ing)|serv(?:e|es|ed|ing)|comply with|complying with|violat(?:e|es|ed|ing)|mail(?:s|ed|ing)?|dock(?:et|ets|eted))\s+(?<at>th(?:is|ese)(?=\s+(?:with(?:out)? (?:prejudice|further)|without|pursuant|under|for (?:failure|lack|want)|on or before|in its entirety|as moot)\b|\s*[.;]))/giu,
  /(?:^|[.;:]\s+|\bthat\s+)(?<at>this)\s+is\s+(?:hereby\s+)?(?:dismissed|remanded|stayed|consolidated|DISMISSED|REMANDED|STAYED)\b/giu,
  // the is denied; the of the parties; grants the and sets; the that it filed
  /(?<!\bof )\b(?<at>[Tt]he)\s+(?:is|are|was|were|shall|of|without|and|or|from|which|that|this|these|those|has|have|had|hereby|must|be|because|until|if|it|they|he|she|a|an|no later|not later|pursuant)\b(?![-’'])(?! (?:counsel|when\b|where\b|said\b|extent\b))/gu,
  /(?<!\b(?:to|in|on|by|for|at|of) )\b(?<at>[Tt]he)\s+(?:in|on|to|by|for|at|with|as to|under)\s+(?:the|this|that|its|his|her|their|these|(?:ECF|Doc|Dkt|Docket|Rule|Fed)\b)(?! time)/gu,
  /\b(?<at>[Tt]he)\s*(?:[;!?]|\.(?!\s?\.)|,\s*(?:and|which|who|filed)\b)/gu,
  // file an on or before; a of the parties
  /(?<!\b(?:paragraph|part|section|exhibit|item|question|point|option|subpart|count|list|letter|Ex\.) )\b(?<at>[Aa]n)\s+(?:is|are|was|shall|must|of|on or before|to the|by the|in the|for the|with the|within|pursuant|and|no later)\b/gu,
  /(?<!\b(?:paragraph|part|section|exhibit|item|question|point|option|subpart|count|list|letter|vitamin|Ex\.) )(?<![\p{L}.’'“‘("-])(?<at>a)\s+(?:shall|must|of the|on or before|within|pursuant to|no later than|and the|by the|with the clerk)\b/gu,
  // Plaintiff's to compel is denied; the Defendants' for summary judgment
  /(?<!\b(?:is|are|was|were) )(?<!\b(?:is|are|was|were) the )\b(?<at>(?:[Pp]laintiff|[Dd]efendant|[Pp]etitioner|[Rr]espondent|[Mm]ovant)(?:['’]s|s['’]))\s+(?:to (?:compel|dismiss|strike|extend|amend|stay|remand|quash|withdraw|transfer|continue|seal|intervene)|for (?:summary|leave|protective|an? (?:protective|extension|stay|order)|sanctions|default|reconsideration)|(?:is|are) (?:hereby )?(?:denied|granted|DENIED|GRANTED) (?:with|without|as)\b)/gu,
];

/** "aware of this without", "because of this": the pronoun stands for what was said. */
const pronoun =
  /\b(?:aware|inform(?:ed)?|notif(?:y|ied)|notice|because|light|result|view|spite|evidence|knowledge|advis(?:ed|e)|apprised?|reminded|complain(?:s|ed)?|learn(?:s|ed)?|none|all|much|most|some|any|part|proof|think|thought|speak|spoke|hear|heard|regardless|instead|ahead|short|addition|response|prior|contrary|subsequent|due|owing|similar|object(?:s|ed)?|agree[sd]?|stipulat\w+|answer)\s+(?:of|in|to|for)\s*$/iu;

const words = {
  message: 'a noun seems to be missing here',
  hint: 'name what is meant: this action, the motion',
};

export const slipMissingNoun = checkPassages(
  'slip-missing-noun',
  'advice',
  /\b(?:this|these|that|those|such|the|an?)\b|[’']s?\s+(?:to|for|is|are)\s/iu,
  (passage) =>
    dropOverlapping(
      missing.flatMap((pattern) =>
        findPattern(
          passage,
          pattern,
          words,
          (match) => !pronoun.test(before(match, 30) + match[0].replace(/\w+$/u, '')),
        ),
      ),
    ),
);
