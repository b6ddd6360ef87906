/** Words that stand twice in a row because they are meant to: "had had", "go on on Monday", "in In re". */

/** A word in its two places: what stands before the first and behind the second. */
export interface Doubled {
  readonly first: string;
  readonly second: string;
  readonly ahead: string;
  readonly behind: string;
}

interface Meant {
  readonly words: RegExp;
  readonly ahead?: RegExp;
  readonly behind?: RegExp;
  /** With this behind it, it is a slip all the same. */
  readonly unless?: RegExp;
}

/** One name, or a word of two halves. */
const reduplicated =
  /^(?:walla|pago|bora|baden|sing|duran|boutros|sirhan|wagga|zsa|yo|mahi|dik|agar|bon|tut|chi|beri|tom|mau|nau|cha|bye|ha|la|blah|tsk|knock|hush|very|so|pro|now)$/i;

const particle = '(?:in|on|out|up|over|off|down|through|by|along|back|around)';
/** Verbs that take a particle: what follows the second is the time or the place. */
const phrasal = new RegExp(
  '\\b(?:go|goes|going|went|gone|carr(?:y|ies|ied|ying)|move[sd]?|moving|log(?:s|ged|ging)?|sign(?:s|ed|ing)?|turn(?:s|ed|ing)?|hand(?:s|ed|ing)?|com(?:e|es|ing)|came|check(?:s|ed|ing)?|call(?:s|ed|ing)?|dial(?:s|ed|ing)?|fill(?:s|ed|ing)?|phone[sd]?|brok?en?|breaks?|step(?:s|ped|ping)?|swor(?:e|n)|swear|h[oe]ld|holding|ruled?|ruling|acted|agreed|insist(?:s|ed)?|decided|voted|put|puts|putting|kept|keep|keeps|keeping|pass(?:es|ed|ing)?|drag(?:s|ged)?|driv(?:e|es|ing)|drove|dro(?:p|ps|pped)|sat|sit|work(?:s|ed|ing)?|stay(?:s|ed)|bec?ke?d?|g[ae]ve|given|joined|buil[td]|brought|bring|left|walk(?:s|ed)?|ran|run|weigh(?:s|ed)|chim(?:e|ed)|mail(?:s|ed)|phased?|cut|set)\\s+$',
  'iu',
);
const time =
  /^\s+(?:the\s+(?:morning|afternoon|evening|same|next|following|first|second|third|last|day|weekend|merits|end|meantime|interim|course)|time|due\s|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|\d|a\s|each|every|that\s+(?:day|date|occasion|afternoon|morning)|this|his|her|their|its|late|early|mid)/u;

const meant: readonly Meant[] = [
  { words: reduplicated },
  // Those who had had notice; but "had had not been served".
  { words: /^had$/i, unless: /^\s+(?:not|been|filed|failed|moved|served|agreed|conferred)\b/u },
  // It is true that that rule was amended; but "finds that that the motion is late".
  {
    words: /^that$/i,
    unless:
      /^\s+(?:the|a|an|it|he|she|they|we|there|his|its|their|these|those|neither|both|any|each|every|such|when|if|[Pp]laintiffs?|[Dd]efendants?|[Pp]etitioner|[Rr]espondent|counsel|such)\b/u,
  },
  {
    words: /^her$/i,
    ahead:
      /\b(?:g[ia]ven?|gives?|sen[dt]s?|pa(?:y|ys|id)|ow(?:e|es|ed)|return(?:s|ed)?|mail(?:s|ed)?|tell|told|show(?:s|ed|n)?|den(?:y|ies|ied)|grant(?:s|ed)?|cost|hand(?:s|ed)?|refuse[sd]?|allow(?:s|ed)?|award(?:s|ed)?|offer(?:s|ed)?|promised?|ask(?:s|ed)?|leave|left|cause[sd]?|let|read|taught|bought|brought|made|make|saved?)\s+$/i,
  },
  // The decedent's will will be probated.
  {
    words: /^will$/i,
    ahead: /(?:[’']s?|\b(?:the|a|his|her|their|this|that|last|each|whose|good|free|valid|holographic))\s+$/i,
  },
  // What it is is a dispute.
  {
    words: /^is$/i,
    ahead: /\b(?:what|whatever|who|whoever|where|how)\b(?:(?!\b(?:is|was|are|were|has|matters)\b)[^.;])*$/i,
  },
  { words: /^do$/i, behind: /^\s*(?:so|it|that|this|what|the parties|[.,;])/u },
  { words: new RegExp(`^${particle}$`, 'iu'), ahead: phrasal, behind: time },
  // The extension that was asked for for the first time.
  {
    words: /^for$/i,
    ahead: /\b(?:asked|called|moved|looked|prayed|provided|accounted|paid|hoped|waited|sought|vouched)\s+$/i,
    behind:
      /^\s+(?:the\s+(?:first|second|last|same|sole|reasons?|purpose)|reasons?|good|no|lack|want|failure)\b/u,
  },
  // Without it it cannot stand.
  {
    words: /^it$/i,
    ahead: /\b(?:with|without|of|for|from|to|under|about|against|before|after|do|doing|did)\s+$/i,
  },
  // Trial in May may be too soon; Grant grants, Will will testify.
  { words: /^(?:may|will|grant|mark|bill|sue|chase|march)$/i },
];

/** Whether the two are meant. Of a month or a name that is spelt like a verb only where the capitals differ. */
export function isMeantTwice(doubled: Doubled): boolean {
  const { first, second, ahead, behind } = doubled;
  if (first !== second && isOpening(doubled)) return true;
  if (isRelative(doubled)) return false;
  const alike = first === second;
  return meant.some((each, index) => {
    const isNameAndVerb = index === meant.length - 1;
    if (!each.words.test(first) || (isNameAndVerb && (alike || !isCapital(first)))) return false;
    return (
      each.ahead?.test(ahead) !== false &&
      each.behind?.test(behind) !== false &&
      each.unless?.test(behind) !== true
    );
  });
}

/** A party that that fails: the first already belongs to the verb. */
function isRelative({ first, ahead, behind }: Doubled): boolean {
  return (
    /^that$/i.test(first) &&
    /\b(?:a|an|any|each|every|another)\s[a-z]+\s+$/i.test(ahead) &&
    /^\s+(?:[a-z]+[^\Ws]s|has|will|shall|must|may|can|does|did|had)\b/.test(behind)
  );
}

/** In In re Example Corp.; of Of Mice and Men: the second opens a name. */
function isOpening({ first, second, behind }: Doubled): boolean {
  return (
    !isCapital(first) && isCapital(second) && /^\s+(?:re\b|\p{Lu})/u.test(behind) && !/^the$/i.test(first)
  );
}

export function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
