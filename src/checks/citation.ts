/** A text in, the rules and statutes that it cites out, as written and taken apart so that a table can be asked. */
import type { CertificateRule, Law } from '../law/model.js';
import { keepByObject, keepRecent } from '../recent-results.js';
import type { Passage } from './model.js';
import { listMatches } from './pattern.js';

/** The federal rules and statutes; local rules are found by the names that the table has for them. */
export type Body = 'civil' | 'evidence' | 'statute';

export interface FederalCitation {
  readonly body: Body;
  /** The title of the United States Code, `28`; else empty. */
  readonly title: string;
  /** `26(c)(1)`, without spaces. */
  readonly number: string;
}

export interface LocalCitation {
  readonly body: 'local';
  /** What stands before the number: `L.U.Civ.R.` */
  readonly name: string;
  readonly number: string;
}

export type Citation = (FederalCitation | LocalCitation) & {
  readonly from: number;
  readonly to: number;
  /** As the order has it: `Fed. R. Civ. P. 26(c)(1)`. */
  readonly written: string;
};

const paragraphs = '(?:\\s?\\([A-Za-z0-9]{1,5}\\))*';
const number = `\\d+(?:\\.\\d+)?[A-Z]?(?![\\d.-]*\\d)${paragraphs}`;
const eachNumber = new RegExp(number, 'gu');
/** Further rules behind the first: Rules 26(b), 30, and 37(a); §§ 1914 and 1915. */
const further = `(?:(?:,|,? and|,? or|,? &|,? through|–|-)\\s*(?:Rules?\\s+)?${number})*`;

const civilName =
  '(?:Fed\\.?\\s?R\\.?\\s?Civ\\.?\\s?P(?:roc)?\\.?|F\\.?R\\.?C\\.?P\\.?|F\\.R\\.Civ\\.P\\.|Federal Rules? of Civil Procedure|Civil Rules?)';
const evidenceName = '(?:Fed\\.?\\s?R\\.?\\s?Evid\\.?|F\\.?R\\.?E\\.?|Federal Rules? of Evidence)';
const statuteName =
  '(?<title>\\d+)\\s+(?:U\\.\\s?S\\.\\s?C\\.(?:\\s?A\\.)?|USC|United States Code,?)\\s*(?:§§?|[Ss]ections?|[Ss]ecs?\\.)\\s*';

const federal: readonly (readonly [Body | 'rule', RegExp])[] = [
  ['civil', new RegExp(`\\b${civilName}(?:,)?\\s*(?:Rules?\\s+)?(?<numbers>${number}${further})`, 'gu')],
  [
    'evidence',
    new RegExp(`\\b${evidenceName}(?:,)?\\s*(?:Rules?\\s+)?(?<numbers>${number}${further})`, 'gu'),
  ],
  ['statute', new RegExp(`\\b${statuteName}(?<numbers>${number}${further})`, 'gu')],
  // A rule without a name is a federal one, unless a local name stands before it.
  [
    'rule',
    new RegExp(
      `(?<!Local |Civil |Procedure |Evidence |P\\. |R\\. |Kan\\. )\\bRules?\\s+(?<numbers>${number}${further})`,
      'gu',
    ),
  ],
];

/** The decimals that the Federal Rules of Civil Procedure have; 37.1 is a local rule's number. */
const civilDecimals = new Set([
  '4.1',
  '5.1',
  '5.2',
  '7.1',
  '16.1',
  '23.1',
  '23.2',
  '44.1',
  '62.1',
  '65.1',
  '71.1',
]);

/** Whether a passage can cite a rule: a caption's numbers are those of the case. */
export function canCite({ kind, text }: Passage): boolean {
  return kind !== 'caption' && /\d/u.test(text);
}

/** In the order of the text; a stretch that two forms cover is taken by the first of them. */
export function findCitations(text: string, law: Law): readonly Citation[] {
  return citationsBy(law)(text);
}

/** Three checks ask for the citations of each passage. */
const citationsBy = keepByObject((law: Law) => keepRecent(500, (text) => readCitations(text, law)));

function readCitations(text: string, law: Law): readonly Citation[] {
  const found = [
    ...findLocal(text, law),
    ...federal.flatMap(([body, form]) => findFederal(text, body, form)),
  ];
  return found
    .filter(
      (citation, index) =>
        !found.slice(0, index).some((other) => other.from < citation.to && citation.from < other.to),
    )
    .toSorted((one, other) => one.from - other.from);
}

function findFederal(text: string, form: Body | 'rule', pattern: RegExp): readonly Citation[] {
  return listMatches(text, pattern).flatMap((match) => {
    const numbers = match.groups?.['numbers'] ?? '';
    const start = match.index + match[0].length - numbers.length;
    return listMatches(numbers, eachNumber).flatMap((each, index): Citation[] => {
      const plain = each[0].replaceAll(/\s/gu, '');
      const body = form === 'rule' ? bodyOf(plain) : form;
      if (body === undefined) return [];
      const from = index === 0 ? match.index : start + each.index;
      const to = start + each.index + each[0].length;
      const title = body === 'statute' ? (match.groups?.['title'] ?? '') : '';
      return [{ body, title, number: plain, from, to, written: text.slice(from, to) }];
    });
  });
}

function bodyOf(plain: string): Body | undefined {
  const base = /^\d+(?:\.\d+)?/u.exec(plain)?.[0] ?? '';
  if (base.includes('.')) return civilDecimals.has(base) ? 'civil' : undefined;
  return Number(base) > 100 ? 'evidence' : 'civil';
}

/** A local rule as one of the rows names it. */
interface LocalName {
  readonly name: string;
  readonly number: string;
  readonly row: CertificateRule;
}

/** Every name that a row has for its rule, taken apart; a bare Rule says nothing of whose it is. */
export function listLocalNames(law: Law): readonly LocalName[] {
  return readLocalNames(law).names;
}

const readLocalNames = keepByObject((law: Law) => {
  const names = law.certificateRules.flatMap((row) =>
    [row.cite.long, row.cite.short, row.cite.later ?? row.cite.short].flatMap((cite): LocalName[] => {
      const match = /^(?<name>.*?)\s*(?<number>(?:CV-)?\d[\w.-]*(?:\([A-Za-z0-9]+\))*)/u.exec(cite);
      const name = match?.groups?.['name'] ?? '';
      return /^(?:Rules?)?$/u.test(name) ? [] : [{ name, number: match?.groups?.['number'] ?? '', row }];
    }),
  );
  const longestFirst = [...new Set(names.map(({ name }) => name))].sort(
    (one, other) => other.length - one.length,
  );
  const alternatives = longestFirst.map((name) =>
    name.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(' ', '\\s'),
  );
  const pattern = new RegExp(
    `(?<![\\w.])(?<name>${alternatives.join('|')})\\s*(?<number>(?:CV-)?\\d+(?:[-.]\\d+)*[A-Za-z]?${paragraphs})`,
    'gu',
  );
  return { names, pattern };
});

function findLocal(text: string, law: Law): readonly Citation[] {
  return listMatches(text, readLocalNames(law).pattern).map((match) => ({
    body: 'local',
    name: (match.groups?.['name'] ?? '').replaceAll(/\s/gu, ' '),
    number: (match.groups?.['number'] ?? '').replaceAll(/\s/gu, ''),
    from: match.index,
    to: match.index + match[0].length,
    written: match[0],
  }));
}

/** Whether the first number names the other, or a paragraph that holds it: `26(c)` holds `26(c)(1)`. */
export function holds(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(`${outer}(`);
}

/** The rule or section without its paragraphs: `26` of `26(c)(1)`. */
export function baseOf(plain: string): string {
  return plain.replace(/\(.*$/u, '');
}
