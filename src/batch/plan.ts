/** What every case of a run has in common: how the person wants the orders, and what lies beneath each case. */
import { hashBytes } from '../files/order-files.js';
import type { JsonSource, SourceText } from '../case/read.js';
import type { OwnTemplates, ProfileText } from '../case/profile.js';
import type { Library } from '../library.js';
import type { Format } from '../order-files.js';
import { readCaseJson } from '../case/read.js';
import type { CaseTable, RowContext } from './row-case.js';
import type { CaseContent } from './model.js';

/** Plain values only, since each worker is given a copy. */
export interface BatchPlan {
  readonly formats: readonly Format[];
  readonly sign: boolean;
  readonly draft: boolean;
  /** A chambers sheet lies beside each order. */
  readonly explain: boolean;
  /** A warning stops the order too. */
  readonly strict: boolean;
  /** The kind of the first order of a case that names none. */
  readonly orderKind?: string;
  /** Laid under every case; checked before the run. */
  readonly defaults?: SourceText;
  readonly table?: CaseTable;
  /** Of the profile that goes with the input; a table's columns and the defaults can be fields of these. */
  readonly templates?: OwnTemplates;
}

/** The plan as the stages use it. */
export interface ReadPlan extends BatchPlan {
  readonly under?: JsonSource;
  readonly rows?: RowContext;
}

/** @throws OrderError where the defaults cannot be read */
export function readPlan(plan: BatchPlan, schemas: Library['schemas']): ReadPlan {
  const under = plan.defaults === undefined ? {} : { under: readCaseJson(plan.defaults) };
  const kind = plan.orderKind === undefined ? {} : { orderKind: plan.orderKind };
  if (plan.table === undefined) return { ...plan, ...under };
  return { ...plan, ...under, rows: { table: plan.table, schemas, ...under, ...kind } };
}

/**
 * Equal for two cases exactly if their files are the same, byte for byte: whatever the files hang on goes into it.
 *
 * @param packageHash of the templates, rows of law, looks and version of this program
 */
export function hashCase(
  content: Exclude<CaseContent, { kind: 'refused' }>,
  chambers: ProfileText,
  plan: BatchPlan,
  packageHash: string,
): string {
  const { formats, sign, draft, explain, orderKind, defaults, table } = plan;
  const own =
    content.kind === 'text'
      ? content.source.text
      : [content.row.cells, table?.columns.map(({ path, dates }) => [path, dates])];
  const law = chambers.law?.map(({ text }) => text);
  const parts = [
    packageHash,
    formats,
    sign,
    draft,
    explain,
    orderKind,
    defaults?.text,
    chambers.text,
    law,
    chambers.templates?.mark,
    own,
  ];
  return hashBytes(Buffer.from(JSON.stringify(parts)));
}
