/**
 * What ships with the package, read once per process: templates, rows of law and courts, schemas, page styles,
 * fonts. The door to those folders; everything after it is a function of values.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import type { CaptionStyleRow } from './caption-style.js';
import type { CourtStyles } from './case/court.js';
import type { NamingWords, RoleWords } from './case/model.js';
import type { SourceText } from './case/read.js';
import { compileSchema, isProseField, type JsonSchema } from './case/schema.js';
import type { Definitions } from './case/schema-definitions.js';
import type { CaseRules, KindRules } from './case/validate.js';
import { loadDeadlineData } from './deadline-data.js';
import type { DeadlineData } from './deadlines/calendar.js';
import { type CourtRow, loadCourts, loadLaw } from './law-data.js';
import type { Law } from './law/model.js';
import type { PageMeasures } from './page.js';
import { packageFolder } from './package-folder.js';
import { type OrderKind, readCatalog, type TemplateFolder } from './template/catalog.js';
import type { RulingWords } from './template/facts.js';
import { findPartyReferences } from './template/own-fields.js';
import { createPdfWriter, type PdfLayout } from './writers/pdf.js';
import type { Writer } from './writers/writer.js';

export interface Layout {
  readonly chambersDefaults: object;
  readonly courtStyles: CourtStyles;
  readonly captionStyles: readonly CaptionStyleRow[];
  readonly mastheads: Readonly<Record<string, readonly string[]>>;
  readonly page: PageMeasures;
  readonly roleWords: RoleWords;
  readonly namingWords: NamingWords;
  readonly rulingWords: RulingWords;
}

export interface Library {
  readonly root: string;
  readonly courts: ReadonlyMap<string, CourtRow>;
  readonly law: Law;
  readonly kinds: ReadonlyMap<string, OrderKind>;
  readonly rules: CaseRules;
  readonly checkChambers: CaseRules['checkCase'];
  readonly schemas: { readonly case: JsonSchema; readonly chambers: JsonSchema };
  readonly layout: Layout;
  /** Rule versions and calendars, read at the first order that sets a date. */
  readonly readDeadlineData: () => DeadlineData;
  /** One PDF writer for the process: Typst starts with the first order and stays. */
  readonly writePdf: Writer;
}

/**
 * @param root the package's folder; default: where this program is installed
 * @throws OrderError with every problem of the templates or of the rows of law
 */
export function loadLibrary(root: string = packageFolder): Library {
  const json = (file: string): unknown => JSON.parse(readText(root, file).text);
  const law = loadLaw(root);
  const courts = loadCourts(root);
  const base = json('schemas/case-base.schema.json') as JsonSchema;
  const kinds = readCatalog({
    definitions: base.$defs as Definitions,
    orderFields: fieldsOfOrders(base),
    folders: readFolders(root),
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
    kinds: new Map(
      [...kinds].map(([name, kind]): [string, KindRules] => [
        name,
        {
          check: kind.check,
          needs: kind.declaration.needs.filter((need) => need === 'motion' || need === 'referral'),
          schemaFile: kind.schemaFile,
          findReferences: (order) => findPartyReferences(order, kind.schema),
          isProse: (pointer) => isProseField(kind.schema, pointer),
        },
      ]),
    ),
    courts,
    roleWords: layout.roleWords,
  };
  return {
    root,
    courts,
    law,
    kinds,
    rules,
    checkChambers: compileSchema(chambers),
    schemas: { case: combineSchemas(base, chambers, kinds), chambers },
    layout,
    readDeadlineData: createLazyDeadlineData(root),
    writePdf: createLazyPdfWriter(root),
  };
}

/** An order's fields are held against its kind's own schema, which has the common ones, too. */
function withoutOrderFields(base: JsonSchema): JsonSchema {
  const { orders, ...properties } = base.properties as { readonly orders: { readonly items: JsonSchema } };
  const { kind } = orders.items.properties as Definitions;
  return {
    ...base,
    properties: { ...properties, orders: { ...orders, items: { ...orders.items, properties: { kind } } } },
  };
}

/** What every order kind takes beside its own fields. */
function fieldsOfOrders(base: JsonSchema): Definitions {
  const { orders } = base.properties as { readonly orders: { readonly items: JsonSchema } };
  return orders.items.properties as Definitions;
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
    roleWords: json('layout/role-words.json') as RoleWords,
    namingWords: json('layout/naming-words.json') as NamingWords,
    rulingWords: json('layout/ruling-words.json') as RulingWords,
  };
}

/** A text file of the package under the name that reports show, with forward slashes on every system. */
function readText(root: string, file: string): SourceText {
  return { file, text: readFileSync(path.join(root, file), 'utf8') };
}

function readFolders(root: string): readonly TemplateFolder[] {
  const names = readdirSync(path.join(root, 'templates'), { withFileTypes: true });
  return names
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map((entry) => entry.name)
    .sort()
    .map((kind) => {
      // Further samples stand in a folder of their own and are read by who asks for them.
      const files = readdirSync(path.join(root, 'templates', kind), { withFileTypes: true })
        .flatMap((entry) => (entry.isFile() ? [entry.name] : []))
        .sort();
      return {
        kind,
        files: new Map(files.map((name) => [name, readText(root, `templates/${kind}/${name}`)])),
      };
    });
}

function readPartials(root: string): readonly SourceText[] {
  return (
    readdirSync(path.join(root, 'templates/_partials'))
      .sort()
      .map((name) => readText(root, `templates/_partials/${name}`))
      // A partial stands in the middle of a sentence; its file's last line end is not a part of it.
      .map(({ file, text }) => ({ file, text: text.replace(/\r?\n$/, '') }))
  );
}

/** In a case file every setting may be left out, the judge too. */
function asOverrides(chambers: JsonSchema): JsonSchema {
  const { required: _required, $id: _id, ...rest } = chambers;
  const properties = rest.properties as Readonly<Record<string, JsonSchema>>;
  const { required: _judgeRequired, ...judge } = properties.judge ?? {};
  return { ...rest, properties: { ...properties, judge } };
}

/** The whole case file as one schema, for editors: each order kind's fields appear once its kind is written. */
export function combineSchemas(
  base: JsonSchema,
  chambers: JsonSchema,
  kinds: ReadonlyMap<string, OrderKind>,
): JsonSchema {
  const baseProperties = base.properties as Readonly<Record<string, JsonSchema>>;
  const orders = baseProperties.orders ?? {};
  const items = orders.items as JsonSchema;
  const choices = [...kinds.values()].map(({ name, schema }) => {
    // Its definitions are the case file's own.
    const { $schema: _schema, $defs: _defs, ...own } = schema;
    return { if: { properties: { kind: { const: name } }, required: ['kind'] }, then: own };
  });
  const kind = { enum: [...kinds.keys()], description: 'The order kind.' };
  const { $defs: chambersDefs, $schema: _schema, title: _title, ...overrides } = asOverrides(chambers);
  return {
    ...base,
    $id: 'https://so-ordered.example/schemas/case.schema.json',
    properties: {
      ...baseProperties,
      orders: { ...orders, items: { ...items, properties: { kind }, allOf: choices } },
      chambers: { ...overrides, ...baseProperties.chambers },
    },
    $defs: { ...(chambersDefs as object), ...(base.$defs as object) },
  };
}

function createLazyDeadlineData(root: string): () => DeadlineData {
  let data: DeadlineData | undefined;
  return () => (data ??= loadDeadlineData(root));
}

function createLazyPdfWriter(root: string): Writer {
  let write: Writer | undefined;
  return (document, style) => {
    write ??= createPdfWriter({ layout: readPdfLayout(root), fonts: readFonts() });
    return write(document, style);
  };
}

function readPdfLayout(root: string): PdfLayout {
  const read = (name: keyof PdfLayout): string => readText(root, `layout/${name}`).text;
  return {
    'order.typ': read('order.typ'),
    'lines.typ': read('lines.typ'),
    'caption.typ': read('caption.typ'),
    'page.typ': read('page.typ'),
  };
}

const faces = [
  '400Regular/Tinos_400Regular',
  '400Regular_Italic/Tinos_400Regular_Italic',
  '700Bold/Tinos_700Bold',
  '700Bold_Italic/Tinos_700Bold_Italic',
];

function readFonts(): readonly Uint8Array[] {
  const folder = path.dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'),
  );
  return faces.map((face) => readFileSync(path.join(folder, `${face}.ttf`)));
}
