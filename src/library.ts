/**
 * What ships with the package, read once per process: templates, rows of law and courts, schemas, page styles,
 * fonts. Everything after it is a function of values.
 */
import type { TimeWords } from './appointment.js';
import type { CaptionStyleRow } from './caption-style.js';
import { asOverrides, combineSchemas, fieldsOfOrders, withoutOrderFields } from './case/case-schema.js';
import type { CourtStyles } from './case/court.js';
import type { NamingWords, RoleWords } from './case/model.js';
import type { Chambers } from './case/chambers-model.js';
import type { SourceText } from './case/read.js';
import type { OwnTemplates } from './case/profile.js';
import { compileSchema, type JsonSchema, type SchemaCheck } from './case/schema.js';
import type { Definitions } from './case/schema-definitions.js';
import type { CaseRules } from './case/validate.js';
import { loadDeadlineData } from './deadline-data.js';
import type { DeadlineData } from './deadlines/calendar.js';
import { type CourtRow, loadCourts, loadLaw } from './law-data.js';
import type { Law, OwnLaw } from './law/model.js';
import type { FontRow, PageMeasures } from './page.js';
import {
  createPackageKinds,
  type KindRulebook,
  layOwnKinds,
  layPartials,
  listKindRules,
  readPackagePartials,
} from './order-kinds.js';
import { readPackageJson } from './package-file.js';
import { packageFolder } from './package-folder.js';
import type { Catalog } from './template/catalog.js';
import type { RulingWords } from './template/facts.js';
import type { MotionWords } from './template/motion-facts.js';
import { createLazyPdfWriter } from './pdf-families.js';
import type { PdfWriter } from './writers/pdf.js';

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
  readonly timeWords: TimeWords;
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
  /** The chambers' own order kinds and partials, where some are laid over the package's. */
  readonly own?: OwnTemplates;
  /** The same library with these in the place of any others. */
  readonly layTemplates: (own: OwnTemplates) => Library;
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
  const rulebook: KindRulebook = {
    definitions: base.$defs as Definitions,
    orderFields: fieldsOfOrders(base),
    factsSchema: json('schemas/facts.schema.json') as JsonSchema,
    declarationSchema: json('schemas/template.schema.json') as JsonSchema,
    kindSchema: json('schemas/order-kind.schema.json') as JsonSchema,
    knownCites: new Set(law.rules.map((rule) => rule.id)),
  };
  const kinds = createPackageKinds(root, rulebook);
  const chambers = json('schemas/chambers.schema.json') as JsonSchema;
  const layout = readLayout(json);
  const rules: CaseRules = {
    checkCase: compileSchema(withoutOrderFields(base)),
    checkChambersOverrides: compileSchema(asOverrides(chambers)),
    kinds: listKindRules(kinds),
    courts,
    roleWords: layout.roleWords,
  };
  const library: Library = {
    root,
    courts,
    law,
    kinds,
    readPartials: () => readPackagePartials(root),
    layTemplates: (own) => {
      const laid = layOwnKinds(root, rulebook, kinds, own);
      return {
        ...library,
        own,
        kinds: laid,
        readPartials: () => layPartials(readPackagePartials(root), own),
        rules: { ...rules, kinds: listKindRules(laid) },
        schemas: makeSchemas(base, chambers, laid),
      };
    },
    rules,
    checkChambers: compileSchema(chambers),
    schemas: makeSchemas(base, chambers, kinds),
    layout,
    readDeadlineData: createLazyDeadlineData(root),
    readLawChecks: createLazyLawChecks(json),
    pdf: createLazyPdfWriter(root, layout.readFont),
  };
  return library;
}

/** The whole case file's schema is long, and only editors, tables and defaults ask for it. */
function makeSchemas(base: JsonSchema, chambers: JsonSchema, kinds: Catalog): Library['schemas'] {
  let caseSchema: JsonSchema | undefined;
  return {
    get case() {
      return (caseSchema ??= combineSchemas(base, chambers, [...kinds.values()]));
    },
    chambers,
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
    timeWords: {
      zones: json('layout/zone-words.json') as TimeWords['zones'],
      hours: json('layout/hour-words.json') as TimeWords['hours'],
    },
  };
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
