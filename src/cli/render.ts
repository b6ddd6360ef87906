/** `so-ordered render`: case files in, their orders on disk out. */
import * as fs from 'node:fs';
import type { CommandModule } from 'yargs';
import type { Format } from '../order-files.js';
import type { RenderedOrder } from '../render.js';
import { checkCaseNames, runCases, type CaseOutcome, type CaseRun } from './case-run.js';
import {
  chambersOption,
  draftOption,
  explainOption,
  forceOption,
  formatOption,
  jsonOption,
  listExamples,
  signOption,
  strictOption,
} from './options.js';
import { hashBytes, writeFiles } from '../files/order-files.js';
import { chooseFormats } from './formats.js';
import { UsageError } from './usage.js';

interface RenderArguments {
  readonly CASE?: readonly string[];
  readonly 'out-dir': string;
  readonly format?: readonly string[];
  readonly chambers?: string;
  readonly sign?: boolean;
  readonly draft?: boolean;
  readonly explain?: boolean;
  readonly json?: boolean;
  readonly force?: boolean;
  readonly strict?: boolean;
}

export const renderCommand: CommandModule = {
  command: 'render [CASE..]',
  describe: 'Write the order of each case file as Word, PDF and text',
  builder: (parser) =>
    parser
      .positional('CASE', { type: 'string', array: true, describe: 'Case files; - is standard input' })
      .option('out-dir', {
        alias: 'o',
        type: 'string',
        requiresArg: true,
        default: '.',
        describe: 'The folder to write into; made if missing',
      })
      .option('format', formatOption)
      .option('chambers', chambersOption)
      .option('sign', signOption)
      .option('draft', draftOption)
      .option('explain', explainOption)
      .option('force', forceOption)
      .option('strict', strictOption)
      .option('json', jsonOption)
      .epilogue(
        listExamples(
          'render case.json',
          'render case.json -o orders --format docx,pdf',
          'render case.json --explain',
          'render - --chambers chambers.json < case.json',
        ),
      ),
  // yargs has held the words to the options above.
  handler: (argv) => renderCases(argv as unknown as RenderArguments),
};

async function renderCases(chosen: RenderArguments): Promise<void> {
  const cases = chosen.CASE ?? [];
  const { allFormats, formats } = await import('../order-files.js');
  const { renderOrder } = await import('../render.js');
  const wanted = chooseFormats(chosen.format, allFormats, formats);
  checkForFormats(cases, allFormats);
  checkCaseNames(cases);
  const { loadLibrary } = await import('../library.js');
  const library = loadLibrary();
  const options = {
    formats: wanted,
    sign: chosen.sign === true,
    draft: chosen.draft === true,
    strict: chosen.strict === true,
    explain: chosen.explain === true,
  };
  const written = new Set<string>();
  const run: CaseRun = {
    cases,
    chambers: chosen.chambers,
    library,
    json: chosen.json === true,
    failure: 'nothing written',
  };
  await runCases(run, (caseFile, chambers) => {
    const order = renderOrder(caseFile, { ...options, chambers }, library);
    return writeOrder(order, chosen, written);
  });
}

function writeOrder(order: RenderedOrder, chosen: RenderArguments, written: Set<string>): CaseOutcome {
  const mayReplace = (): boolean => chosen.force === true;
  const paths = writeFiles(order.files, chosen['out-dir'], { mayReplace, written, durable: true });
  const files = order.files.map(({ format, name, bytes }, index) => ({
    format,
    path: paths[index] ?? name,
    sha256: hashBytes(bytes),
    bytes: bytes.length,
  }));
  return { files, warnings: order.warnings };
}

/** `--format docx pdf` leaves `pdf` over, which would read as a case file that is not there. */
function checkForFormats(cases: readonly string[], formats: readonly Format[]): void {
  const stray = cases.find((file) => formats.some((format) => format === file) && !fs.existsSync(file));
  if (stray === undefined) return;
  throw new UsageError(
    `${stray} is a format, not a case file`,
    `join formats with commas: --format docx,${stray === 'docx' ? 'pdf' : stray}`,
  );
}
