/** An order in, all that its checks find out, check by check. */
import { keepRecent } from '../recent-results.js';
import { checks } from './all.js';
import type { Check, CheckedOrder, Finding, Passage, PassageKind } from './model.js';

export interface Found {
  readonly check: Check;
  readonly finding: Finding;
}

/** What is known of a passage's words: most passages of a batch have the same words in every order of a kind. */
interface Reading {
  /** What is found in the words alone, by the check's place among all. */
  readonly found: readonly { readonly place: number; readonly finding: Finding }[];
  /** The places of the checks that look at such a passage in each case. */
  readonly suspecting: readonly number[];
}

/** Of nearly every passage nothing is found and little suspected: those readings are one. */
const nothing: readonly never[] = [];

function readPassage(passage: Passage): Reading {
  const found: { place: number; finding: Finding }[] = [];
  const suspecting: number[] = [];
  checks.forEach((check, place) => {
    if (!check.canBeIn(passage)) return;
    if ('findInCase' in check) suspecting.push(place);
    else for (const finding of check.findInWords(passage)) found.push({ place, finding });
  });
  return {
    found: found.length === 0 ? nothing : found,
    suspecting: suspecting.length === 0 ? nothing : suspecting,
  };
}

/** For one kind of passage. What values its words came from is a matter of the case. */
const keepReadings = (kind: PassageKind): ((text: string) => Reading) =>
  keepRecent(300, (text) => readPassage({ kind, text, values: [] }));

const readings: Readonly<Record<PassageKind, (text: string) => Reading>> = {
  caption: keepReadings('caption'),
  title: keepReadings('title'),
  prose: keepReadings('prose'),
  ordering: keepReadings('ordering'),
  'block-quote': keepReadings('block-quote'),
  closing: keepReadings('closing'),
  signature: keepReadings('signature'),
  copies: keepReadings('copies'),
};

export function runChecks(order: CheckedOrder): readonly Found[] {
  const foundInWords: Finding[][] = checks.map(() => []);
  const suspects: Passage[][] = checks.map(() => []);
  for (const passage of order.passages) {
    const { found, suspecting } = readings[passage.kind](passage.text);
    for (const { place, finding } of found)
      foundInWords[place]?.push({ ...finding, at: { ...finding.at, passage } });
    for (const place of suspecting) suspects[place]?.push(passage);
  }
  const all: Found[] = [];
  checks.forEach((check, place) => {
    const findings =
      'findInCase' in check ? check.findInCase(suspects[place] ?? [], order) : (foundInWords[place] ?? []);
    for (const finding of findings) all.push({ check, finding });
  });
  return all;
}
