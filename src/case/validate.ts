/**
 * Holds a case file and a chambers profile against their schemas and against themselves. In: read sources and
 * compiled schemas. Out: a Case and its Chambers, or every problem at once.
 */
import { type Place, type Problem, throwProblems } from '../error.js';
import { suggestName } from '../nearest-name.js';
import { keepLast } from '../recent-results.js';
import { checkCharacters } from './characters.js';
import { suggestCourt } from './court-guess.js';
import { findTexts } from './field-value.js';
import { checkMotionOf, checkMotions, checkRulings } from './motions.js';
import { checkParties, checkStatusWords, type PartyReference } from './parties.js';
import type { JsonSource } from './read.js';
import { describeSubject, type SchemaCheck, type ValueProblem } from './schema.js';
import { type Case, type Court, holdsSide, type OrderRequest, type RoleWords, type Side } from './model.js';

/** What the catalog knows of an order kind, as far as a case file is held against it. */
export interface KindRules {
  readonly check: SchemaCheck;
  /** Top-level fields that this kind cannot do without, such as `motion`. */
  readonly needs: readonly string[];
  /** The place of the schema, for the second place of a report. */
  readonly schemaFile: string;
  /** The parties that the order's own fields name, with pointers below the order. */
  readonly findReferences: (order: OrderRequest) => readonly PartyReference[];
  /** What the order does to its motion; undefined where it does not rule on it. */
  readonly rulingOf: (order: OrderRequest) => string | undefined;
  /** A field of the order says so. */
  readonly statesRuling: (order: OrderRequest) => boolean;
  /** Whether the text at a pointer into the order may hold line ends. */
  readonly isProse: (pointer: string) => boolean;
}

export interface CaseRules {
  readonly checkCase: SchemaCheck;
  readonly checkChambersOverrides: SchemaCheck;
  readonly kinds: Pick<ReadonlyMap<string, KindRules>, 'get'> & { readonly keys: () => Iterable<string> };
  readonly courts: ReadonlyMap<string, Court>;
  readonly roleWords: RoleWords;
}

/** @throws OrderError with all problems of the file. */
export function validateCase(source: JsonSource, rules: CaseRules): Case {
  const problems = rules.checkCase(source.value).map((problem) => placeProblem(source, problem));
  const value = source.value as Partial<Case> & { chambers?: unknown };
  if (isObject(value)) {
    problems.push(...checkCourt(source, value.court, rules.courts));
    problems.push(...checkAnyParty(source, value));
    problems.push(...checkOrders(source, value, rules));
    if (isObject(value.chambers))
      problems.push(...checkBelow(source, '/chambers', value.chambers, rules.checkChambersOverrides));
    problems.push(...checkMotions(source, value));
    problems.push(...checkBlankTexts(source, value));
    // The party list is only worth a closer look once it has the right form.
    if (problems.length === 0) problems.push(...checkPartyList(source, value as Case, rules));
  }
  throwProblems(problems.toSorted(compareInFile));
  return value as Case;
}

function checkPartyList(source: JsonSource, record: Case, rules: CaseRules): readonly Problem[] {
  const references = record.orders.flatMap((order, index) =>
    (rules.kinds.get(order.kind)?.findReferences(order) ?? []).map((reference): PartyReference => {
      return { ...reference, pointer: `/orders/${index}${reference.pointer}` };
    }),
  );
  const { roleWords } = rules;
  return checkParties(record, { roleWords, references }, (pointer) => source.placeOf(pointer));
}

/** @returns the problems of a chambers profile that goes with a case; the case is undefined where it has problems */
export function checkProfile(
  profile: JsonSource,
  check: SchemaCheck,
  record: Case | undefined,
  roleWords: RoleWords,
): Problem[] {
  const problems = checkProfileAlone(profile, check);
  if (problems.length > 0 || record === undefined) return [...problems];
  return checkStatusWords(record, profile.value, roleWords, (pointer) => profile.placeOf(pointer));
}

const checkProfileAlone = keepLast((profile: JsonSource, check: SchemaCheck): readonly Problem[] => {
  const problems = check(profile.value).map((problem) => placeProblem(profile, problem));
  if (isObject(profile.value)) problems.push(...checkBlankTexts(profile, profile.value));
  return problems;
});

/** A person mends a file from its first line to its last. */
export function compareInFile(one: Problem, other: Problem): number {
  const lines = (one.place?.line ?? 0) - (other.place?.line ?? 0);
  return lines === 0 ? (one.place?.column ?? 0) - (other.place?.column ?? 0) : lines;
}

/** Adds the place to a problem that a schema check found. */
export function placeProblem(source: JsonSource, { pointer, ofKey, ...problem }: ValueProblem): Problem {
  const place: Place = ofKey === true ? source.placeOfKey(pointer) : source.placeOf(pointer);
  return { ...problem, place };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkBelow(source: JsonSource, pointer: string, value: unknown, check: SchemaCheck): Problem[] {
  return check(value).map((problem) =>
    placeProblem(source, { ...problem, pointer: pointer + problem.pointer }),
  );
}

/** A caption names parties or a matter; nothing to name is a mistake. */
function checkAnyParty(source: JsonSource, { parties, matter }: Partial<Case>): Problem[] {
  if (!Array.isArray(parties) || parties.length > 0 || matter !== undefined) return [];
  return [
    {
      code: 'case-value-empty',
      message: 'parties is empty, and no matter is named',
      place: source.placeOf('/parties'),
      hint: 'name every party in the order of the caption, or the "matter" of an In re',
    },
  ];
}

function checkCourt(source: JsonSource, court: unknown, courts: ReadonlyMap<string, Court>): Problem[] {
  if (typeof court !== 'string' || court === '' || courts.has(court)) return [];
  const guess = suggestCourt(court, courts);
  return [
    {
      code: 'case-court-unknown',
      message: 'court is not the id of a federal district court',
      place: source.placeOf('/court'),
      hint: guess ?? '`so-ordered courts` lists all 94 with their ids',
    },
  ];
}

function checkOrders(source: JsonSource, value: Partial<Case>, rules: CaseRules): Problem[] {
  if (!Array.isArray(value.orders)) return [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [index, order] of (value.orders as readonly OrderRequest[]).entries()) {
    const pointer = `/orders/${index}`;
    if (!isObject(order) || typeof order.kind !== 'string' || order.kind === '') continue;
    const kind = rules.kinds.get(order.kind);
    if (kind === undefined) {
      const guess = suggestName(order.kind, [...rules.kinds.keys()]);
      problems.push({
        code: 'case-kind-unknown',
        message: `kind of order ${index + 1} is not a known order kind`,
        place: source.placeOf(`${pointer}/kind`),
        expected: [...rules.kinds.keys()],
        hint: guess ?? '`so-ordered templates` lists the order kinds',
      });
      continue;
    }
    const named = `${order.kind} ${JSON.stringify(order.motion)}`;
    if (seen.has(named)) {
      problems.push({
        code: 'case-orders-conflict',
        message: `the order kind ${order.kind} is asked for twice`,
        place: source.placeOf(pointer),
        hint: 'one order holds each kind once for each motion; write a second case file for the other',
      });
    }
    seen.add(named);
    problems.push(...checkBelow(source, pointer, order, kind.check));
    // A field that says what becomes of a motion needs one, also where its kind can do without.
    const isNeeded = kind.needs.includes('motion') || kind.statesRuling(order);
    const needs = isNeeded && !kind.needs.includes('motion') ? [...kind.needs, 'motion'] : kind.needs;
    problems.push(...checkNeeds(source, value, { name: order.kind, needs }, rules.roleWords));
    problems.push(...checkMotionOf(source, value, order, { pointer, isNeeded }));
    problems.push(...checkLineEnds(source, order, { pointer, kind }));
  }
  const rulingOf = (order: OrderRequest): string | undefined => rules.kinds.get(order.kind)?.rulingOf(order);
  return [...problems, ...checkRulings(source, value, rulingOf)];
}

function checkNeeds(
  source: JsonSource,
  value: Partial<Case>,
  { name, needs }: { readonly name: string; readonly needs: readonly string[] },
  roleWords: RoleWords,
): Problem[] {
  const parties: unknown = value.parties;
  return needs.flatMap((need): Problem[] => {
    if (need === 'plaintiff' || need === 'defendant') {
      if (!Array.isArray(parties) || parties.some((party) => standsOn(party, need, roleWords))) return [];
      const expected = Object.entries(roleWords).flatMap(([role, row]) =>
        holdsSide(row, need) ? [role] : [],
      );
      const side = need === 'plaintiff' ? 'brought the action' : 'answers the action';
      const message = `no party has a role of the side that ${side}, which the order kind ${name} needs`;
      return [{ code: 'case-role-without-party', message, place: source.placeOf('/parties'), expected }];
    }
    if (need in value || (need === 'motion' && 'motions' in value)) return [];
    return [
      {
        code: 'case-field-missing',
        message: `${need} is missing, which the order kind ${name} needs`,
        place: source.placeOf(`/${need}`),
        hint: `add "${need}"; \`so-ordered new ${name}\` shows one`,
      },
    ];
  });
}

function standsOn(party: unknown, side: Side, roleWords: RoleWords): boolean {
  if (!isObject(party)) return false;
  const also: readonly unknown[] = Array.isArray(party.also) ? party.also : [];
  return isOfSide(party.role, side, roleWords) || also.some((role) => isOfSide(role, side, roleWords));
}

function isOfSide(role: unknown, side: Side, roleWords: RoleWords): boolean {
  const rows: Readonly<Record<string, RoleWords[keyof RoleWords]>> = roleWords;
  const row = typeof role === 'string' && Object.hasOwn(rows, role) ? rows[role] : undefined;
  return row !== undefined && holdsSide(row, side);
}

/** Which texts are prose is known from the order kind's schema alone, so the reader lets line ends through. */
function checkLineEnds(
  source: JsonSource,
  order: OrderRequest,
  { pointer, kind }: { readonly pointer: string; readonly kind: KindRules },
): readonly Problem[] {
  const strange = findTexts(order, (text) => checkCharacters(text) !== undefined);
  return strange.flatMap(({ text, pointer: below }): Problem[] => {
    const found = checkCharacters(text);
    if (found === undefined || kind.isProse(below)) return [];
    return [{ ...found, place: source.placeOf(pointer + below) }];
  });
}

/** A text of spaces passes a schema's minLength and prints as a blank where a name should be. */
export function checkBlankTexts(source: JsonSource, value: unknown): readonly Problem[] {
  return findTexts(value, isBlank).map(({ pointer }) => ({
    code: 'case-value-empty',
    message: `${describeSubject(pointer)} holds nothing but spaces`,
    place: source.placeOf(pointer),
    hint: 'write the text, or take the key away if it is optional',
  }));
}

function isBlank(text: string): boolean {
  return text !== '' && text.trim() === '';
}
