/**
 * Fills a checked template with the facts of a case. Facts in; Markdown out, in which each value is only a numbered
 * mark, so that no value can become markup: the text goes back in after the Markdown has been parsed.
 */
import { throwProblems, OrderError } from '../error.js';
import { analyseTemplate } from './check.js';
import type { TemplateOptions } from './checking.js';
import { closeMark, compileProgram, maxSize, openMark } from './engine.js';
import type { Fill } from './frame.js';
import type { FillEnvironment } from './helpers.js';
import { placeOf, spanOf, type TemplateSource } from './source.js';

export type { FillEnvironment } from './helpers.js';

export interface FilledText {
  /** `The \uE0000\uE001 is denied.`: the first value's mark. */
  readonly markdown: string;
  /** The values as the facts or a helper gave them, letter for letter, and where each came from: `motion.title`. */
  readonly values: readonly { readonly text: string; readonly path: string }[];
  readonly marks: { readonly open: typeof openMark; readonly close: typeof closeMark };
}

export interface Template {
  readonly source: TemplateSource;
  /** @throws OrderError `template-value-missing` for facts that break the schema; they are not changed. */
  readonly fill: (facts: object, environment: FillEnvironment) => FilledText;
}

/** @throws OrderError with every problem of the template and its partials. */
export function compileTemplate(source: TemplateSource, options: TemplateOptions): Template {
  const { problems, program, sites } = analyseTemplate(source, options);
  throwProblems(problems);
  const run = compileProgram(program);
  return {
    source,
    fill: (facts, environment) => {
      const fill: Fill = { sites, environment, values: [], size: 0 };
      const markdown = run({ fill, value: facts, label: '' });
      if (fill.size + markdown.length > maxSize) throw tooLarge(source);
      return { markdown, values: fill.values, marks: { open: openMark, close: closeMark } };
    },
  };
}

function tooLarge(source: TemplateSource): OrderError {
  const message = `the filled text is longer than ${maxSize / 1_000_000} MB`;
  return new OrderError([{ code: 'template-too-large', message, place: placeOf(source, spanOf('', 0, 0)) }]);
}
