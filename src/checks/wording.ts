/**
 * A quotation and the text of a rule in; whether the one stands in the other word for word, and where they differ,
 * out. Brackets and ellipses are the quoting judge's own: `[b]efore`, `conferr[ed]`, `[the movant]`, `. . .`
 */
import { diffArrays } from 'diff/lib/diff/array.js';
import type { Difference } from '../error.js';
import { keepRecent } from '../recent-results.js';

/** One step of a quotation: a word, the beginning of one, words put in by the judge, words left out. */
type Step =
  { readonly kind: 'word' | 'beginning'; readonly text: string } | { readonly kind: 'replaced' | 'omitted' };

const piece =
  /(?<omitted>\.\s?\.\s?\.(?:\s?\.)?|…|\*\s?\*\s?\*)|(?<word>[\p{L}\p{N}’'-]*(?:\[[\p{L}\p{N}’'-]*\][\p{L}\p{N}’'-]*)+|[\p{L}\p{N}](?:[\p{L}\p{N}’'-]*[\p{L}\p{N}])?|§)|(?<replaced>\[[^\]]*\])/gu;

function wordsOf(text: string): readonly string[] {
  return text.replaceAll('’', "'").match(/[\p{L}\p{N}](?:[\p{L}\p{N}'-]*[\p{L}\p{N}])?|§/gu) ?? [];
}

function readSteps(quotation: string): readonly Step[] {
  return [...quotation.replaceAll('’', "'").matchAll(piece)].map((match): Step => {
    const { omitted, word } = match.groups ?? {};
    if (omitted !== undefined) return { kind: 'omitted' };
    if (word === undefined) return { kind: 'replaced' };
    // A whole word in brackets takes the place of the rule's; a letter in them is changed: [b]efore, [M]otion.
    if (/^\[[^\]]{2,}\]$/u.test(word) || word === '[]') return { kind: 'replaced' };
    const end = /\[[^\]]*\]$/u.exec(word);
    if (end !== null)
      return { kind: 'beginning', text: fold(word.slice(0, end.index).replaceAll(/[[\]]/gu, '')) };
    return { kind: 'word', text: fold(word.replaceAll(/[[\]]/gu, '')) };
  });
}

const foldedWords = keepRecent(1000, (text: string): readonly string[] => wordsOf(text).map(fold));

export function countWords(text: string): number {
  return foldedWords(text).length;
}

function fold(word: string): string {
  return word.toLowerCase();
}

/** No more than so many words of the rule stand behind one bracket. */
const mostReplaced = 8;

/** Whether the quotation stands in the text, its alterations allowed. */
export function isQuotedFrom(quotation: string, text: string): boolean {
  return standsIn(quotation)(text);
}

/** A batch quotes the same words in every order, and each is held against all rules. */
const standsIn = keepRecent(50, (quotation) => keepRecent(1000, (text) => findQuotation(quotation, text)));

function findQuotation(quotation: string, text: string): boolean {
  const steps = trimOmissions(readSteps(quotation));
  const words = foldedWords(text);
  const [first] = steps;
  if (first === undefined) return true;
  return words.some(
    (word, start) =>
      (first.kind !== 'word' || first.text === word) && matchesFrom(steps, words, 0, start, new Map()),
  );
}

/** An ellipsis at either end leaves nothing out of what is quoted. */
function trimOmissions(steps: readonly Step[]): readonly Step[] {
  const first = steps.findIndex(({ kind }) => kind !== 'omitted');
  const last = steps.findLastIndex(({ kind }) => kind !== 'omitted');
  return first < 0 ? [] : steps.slice(first, last + 1);
}

function matchesFrom(
  steps: readonly Step[],
  words: readonly string[],
  step: number,
  word: number,
  known: Map<number, boolean>,
): boolean {
  const here = steps[step];
  if (here === undefined) return true;
  const key = step * (words.length + 1) + word;
  const before = known.get(key);
  if (before !== undefined) return before;
  const next = (by: number): boolean => matchesFrom(steps, words, step + 1, word + by, known);
  const found = ((): boolean => {
    switch (here.kind) {
      case 'word':
        return words[word] === here.text && next(1);
      case 'beginning':
        // conferr[ed] begins with more than the rule's confer: the ending can touch the last letters before it.
        return (
          words[word]?.startsWith(here.text.slice(0, Math.max(1, here.text.length - 2))) === true && next(1)
        );
      case 'replaced':
        return Array.from({ length: mostReplaced + 1 }, (_, by) => by).some(next);
      case 'omitted':
        return Array.from({ length: words.length - word + 1 }, (_, by) => by).some(next);
    }
  })();
  known.set(key, found);
  return found;
}

export interface Comparison {
  /** How much of the quotation stands in the text, 0 to 1. */
  readonly likeness: number;
  readonly differences: readonly Difference[];
  /** Runs of words that the quotation has and the text has not there. */
  readonly added: readonly string[];
}

/** Words on each side of a difference that are shown with it. */
const shownAround = 3;

/** Word by word; brackets and ellipses count as differences only where they hide words that do not fit. */
export function compareWords(quotation: string, text: string): Comparison {
  return comparedWith(quotation)(text);
}

const comparedWith = keepRecent(50, (quotation) => keepRecent(50, (text) => compare(quotation, text)));

function compare(quotation: string, text: string): Comparison {
  const order = wordsOf(quotation.replaceAll(/\[([^\]]{0,2})\]/gu, '$1').replaceAll(/\[[^\]]*\]/gu, ' '));
  const rule = chooseWindow(wordsOf(text), order);
  const changes = diffArrays([...rule], [...order], {
    comparator: (one, other) => fold(one) === fold(other),
  });
  const same = changes.reduce((sum, { added, removed, count }) => sum + (added || removed ? 0 : count), 0);
  return {
    likeness: order.length === 0 ? 0 : same / order.length,
    differences: listDifferences(changes),
    added: changes.filter(({ added }) => added).map(({ value }) => value.join(' ')),
  };
}

type Change = ReturnType<typeof diffArrays<string>>[number];

/** The stretch of the rule that the quotation is about: around the longest run that both share. */
function chooseWindow(rule: readonly string[], order: readonly string[]): readonly string[] {
  let rulePlace = 0;
  let orderPlace = 0;
  let longest = { count: 0, rule: 0, order: 0 };
  for (const { added, removed, count } of diffArrays([...rule], [...order], {
    comparator: (one, other) => fold(one) === fold(other),
  })) {
    if (!added && !removed && count > longest.count) longest = { count, rule: rulePlace, order: orderPlace };
    if (!added) rulePlace += count;
    if (!removed) orderPlace += count;
  }
  const ahead = longest.order + (longest.order === 0 ? 0 : 1);
  const behind = order.length - longest.order;
  return rule.slice(Math.max(0, longest.rule - ahead), longest.rule + behind + 3);
}

function listDifferences(changes: readonly Change[]): readonly Difference[] {
  const differences: Difference[] = [];
  changes.forEach((change, index) => {
    if (!change.added && !change.removed) return;
    const previous = changes[index - 1];
    // A removal and the addition that follows it are one difference.
    if (change.added && previous?.removed === true) return;
    const next = changes[index + 1];
    const partner = change.removed && next?.added === true ? next : undefined;
    const after = changes[index + (partner === undefined ? 1 : 2)];
    const isOutside =
      change.removed && partner === undefined && (previous === undefined || after === undefined);
    if (isOutside) return;
    const lead = (previous?.value ?? []).slice(-shownAround);
    const tail = (after?.value ?? []).slice(0, shownAround);
    const show = (words: readonly string[]): string => [...lead, ...words, ...tail].join(' ');
    differences.push({
      rule: show(change.removed ? change.value : []),
      order: show(change.added ? change.value : (partner?.value ?? [])),
    });
  });
  return differences;
}
