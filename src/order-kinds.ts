/**
 * The order kinds: those of the package, or with a chambers' own folders laid over them. In: where the package stands,
 * and the texts of the chambers' folder. Out: a catalog that reads and checks a kind when it is asked for.
 */
import type { SourceText } from './case/read.js';
import type { OwnTemplates } from './case/profile.js';
import { isProseField } from './case/schema.js';
import type { CaseRules, KindRules } from './case/validate.js';
import { listPackageFolder, readPackageText } from './package-file.js';
import { type Catalog, type CatalogParts, createCatalog, type OrderKind } from './template/catalog.js';
import type { TemplateFolder } from './template/kind-folder.js';
import { rulingOf } from './template/declaration.js';
import { findPartyReferences } from './template/own-fields.js';

/** What all kinds are checked against. */
export type KindRulebook = Omit<CatalogParts, 'names' | 'readFolder' | 'partials' | 'recall'>;

export function createPackageKinds(root: string, rulebook: KindRulebook): Catalog {
  return createCatalog({
    ...rulebook,
    names: listKinds(root),
    readFolder: (kind) => readFolder(root, kind),
    partials: readPackagePartials(root),
  });
}

/**
 * An own partial stands for the package's of its name, in the kinds of the package too. An own kind stands beside the
 * package's kinds; one of the same name says in its template.json that it replaces it.
 */
export function layOwnKinds(
  root: string,
  rulebook: KindRulebook,
  shipped: Catalog,
  own: OwnTemplates,
): Catalog {
  const folders = new Map(own.kinds.map((folder) => [folder.kind, folder]));
  const partials = readPackagePartials(root);
  const isShipped = (file: string): boolean =>
    partials.some((partial) => nameOf(partial) === nameOf({ file }));
  const hasOverride = own.partials.some(({ file }) => isShipped(file));
  return createCatalog({
    ...rulebook,
    // What the build has prepared of the package's kinds holds as long as their partials are the package's.
    recall: (kind) => (hasOverride || folders.has(kind) ? undefined : shipped.get(kind)),
    names: [...new Set([...shipped.keys(), ...folders.keys()])].sort(),
    readFolder: (kind) => {
      const folder = folders.get(kind);
      if (folder === undefined) return readFolder(root, kind);
      const files = new Map(folder.files.map((file) => [baseName(file.file), file]));
      return { kind, path: folder.path, files, own: { isInPackage: shipped.has(kind) } };
    },
    partials: layPartials(partials, own),
  });
}

export function layPartials(shipped: readonly SourceText[], own: OwnTemplates): readonly SourceText[] {
  const partials = new Map([...shipped, ...own.partials.map(trimPartial)].map((one) => [nameOf(one), one]));
  return [...partials.values()];
}

export function readPackagePartials(root: string): readonly SourceText[] {
  const folder = 'templates/_partials';
  return listPackageFolder(root, folder).map(({ name }) =>
    trimPartial(readPackageText(root, `${folder}/${name}`)),
  );
}

/** A partial stands in the middle of a sentence; its file's last line end is not a part of it. */
function trimPartial({ file, text }: SourceText): SourceText {
  return { file, text: text.replace(/\r?\n$/, '') };
}

function nameOf({ file }: Pick<SourceText, 'file'>): string {
  return baseName(file).replace(/\.hbs$/, '');
}

function baseName(file: string): string {
  return file.replace(/^.*[\\/]/, '');
}

/** The names of the order kinds; their folders are read when they are asked for. */
function listKinds(root: string): readonly string[] {
  return listPackageFolder(root, 'templates')
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map((entry) => entry.name);
}

/** Further samples stand in a folder of their own and are read by who asks for them. */
function readFolder(root: string, kind: string): TemplateFolder {
  const path = `templates/${kind}`;
  const names = listPackageFolder(root, path).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
  return {
    kind,
    path,
    files: new Map(names.map((name) => [name, readPackageText(root, `${path}/${name}`)])),
  };
}

/** What a case file is held against, of each kind. */
export function listKindRules(kinds: Catalog): CaseRules['kinds'] {
  const known = new Map<OrderKind, KindRules>();
  return {
    keys: () => kinds.keys(),
    get: (name) => {
      const kind = kinds.get(name);
      if (kind === undefined) return undefined;
      const rules = known.get(kind) ?? makeRules(kind);
      known.set(kind, rules);
      return rules;
    },
  };
}

function makeRules(kind: OrderKind): KindRules {
  return {
    check: kind.check,
    needs: kind.declaration.needs.filter(isNeedOfCase),
    schemaFile: kind.schemaFile,
    rulingOf: (order) => rulingOf(kind.declaration, order),
    statesRuling: (order) =>
      typeof kind.declaration.ruling === 'object' && rulingOf(kind.declaration, order) !== undefined,
    findReferences: (order) => findPartyReferences(order, kind.schema),
    isProse: (pointer) => isProseField(kind.schema, pointer),
  };
}

/** What a case file must say; the rest are facts that the law's tables give. */
function isNeedOfCase(need: string): boolean {
  return ['motion', 'referral', 'plaintiff', 'defendant'].includes(need);
}
