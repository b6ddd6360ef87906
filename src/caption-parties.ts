/**
 * The parties of a caption: who stands on which side of which claim, with names, status words and pivots. In: a case
 * and its chambers. Out: the sides from top to bottom; one without a pivot begins a new claim.
 */
import { isPlural } from './case/designation.js';
import type { Case, NamingWords, Party, Role, RoleRow, RoleWords } from './case/model.js';
import type { Chambers } from './case/chambers-model.js';
import type { CaptionSide, Inline, Inlines, Text } from './document/model.js';

export interface PartySources {
  readonly record: Case;
  readonly chambers: Chambers;
  readonly roleWords: RoleWords;
  readonly namingWords: NamingWords;
  /** Nothing where the chambers does not print it. */
  readonly writePrisonerNumber: (number: string) => Inlines;
}

interface Holder {
  readonly party: Party;
  /** Its place in the case file. */
  readonly index: number;
}

/** The parties who share their roles in one claim; several roles where the chambers joins them: `Defendant/Counter-Claimant`. */
interface Group {
  readonly roles: readonly [Role, ...Role[]];
  readonly holders: readonly Holder[];
}

type Stack = RoleRow['stack'];

/** From top to bottom; within one place, as the case file first names them. */
const places: readonly RoleRow['stands'][] = [
  'first',
  'joining-first',
  'second',
  'joining-second',
  'joining',
];

export function buildSides(sources: PartySources): readonly CaptionSide[] {
  const matter = buildMatter(sources);
  if (sources.record.matter?.alone === true) return matter;
  const groups = groupHolders(sources);
  const stacks = [...new Set<Stack>(['main', ...groups.map((group) => stackOf(group, sources))])];
  const parts = stacks.map((stack) => {
    const here = groups.filter((group) => stackOf(group, sources) === stack);
    const rankOf = (group: Group): number => places.indexOf(standsOf(group, sources));
    return here.sort((one, other) => rankOf(one) - rankOf(other));
  });
  return [...matter, ...joinStacks(parts, sources)];
}

/** `In re Example Litigation`: the case's own name, above its parties. */
function buildMatter({ record, chambers }: PartySources): readonly CaptionSide[] {
  const { matter } = record;
  if (matter === undefined) return [];
  const name = capitalizeName(`${chambers.caption.inRe} `, chambers);
  const names: Inlines = [
    { kind: 'text', text: name },
    { kind: 'text', text: capitalizeName(matter.name, chambers), mergedFrom: 'matter.name' },
  ];
  return [{ names: [names], status: [] }];
}

function stackOf({ roles }: Group, { roleWords }: PartySources): Stack {
  return roleWords[roles[0]].stack;
}

function standsOf({ roles }: Group, { roleWords }: PartySources): RoleRow['stands'] {
  return roleWords[roles[0]].stands;
}

function groupHolders({ record, chambers, roleWords }: PartySources): readonly Group[] {
  const isJoined = chambers.caption.furtherRoles === 'joined';
  const groups = new Map<string, Group & { readonly holders: Holder[] }>();
  record.parties.forEach((party, index) => {
    const also = party.also ?? [];
    const held: readonly (readonly [Role, ...Role[]])[] = isJoined
      ? [[party.role, ...also]]
      : [party.role, ...also].map((role) => [role]);
    for (const roles of held) {
      // A relator stands behind the name of the one who sues on the relation.
      if (roleWords[roles[0]].stands === 'ex-rel') continue;
      const key = roles.join('/');
      const group = groups.get(key) ?? { roles, holders: [] };
      group.holders.push({ party, index });
      groups.set(key, group);
    }
  });
  return [...groups.values()];
}

function joinStacks(stacks: readonly (readonly Group[])[], sources: PartySources): readonly CaptionSide[] {
  const joined = stacks.flatMap((stack, number) =>
    stack.map((group, index) => ({ group, word: chooseWord(stack, index, number > 0, sources) })),
  );
  return joined.map(({ group, word }, index): CaptionSide => {
    // A claim ends where the next one begins, without a word between them.
    const isLast = joined[index + 1]?.word === undefined;
    return {
      ...(word === undefined ? {} : { pivot: [{ kind: 'text', text: word }] }),
      ...(word !== undefined && word !== sources.chambers.caption.pivot ? { isJoined: true } : {}),
      names: buildNames(group, sources),
      status: [buildStatus(group, isLast, sources)],
    };
  });
}

/** What stands over a group: the pivot where the answering side begins, `and` within a side, nothing over a claim. */
function chooseWord(
  stack: readonly Group[],
  index: number,
  isFurtherClaim: boolean,
  sources: PartySources,
): string | undefined {
  const { pivot, joinedBy, furtherRoles } = sources.chambers.caption;
  const answers = (group: Group): boolean => ['second', 'joining-second'].includes(standsOf(group, sources));
  const [group, above] = [stack[index], stack.slice(0, index)];
  const beginsAnswer = group !== undefined && answers(group) && !above.some(answers);
  // Joined, the claimant of a further claim already stands above: the claim goes on from there.
  if (above.length === 0)
    return isFurtherClaim && furtherRoles === 'joined' && beginsAnswer ? pivot : undefined;
  return beginsAnswer ? pivot : joinedBy;
}

function buildNames({ holders: all, roles }: Group, sources: PartySources): readonly Inlines[] {
  const { chambers, namingWords, roleWords } = sources;
  const { partyList, punctuation } = chambers.caption;
  const [first] = all;
  const isCut = partyList === 'first-et-al' && all.length > 1;
  const holders = isCut && first !== undefined ? [first] : all;
  const takesRelators = roleWords[roles[0]].stack === 'main' && roleWords[roles[0]].stands === 'first';
  // A comma between entries that hold commas themselves (Example, Inc.) would hide where one ends.
  const separator = holders.some(({ party }) => holdsComma(party)) ? ';' : ',';
  return holders.map((holder, position): Inlines => {
    const rest = holders.length - 1 - position;
    // `as Sheriff of Example County, and`: running text needs the comma between two, too.
    const isList = holders.length > 2 || holder.party.capacity !== undefined;
    const and = `${isList ? separator : ''} ${capitalizeName(namingWords.and, chambers)}`;
    const cut = isCut ? `, ${capitalizeName(namingWords.etAl, chambers)}` : '';
    const end = rest === 0 ? `${cut}${punctuation === 'commas' ? ',' : ''}` : rest === 1 ? and : separator;
    return [
      ...nameParty(holder, sources),
      ...(rest === 0 && takesRelators ? nameRelators(sources) : []),
      ...write(end),
    ];
  });
}

function holdsComma({ name, capacity, aliases = [] }: Party): boolean {
  return (
    capacity !== undefined || [name, ...aliases.map((alias) => alias.name)].some((text) => text.includes(','))
  );
}

/** `EXAMPLE CORP. d/b/a EXAMPLE CAFE`, `A. RIVERA, in his official capacity as Sheriff`. */
function nameParty({ party, index }: Holder, { chambers, writePrisonerNumber }: PartySources): Inlines {
  const path = `parties.${index}`;
  const aliases = (party.aliases ?? []).flatMap(({ form, name }, position): readonly Inline[] => [
    ...write(` ${form} `),
    { kind: 'text', text: capitalizeName(name, chambers), mergedFrom: `${path}.aliases.${position}.name` },
  ]);
  const number = party.prisoner?.number === undefined ? [] : writePrisonerNumber(party.prisoner.number);
  const capacity: Inlines =
    party.capacity === undefined
      ? []
      : [...write(', '), { kind: 'text', text: party.capacity, mergedFrom: `${path}.capacity` }];
  return [
    { kind: 'text', text: capitalizeName(party.name, chambers), mergedFrom: `${path}.name` },
    ...aliases,
    ...number,
    ...capacity,
  ];
}

/** ` ex rel. A. RIVERA and B. CHEN` */
function nameRelators(sources: PartySources): Inlines {
  const { record, chambers, roleWords, namingWords } = sources;
  const relators = record.parties
    .map((party, index): Holder => ({ party, index }))
    .filter(({ party }) => roleWords[party.role].stands === 'ex-rel');
  return relators.flatMap((holder, position): Inlines => {
    const isLast = position === relators.length - 1;
    const and = `${relators.length > 2 ? ',' : ''} ${capitalizeName(namingWords.and, chambers)} `;
    const before = position === 0 ? ` ${namingWords.exRel} ` : isLast ? and : ', ';
    return [...write(before), ...nameParty(holder, sources)];
  });
}

function capitalizeName(name: string, { caption }: Chambers): string {
  return caption.partyNames === 'capitals' ? name.toUpperCase() : name;
}

function write(text: string): Inlines {
  return text === '' ? [] : [{ kind: 'text', text }];
}

function buildStatus({ roles, holders }: Group, isLast: boolean, sources: PartySources): Text {
  const { chambers, roleWords } = sources;
  const { statusWords, statusOverrides, punctuation } = chambers.caption;
  const several = isPlural(holders.map(({ party }) => party));
  const words = roles.map((role) => (several ? roleWords[role].many : roleWords[role].one)).join('/');
  const set = statusOverrides?.[roles[0]];
  const cased = set ?? (statusWords === 'capitals' ? words.toUpperCase() : words);
  return { kind: 'text', text: punctuation === 'commas' ? `${cased}${isLast ? '.' : ','}` : cased };
}
