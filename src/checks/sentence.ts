/** A text and a place in it in; the sentence around the place out. Abbreviations of orders end no sentence. */
import { keepRecent } from '../recent-results.js';
import { listMatches } from './pattern.js';

export interface Sentence {
  readonly from: number;
  readonly to: number;
}

/** What ends in a full stop inside a sentence: Fed. R. Civ. P., No., Inc., v., a.m., an initial. */
const abbreviation =
  /(?:^|[\s(“‘"'[§])(?:[A-Z]|[A-Za-z](?:\.[A-Za-z])+|[A-Z][A-Za-z]{0,4}(?:\.[A-Za-z]{1,4})+|Fed|Civ|Crim|App|Bankr|Evid|Proc|Unif|Loc|Local R|Supp|Ct|Cir|Dist|Div|No|Nos|Doc|Docs|Dkt|Dckt|Ex|Exs|Inc|Corp|Co|Ltd|Bros|Mr|Mrs|Ms|Dr|Hon|Messrs|Jr|Sr|St|Ave|Blvd|Rd|Dr|Ste|Apt|Fla|Miss|Ala|Ga|La|Tex|Kan|Neb|Nev|Ariz|Colo|Cal|Wash|Okla|Tenn|Ky|Mich|Minn|Wis|Ill|Ind|Pa|Mass|Conn|Md|Va|Mo|Ark|Haw|Del|vs?|cf|Cf|see|e\.g|i\.e|et al|al|id|Id|art|ch|cl|sec|pt|para|pp?|vol|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)$/u;

const end = /[.?!][”’"')\]]*(?=\s+[“‘"'([]*[A-Z0-9])/gu;

/** Each sentence ends after its full stop and closing marks. Several checks ask for those of one passage. */
export const splitSentences = keepRecent(200, readSentences);

function readSentences(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (const match of listMatches(text, end)) {
    const to = match.index + match[0].length;
    if (match[0] === '.' && abbreviation.test(text.slice(Math.max(0, match.index - 12), match.index)))
      continue;
    sentences.push({ from, to });
    from = to;
  }
  return [...sentences, { from, to: text.length }];
}

export function sentenceAt(text: string, offset: number): Sentence {
  return (
    splitSentences(text).find(({ from, to }) => from <= offset && offset < to) ?? { from: 0, to: text.length }
  );
}
