/**
 * What ships with the package, read once per process: templates, rows of law and courts, schemas, page styles,
 * fonts. The door to those folders; everything after it is a function of values.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import type { ZoneWords } from './appointment.js';
import type { CaptionStyleRow } from './caption-style.js';
import { asOverrides, combineSchemas, fieldsOfOrders, withoutOrderFields } from './case/case-schema.js';
import type { CourtStyles } from './case/court.js';
import type { PageStyle } from './document/page-style.js';
import type { Chambers, NamingWords, RoleWords } from './case/model.js';
import type { SourceText } from './case/read.js';
import { compileSchema, isProseField, type JsonSchema, type SchemaCheck } from './case/schema.js';
import type { Definitions } from './case/schema-definitions.js';
import type { CaseRules } from './case/validate.js';
import { loadDeadlineData } from './deadline-data.js';
import type { DeadlineData } from './deadlines/calendar.js';
import { type CourtRow, loadCourts, loadLaw } from './law-data.js';
import type { Law, OwnLaw } from './law/model.js';
import type { FontRow, PageMeasures } from './page.js';
import { attempt, listPackageFolder, readPackageJson, readPackageText } from './package-file.js';
import { packageFolder } from './package-folder.js';
import { type Catalog, createCatalog, type TemplateFolder } from './template/catalog.js';
import { rulingOf } from './template/declaration.js';
import type { RulingWords } from './template/facts.js';
import type { MotionWords } from './template/motion-facts.js';
import { findPartyReferences } from './template/own-fields.js';
import {
  createPdfWriter,
  createQuickPdfWriter,
  type FontFiles,
  type PdfLayout,
  type PdfWriter,
} from './writers/pdf.js';

export interface Layout {
  readonly chambersDefaults: object;
  readonly courtStyles: CourtStyles;
  readonly captionStyles: readonly CaptionStyleRow[];
  readonly mastheads: Readonly<Record<string, readonly string[]>>;
  readonly page: PageMeasures;
  /** @param family as Word calls it, one of those that the chambers' schema knows */
  readonly readFont: (family: string) => FontRow;
  readonly roleWords: RoleWords;
  readonly namingWords: NamingWords;
  readonly rulingWords: RulingWords;
  readonly motionWords: MotionWords;
  readonly zoneWords: readonly ZoneWords[];
  /** What each form of an order changes of the chambers' settings. */
  readonly orderForms: Readonly<Record<Chambers['form'], object>>;
}

export interface Library {
  readonly root: string;
  readonly courts: ReadonlyMap<string, CourtRow>;
  readonly law: Law;
  readonly kinds: Catalog;
  /** Texts that several order kinds use. */
  readonly readPartials: () => readonly SourceText[];
  readonly rules: CaseRules;
  readonly checkChambers: CaseRules['checkCase'];
  readonly schemas: { readonly case: JsonSchema; readonly chambers: JsonSchema };
  readonly layout: Layout;
  /** Rule versions and calendars, read at the first order that sets a date. */
  readonly readDeadlineData: () => DeadlineData;
  /** How a chambers' own row of law is held against its schema, by table. */
  readonly readLawChecks: () => Readonly<Record<keyof OwnLaw, SchemaCheck>>;
  /**
   * One PDF writer for the process: Typst starts with the first order that needs it, once for each family of type, and
   * stays.
   */
  readonly pdf: PdfWriter;
}

/**
 * @param root the package's folder; default: where this program is installed
 * @throws OrderError with every problem of the package's files or of the rows of law; an order kind's own problems come
 *   when it is asked for
 */
export function loadLibrary(root: string = packageFolder): Library {
  const json = (file: string): unknown => readPackageJson(root, file);
  const law = loadLaw(root);
  const courts = loadCourts(root);
  const base = json('schemas/case-base.schema.json') as JsonSchema;
  const kinds = createCatalog({
    definitions: base.$defs as Definitions,
    orderFields: fieldsOfOrders(base),
    names: listKinds(root),
    readFolder: (kind) => readFolder(root, kind),
    partials: readPartials(root),
    factsSchema: json('schemas/facts.schema.json') as JsonSchema,
    declarationSchema: json('schemas/template.schema.json') as JsonSchema,
    knownCites: new Set(law.rules.map((rule) => rule.id)),
  });
  const chambers = json('schemas/chambers.schema.json') as JsonSchema;
  const layout = readLayout(json);
  const rules: CaseRules = {
    checkCase: compileSchema(withoutOrderFields(base)),
    checkChambersOverrides: compileSchema(asOverrides(chambers)),
    kinds: listRules(kinds),
    courts,
    roleWords: layout.roleWords,
  };
  let caseSchema: JsonSchema | undefined;
  return {
    root,
    courts,
    law,
    kinds,
    readPartials: () => readPartials(root),
    rules,
    checkChambers: compileSchema(chambers),
    schemas: {
      get case() {
        return (caseSchema ??= combineSchemas(base, chambers, [...kinds.values()]));
      },
      chambers,
    },
    layout,
    readDeadlineData: createLazyDeadlineData(root),
    readLawChecks: createLazyLawChecks(json),
    pdf: createLazyPdfWriter(root, layout.readFont),
  };
}

/** What a case file must say; the rest are facts that the law's tables give. */
function isNeedOfCase(need: string): boolean {
  return ['motion', 'referral', 'plaintiff', 'defendant'].includes(need);
}

function listRules(kinds: Catalog): CaseRules['kinds'] {
  return {
    keys: () => kinds.keys(),
    get: (name) => {
      const kind = kinds.get(name);
      if (kind === undefined) return undefined;
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
    },
  };
}

function readLayout(json: (file: string) => unknown): Layout {
  const captions = json('layout/caption-styles.json') as CourtStyles & {
    readonly styles: readonly CaptionStyleRow[];
  };
  return {
    chambersDefaults: json('layout/chambers-defaults.json') as object,
    courtStyles: captions,
    captionStyles: captions.styles,
    mastheads: json('layout/mastheads.json') as Layout['mastheads'],
    page: json('layout/page-style.json') as PageMeasures,
    readFont: createFontReader(json),
    roleWords: json('layout/role-words.json') as RoleWords,
    namingWords: json('layout/naming-words.json') as NamingWords,
    rulingWords: json('layout/ruling-words.json') as RulingWords,
    motionWords: json('layout/motion-words.json') as MotionWords,
    orderForms: json('layout/order-forms.json') as Layout['orderForms'],
    zoneWords: json('layout/zone-words.json') as readonly ZoneWords[],
  };
}

/** The names of the order kinds; their folders are read when they are asked for. */
function listKinds(root: string): readonly string[] {
  return listPackageFolder(root, 'templates')
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map((entry) => entry.name);
}

/** Further samples stand in a folder of their own and are read by who asks for them. */
function readFolder(root: string, kind: string): TemplateFolder {
  const folder = `templates/${kind}`;
  const names = listPackageFolder(root, folder).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
  return { kind, files: new Map(names.map((name) => [name, readPackageText(root, `${folder}/${name}`)])) };
}

function readPartials(root: string): readonly SourceText[] {
  const folder = 'templates/_partials';
  return (
    listPackageFolder(root, folder)
      .map(({ name }) => readPackageText(root, `${folder}/${name}`))
      // A partial stands in the middle of a sentence; its file's last line end is not a part of it.
      .map(({ file, text }) => ({ file, text: text.replace(/\r?\n$/, '') }))
  );
}

function createLazyDeadlineData(root: string): () => DeadlineData {
  let data: DeadlineData | undefined;
  return () => (data ??= loadDeadlineData(root));
}

/** The schema of each table's rows; most chambers have none of their own. */
const rowSchemas: Readonly<Record<keyof OwnLaw, string>> = {
  rules: 'rule-text',
  certificateRules: 'local-rule',
  filingFees: 'filing-fee',
  dispositiveMatters: 'dispositive-matter',
  objectionPeriods: 'objection-period',
  objectionWaivers: 'objection-waiver',
  fixedTimes: 'fixed-times',
};

function createLazyLawChecks(json: (file: string) => unknown): Library['readLawChecks'] {
  let checks: ReturnType<Library['readLawChecks']> | undefined;
  const compile = (name: string): SchemaCheck =>
    compileSchema(json(`schemas/${name}.schema.json`) as JsonSchema);
  return () =>
    (checks ??= Object.fromEntries(
      Object.entries(rowSchemas).map(([table, name]) => [table, compile(name)]),
    ) as ReturnType<Library['readLawChecks']>);
}

/** The build prepares this family for the quick writer, which needs neither Typst nor the font files then. */
const quickFamily = 'Times New Roman';

/** A writer for each family of type that an order asks for. */
function createLazyPdfWriter(root: string, readFont: Layout['readFont']): PdfWriter {
  const writers = new Map<string, PdfWriter>();
  const start = (family: string): PdfWriter => {
    const row = readFont(family);
    const files = readFontFiles(row);
    const startTypst = (): PdfWriter => createPdfWriter({ layout: readPdfLayout(root), fonts: files.read() });
    return family === quickFamily ? createQuickPdfWriter({ name: row.pdf, files }, startTypst) : startTypst();
  };
  const writerFor = ({ font: { word: family } }: PageStyle): PdfWriter => {
    const writer = writers.get(family) ?? start(family);
    writers.set(family, writer);
    return writer;
  };
  return {
    writePdf: (document, style) => writerFor(style).writePdf(document, style),
    findHeadingPages: (document, style) => writerFor(style).findHeadingPages(document, style),
  };
}

function readPdfLayout(root: string): PdfLayout {
  const read = (name: keyof PdfLayout): string => readPackageText(root, `layout/${name}`).text;
  return {
    'order.typ': read('order.typ'),
    'lines.typ': read('lines.typ'),
    'caption.typ': read('caption.typ'),
    'page.typ': read('page.typ'),
  };
}

/** One family in most processes, so its file is read when an order is set in it. */
function createFontReader(json: (file: string) => unknown): Layout['readFont'] {
  const rows = new Map<string, FontRow>();
  return (family) => {
    const known = rows.get(family);
    if (known !== undefined) return known;
    const row = json(`layout/fonts/${family.toLowerCase().replaceAll(' ', '-')}.json`) as FontRow;
    rows.set(family, row);
    return row;
  };
}

/** The faces that the PDF embeds. Orders that are set with what the build has prepared of them never read them. */
export function readFontFiles({ package: name, faces }: Pick<FontRow, 'package' | 'faces'>): FontFiles {
  const folder = (): string => path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  const inPackage = <Value>(read: () => Value): Value => attempt(`node_modules/${name}`, read);
  return {
    readEdition: () => inPackage(() => readFileSync(path.join(folder(), 'package.json'), 'utf8')),
    read: () => inPackage(() => faces.map((face) => readFileSync(path.join(folder(), face)))),
  };
}
