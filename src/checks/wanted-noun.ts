/** Words that want a noun and have none behind them, as patterns: "dismissal of this without further notice". */

/** What a case, an order or a motion has: behind it "of this" lacks its noun, as "the cost of this" does not. */
const matter =
  '(?:dismissal|denial|resolution|disposition|adjudication|stay|remand|transfer|consolidation|reassignment|entry|filing|service|receipt|issuance|publication|review|violation|enforcement|remainder|balance|pendency|duration|conference|mediation|terms|provisions|course|merits|conclusion|purposes|settlement|prosecution|removal|trial|hearing|caption|docket|extension|continuance|reconsideration|modification|cop(?:y|ies)|dates?|days?|scope|subject|parties|party|plaintiffs?|defendants?|petitioners?|respondents?|movants?|counsel|attorneys?|lawyers?|litigants?|deadlines?|schedule|discovery|proceedings?|pleadings?|papers|motions?|orders?|claims?|counts?|requests?|exhibits?|counterclaims?|complaint|answer|issues?|judgment|jurisdiction|venue|judge|record|files?|witnesses|period|dispute|compliance|comply|complying|applicant|signator(?:y|ies))';
const verb =
  '(?:is|are|was|were|has|have|had|shall|will|must|may|should|would|can|cannot|closes?|ends?|expires?|begins?|remains?|arises?|seeks?|concerns?|agree|disagree|stipulate|consent|contend)';
const link =
  '(?:to|on|upon|with|together|along|without|under|pursuant|by|before|against|until|within|at|from|for|as|not later|no later|unless|if)';
/** Behind a label, the letter a is a name: paragraph a, Exhibit a. */
const noLetter =
  '(?<!\\b(?:paragraph|part|section|exhibit|item|question|point|option|subpart|subparagraph|clause|count|list|letter|vitamin|class|type|grade|plan|hepatitis|Ex\\.|and|or) )';
const behindArticle =
  "(?:by|on|to|in|no later|not later|within|and|that|which|for|with|at|from|is|was|were|are|has|before|after|under|until|shall|of|or|pursuant)\\b(?![-’'])(?!\\s(?:depth|person|camera|kind|house|site|line|call|will|large|part|forma|rem|limine)\\b)";
/** "this and every other case" has its noun further on. */
const end = '\\s*[.;](?!\\s*\\.)|\\s*,(?!\\s*(?:and|or)\\b)|$';

/**
 * Each word that wants a noun, with what can stand behind it where it has none. Without this sign no pattern of the
 * word matches: a text is read for nine signs and not for forty patterns.
 */
const afterThis = new RegExp(
  `\\bth(?:is|ese)(?:\\s+(?:${verb}|${link}|and|in|pending)\\b|\\s*(?:[.;,]|$))`,
  'i',
);
const afterThat =
  /\b(?:that|those|such)\s+(?:with|without|pursuant|is hereby|are hereby|for|to state|until|as|in its|and (?:terminate|close|enter|mail))\b|\bthat\s+th(?:is|at|ese|ose)\s+be\b/i;
const afterPossessive =
  /\b(?:its|their|our|my|her)\s+(?:by|on|no|not|within|is|are|was|were|shall|must|until|before|after|in|without|under|pursuant)\b/;
const afterPreposition = /\b(?:of|for)\s+(?:and\s+)?(?:is|was|are|were|will|shall|must)\b/;
const afterThe =
  /\b[Tt]he(?:\s+(?:within|granting|denying|dismissing|staying|compelling|directing|appeared|argue[sd]?|contends?|contended|asserts|agrees|opposes|failed|fails|moves|seeks|is|are|was|were|shall|of|without|and|or|from|into|upon|which|that|this|these|those|has|have|had|hereby|must|should|would|could|may|cannot|does|did|do|be|being|been|because|although|though|but|nor|until|if|it|they|he|she|a|an|no|not|pursuant|by|for|with|to|as|in|on|at|under|before|after|moot|well|will|filed|entered|issued|served|dated|held|docketed|attached|stated|described|discussed|explained|set|(?:proposed|amended|joint|agreed)\s+and)\b|\s*[.,;!?])/;
const afterA =
  /\b[Aa]n?\s+(?:by|on|to|in|no|not|within|and|that|which|for|with|at|from|is|was|were|are|has|before|after|under|until|shall|will|of|or|pursuant|consistent|identical|sufficient|contrary)\b/;
const afterAdjective =
  /\b(?:joint|proposed|amended|renewed|supplemental|unopposed|agreed|instant|pending|underlying|operative|above-captioned|aforementioned|outstanding|dispositive)\s+(?:for|to|by|on|is|are|was|were|shall|must|will|within)\b/;
const afterOpening = /\b(?:Any|Every|Such)\s+(?:shall|must|is|are|was|were)\b/;
const afterGenitive = /['’]s?\s+(?:to|for|in|of|dated|is|are|was|were|entered|granting|denying)\b/;
export const signs: readonly RegExp[] = [
  afterThis,
  afterThat,
  afterPossessive,
  afterPreposition,
  afterThe,
  afterA,
  afterAdjective,
  afterOpening,
  afterGenitive,
];

/** Each pattern behind its sign. */
export const missing: readonly (readonly [RegExp, RegExp])[] = [
  // dismissal of this without further notice; the deadlines in this are stayed; counsel in this must register
  [
    afterThis,
    new RegExp(
      `\\b${matter}(?:\\s+period)?\\s+(?:of|in|to|for|over|with)\\s+(?<at>th(?:is|ese))(?=\\s+(?:${verb}|${link})\\b|${end})`,
      'gi',
    ),
  ],
  [
    afterThat,
    new RegExp(
      `\\b${matter}\\s+(?:of|in|to)\\s+(?<at>that|those|such)(?=\\s+(?:without|pursuant|is hereby|are hereby|for (?:want|failure|lack) of|for failure to|to state court)\\b)`,
      'gi',
    ),
  ],
  [
    afterThis,
    /\b(?:respond|object|reply|comply) (?:to|with) (?<at>this)(?=\s+(?:is|are|shall|must|will|within|by|no later|on or before)\b)/gu,
  ],
  // the motions pending in this are denied
  [
    afterThis,
    new RegExp(
      `\\b(?:pending|filed|made|taken|produced|entered|set|assigned|referred|docketed|raised|asserted|remaining|appearing|named)\\s+(?:in|to)\\s+(?<at>this)(?=\\s+(?:${verb}|pursuant|under|without|by|on or before)\\b|${end})`,
      'gi',
    ),
  ],
  [
    afterThis,
    /\bcop(?:y|ies)\s+of\s+(?<at>this)(?=\s+and\s+(?!any\b|every\b|all\b|other\b|the (?:other|earlier|related)))/g,
  ],
  [afterThis, /\bserv(?:e|es|ed|ing)\s+(?<at>this)(?=\s+(?:on|upon)\b)/g],
  // a party in this shall; anything in this without
  [
    afterThis,
    /\b(?:in|to|under)\s+(?<at>th(?:is|ese)(?=\s+(?:without|pursuant|shall|must|is hereby|are hereby|with(?:out)? prejudice|is (?:DENIED|GRANTED|denied|granted|dismissed|stayed))\b))/gi,
  ],
  // dismiss this without prejudice; close this without further order; this is hereby dismissed
  [
    afterThis,
    /\b(?:dismiss(?:es|ed|ing)?|den(?:y|ies|ied|ying)|grants?|granted|granting|strik(?:e|es|ing)|struck|stay(?:s|ed|ing)?|remand(?:s|ed|ing)?|transfer(?:s|red|ring)?|clos(?:e|es|ed|ing)|reopens?|terminat(?:e|es|ed|ing)|serv(?:e|es|ed|ing)|served with|comply with|complying with|violat(?:e|es|ed|ing)|mail(?:s|ed|ing)?|enter(?:s|ed|ing)?|issue[sd]?|dock(?:et|ets|eted))\s+(?<at>th(?:is|ese)(?=\s+(?:with(?:out)? (?:prejudice|further)|without|pursuant|under|for (?:failure|lack|want)|on or before|in its entirety|as moot|until|unless|and (?:terminate|close|enter|mail|send|remand))\b|\s*[.;]|,\s+(?:a|the|any|each|no)\b))/gi,
  ],
  [
    afterThis,
    /(?:^|[.;:]\s+|\bthat\s+)(?<at>this)\s+is\s+(?:hereby\s+)?(?:dismissed|remanded|stayed|consolidated|DISMISSED|REMANDED|STAYED)\b/gi,
  ],
  [
    afterThat,
    /\bthat\s+(?<at>th(?:is|at|ese|ose))\s+be\s+(?:dismissed|remanded|stayed|consolidated|closed|transferred|reassigned|DISMISSED|REMANDED|STAYED)\b/g,
  ],
  // close that and enter judgment; stays those until further order
  [
    afterThat,
    /\b(?:dismiss(?:es|ed|ing)?|strik(?:e|es|ing)|stay(?:s|ed|ing)?|remand(?:s|ed|ing)?|clos(?:e|es|ed|ing)|reopens?|terminat(?:e|es|ed|ing))\s+(?<at>th(?:at|ose))(?=\s+(?:with(?:out)? prejudice|until further|and (?:terminate|close|enter|mail)|for (?:failure|want|lack)|as moot|in its entirety)\b)/gi,
  ],
  [
    afterThis,
    /\bso much of (?<at>th(?:is|ese))(?=\s+as\s+(?:seeks?|asks?|concerns?|relates?|requests?)\b)/gi,
  ],
  // filed its on May 5; shall file their no later than; to amend her by May 5
  [
    afterPossessive,
    /\b(?<at>(?:its|their|our|my)(?=\s+(?:by|on|no later|not later|within|is|are|was|were|shall|must|until|before|after|in (?:part|full)|without|under|pursuant)\b(?![-’'])))(?!\s+(?:by|on|under)\s+(?:line|site|way|seal))/g,
  ],
  [
    afterPossessive,
    /\b(?:amend|fil|submit)\w*\s+(?<at>her)(?=\s+(?:by|no later|not later|on or before|within)\b(?!-))/g,
  ],
  // this sort of will be sanctioned; answer the within 21 days; A is set for June 3; considered the, finds
  [
    afterPreposition,
    /\b(?:sort|kind|type|number|amount|period) (?<at>of)(?=\s+(?:and\s+)?(?:is|was|are|will|shall|must)\b)/g,
  ],
  [
    afterThe,
    /\b(?<at>[Tt]he)(?=\s+within\s+(?:\d+|seven|ten|fourteen|twenty-one|thirty|sixty)\s+(?:\w+\s+)?days\b)/g,
  ],
  [
    afterA,
    /(?:^|[.;]\s+)(?<at>An?)(?=\s+(?:is|was|(?:will|shall) be)\s+(?:hereby\s+)?(?:set|scheduled|held|granted|denied|due|entered)\b)/g,
  ],
  [
    afterThe,
    /\b(?:considered|reviewed|read|heard|grants|denies|granted|denied|filed|served)\s+(?<at>the),\s(?!(?:at|as|albeit|perhaps|by|for|if|now|then|to|in|\w+ly)\b)/g,
  ],
  // In this, Plaintiff sues; filed this on May 4; stay this pending arbitration
  [
    afterThis,
    /\bIn (?<at>this)(?=,\s+(?:the\s+)?(?:[Pp]laintiffs?|[Dd]efendants?|[Pp]etitioners?)\s+(?:sues?|seeks?|alleges?|asserts?|brings?|challenges?)\b)/g,
  ],
  [
    afterThis,
    /\bfiled (?<at>this)(?=\s+on\s+(?:\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b))/g,
  ],
  [
    afterThis,
    /\bstay(?:s|ed|ing)? (?<at>this)(?=\s+pending\s+(?:arbitration|mediation|appeal|resolution|completion|further|the|a ruling)\b)/g,
  ],
  // Every shall be served; Such is denied
  [afterOpening, /(?:^|[.;]\s+)(?<at>Any|Every)(?=\s+(?:shall|must)\b)/g],
  [
    afterOpening,
    /(?:^|[.;]\s+)(?<at>Such)(?=\s+(?:is|are|was|were)\s+(?:hereby\s+)?(?:denied|granted|dismissed|stricken|overruled|DENIED|GRANTED|DISMISSED|STRICKEN)\b)/g,
  ],
  // The granting leave to amend; counsel for the appeared by video
  [
    afterThe,
    /\b(?<at>[Tt]he)(?=\s+(?:granting|denying|dismissing|staying|compelling|directing)\s+(?:leave|the|an?|in|summary|his|her|its|[Pp]laintiff|[Dd]efendant)\b)/g,
  ],
  [
    afterThe,
    /\b(?<at>[Tt]he)(?=\s+(?:appeared|argue[sd]?|contends?|contended|asserts|agrees|opposes|failed to|fails|moves|seeks)\s+(?:by|that|to|at|on|in|for|an?)\b)/g,
  ],
  // the is denied; the of the parties; grants the and sets; the that it filed; the to compel
  [
    afterThe,
    /\b(?<at>[Tt]he)\s+(?:is|are|was|were|shall|of|without|and|or|from|into|upon|which|that|this|these|those|has|have|had|hereby|must|should|would|could|may|cannot|does|did|do not|be|being|been|because|although|though|but|nor|until|if|it|they|he|she|a|an|no later|not later|pursuant|by|for|with|to|as)\b(?![-’'])(?! (?:counsel|when\b|where\b|said\b|extent\b|and fro\b|yet\b|applied\b|needed\b))/gu,
  ],
  [
    afterThe,
    new RegExp(
      `\\b(?<at>[Tt]he)\\s+(?:in|on|at|as to|under|before|after)\\s+(?:the|this|that|its|his|her|their|these|an?|ECF|Docs?\\.|Dkt|Docket|Rule|Fed|\\d|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|(?:Mon|Tues|Wednes|Thurs|Fri)day|chambers|writing|person|support|opposition|advisement|seal|oath)\\b(?! time)`,
      'gu',
    ),
  ],
  // grants the in part; a joint for a protective order; finds the moot
  [
    afterThe,
    /\b(?<at>[Tt]he)\s+(?:in\s+(?:part|full|question|dispute|issue|turn|its entirety)|moot|well[- ]taken)\b(?!\s+\p{L})/gu,
  ],
  [afterThe, /\b(?<at>[Tt]he)\s+in (?:camera|limine)\s+(?:and|is|was|are|shall|must)\b/g],
  [afterThe, /\b(?<at>[Tt]he)\s+(?:proposed|amended|joint|agreed)\s+and\s+[a-z]+s\s+(?:it|the|this|that)\b/g],
  [
    afterAdjective,
    /\b(?<at>[Aa]n?|[Tt]he|[Tt]his)\s+(?:joint|proposed|amended|renewed|supplemental|unopposed|agreed|instant|pending|underlying|operative|above-captioned|aforementioned|outstanding|dispositive)\s+(?:for|to|by|on|is|are|was|were|shall|must|will|within)\b/gu,
  ],
  [afterA, /\b(?<at>[Aa])\s+(?:consistent|identical|sufficient|contrary)\s+(?:with|to)\b/g],
  // Pursuant to the, discovery closes
  [
    afterThe,
    /\b(?:to|of|in|under|by|for|with|from|on)\s+(?<at>the),\s(?!(?:at|as|albeit|perhaps|by|for|if|now|then|to|in|\w+ly)\b)/g,
  ],
  // a hearing on the will be held
  [
    afterThe,
    /\b(?:on|to|of|for|in|by|under)\s+(?<at>the)\s+will\s+be\s+(?:held|heard|granted|denied|set|reset|conducted|continued|considered|addressed|filed|served)\b/g,
  ],
  // the filed on March 4; for the set forth above
  [
    afterThe,
    /\b(?<at>[Tt]he)\s+(?:(?:filed|entered|issued|served|dated|held|docketed|attached|stated|described|discussed|explained)\s+(?:on|by|in|at|above|below|herein|for)|set (?:forth|out) (?:above|below|in|on|herein))\b/gu,
  ],
  [afterThe, /\b(?<at>[Tt]he)\s*(?:[;!?]|\.(?=\s|$)(?!\s\.)|,\s*(?:and|which|who|filed)\b)/gu],
  // file an on or before; a by noon
  [afterA, new RegExp(`${noLetter}\\b(?<at>[Aa]n)\\s+${behindArticle}`, 'gu')],
  [afterA, new RegExp(`${noLetter}(?<![\\p{L}\\p{N}.’'“‘("-])(?<at>a)\\s+${behindArticle}`, 'gu')],
  // Plaintiff's to compel is denied; the Defendants' for summary judgment; the Court's of March 4
  [
    afterGenitive,
    /(?<!\b(?:is|are|was|were) )(?<!\b(?:is|are|was|were) the )\b(?<at>(?:[Pp]laintiff|[Dd]efendant|[Pp]etitioner|[Rr]espondent|[Mm]ovant)(?:['’]s|s['’]))\s+(?:to (?:compel|dismiss|strike|extend|amend|stay|remand|quash|withdraw|transfer|continue|seal|intervene)|for (?:summary|leave|protective|an? (?:protective|extension|stay|order)|sanctions|default|reconsideration)|in limine\b|of (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|dated|(?:is|are) (?:hereby )?(?:denied|granted|DENIED|GRANTED) (?:with|without|as)\b)/gu,
  ],
  [
    afterGenitive,
    /\b(?<at>(?:[Cc]ourt|[Cc]lerk|[Jj]udge)['’]s)\s+(?:of|dated|entered|granting|denying|(?:is|was)\s+(?:adopted|accepted|rejected|vacated|affirmed|overruled|ADOPTED|ACCEPTED|VACATED))\b/gu,
  ],
  [
    afterGenitive,
    /(?:^|\.\s+)(?<at>(?:Plaintiff|Defendant|Petitioner|Respondent|Movant)(?:['’]s|s['’]))\s+(?:is|are|was|were)\s+(?:hereby\s+)?(?:denied|granted|due|stricken|moot|overruled|sustained|DENIED|GRANTED|STRICKEN|MOOT)\b/gu,
  ],
  // the motion for is denied
  [
    afterPreposition,
    /\b(?:[Mm]otion|[Rr]equest|[Aa]pplication|[Pp]etition)\s+(?<at>for|of)\s+(?:is|are|was|were)\b/gu,
  ],
];
