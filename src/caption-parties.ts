/** The parties of a caption: who stands on which side, with names, status words and pivot. In: a case and its chambers. */
import type { Case, Chambers, Party, Role, RoleWords } from './case/model.js';
import type { CaptionSide, Inlines, Text } from './document/model.js';

export interface PartySources {
  readonly record: Case;
  readonly chambers: Chambers;
  readonly roleWords: RoleWords;
}

/** Parties who share a role stand together where the case file first names one of them. */
export function buildSides(sources: PartySources): readonly CaptionSide[] {
  const { record, chambers } = sources;
  const roles = [...new Set(record.parties.map((party) => party.role))];
  return roles
    .map((role, index): CaptionSide => {
      const isLast = index === roles.length - 1;
      const side = { names: buildNames(role, sources), status: [buildStatus(role, isLast, sources)] };
      return index === 0
        ? side
        : { pivot: [{ kind: 'text', text: index === 1 ? chambers.caption.pivot : '' }], ...side };
    })
    .map((side) =>
      side.pivot?.[0]?.kind === 'text' && side.pivot[0].text === ''
        ? { names: side.names, status: side.status }
        : side,
    );
}

function buildNames(role: Role, { record, chambers }: PartySources): readonly Inlines[] {
  const holders = record.parties
    .map((party, index) => ({ party, index }))
    .filter(({ party }) => party.role === role);
  const { partyNames, punctuation } = chambers.caption;
  const isCapitals = partyNames === 'capitals';
  // A comma between names that hold commas themselves (Example, Inc.) would hide where one ends.
  const separator = holders.some(({ party }) => party.name.includes(',')) ? ';' : ',';
  return holders.map(({ party, index }, position): Inlines => {
    const rest = holders.length - 1 - position;
    const and = isCapitals ? ' AND' : ' and';
    const end =
      rest === 0
        ? punctuation === 'commas'
          ? ','
          : ''
        : rest === 1
          ? `${holders.length > 2 ? separator : ''}${and}`
          : separator;
    return [
      nameText(party, index, isCapitals),
      ...(end === '' ? [] : [{ kind: 'text', text: end } as const]),
    ];
  });
}

function nameText(party: Party, index: number, isCapitals: boolean): Text {
  return {
    kind: 'text',
    text: isCapitals ? party.name.toUpperCase() : party.name,
    mergedFrom: `parties.${index}.name`,
  };
}

function buildStatus(role: Role, isLast: boolean, { record, chambers, roleWords }: PartySources): Text {
  const count = record.parties.filter((party) => party.role === role).length;
  const { statusWords, statusOverrides, punctuation } = chambers.caption;
  const word = statusOverrides?.[role] ?? (count > 1 ? roleWords[role].many : roleWords[role].one);
  const cased =
    statusOverrides?.[role] === undefined && statusWords === 'capitals' ? word.toUpperCase() : word;
  return { kind: 'text', text: punctuation === 'commas' ? `${cased}${isLast ? '.' : ','}` : cased };
}
