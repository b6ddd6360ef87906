/**
 * Fills a checked template with the facts of a case. Facts in; Markdown out, in which each value is only a numbered
 * mark, so that no value can become markup: the text goes back in after the Markdown has been parsed.
 */
import { throwProblems, OrderError } from '../error.js';
import type { CheckedTemplate } from './check.js';
import type { Choice, TemplateOptions } from './checking.js';
import { maxSize, runProgram } from './engine.js';
import type { Fill, FilledValue } from './frame.js';
import type { FillEnvironment } from './helpers.js';
import { recallTemplate } from './prepared-template.js';
import { placeOf, spanOf, type TemplateSource } from './source.js';

export type { FillEnvironment } from './helpers.js';

export interface FilledText {
  /** `The \uE0000\uE001 is denied.`: the first value's mark. */
  readonly markdown: string;
  /** The values as the facts or a helper gave them, letter for letter, and where each came from: `motion.title`. */
  readonly values: readonly FilledValue[];
}

export type Watch = (choice: Choice, answer: boolean) => void;

export interface Template {
  readonly source: TemplateSource;
  /** Without a tag: it always gives the same words. */
  readonly isConstant: boolean;
  /** Every place where the template, or a partial in it, goes one way or another. */
  readonly choices: readonly Choice[];
  /**
   * @param watch told of each choice that the facts made, for the coverage of a template by its samples
   * @throws OrderError `template-value-missing` for facts that break the schema; they are not changed.
   */
  readonly fill: (facts: object, environment: FillEnvironment, watch?: Watch) => FilledText;
}

/** @throws OrderError with every problem of the template and its partials. */
export function compileTemplate(source: TemplateSource, options: TemplateOptions): Template {
  const checked = recallTemplate(source, options);
  throwProblems(checked.problems);
  return makeTemplate(source, checked);
}

/** @param checked has no problems */
export function makeTemplate(source: TemplateSource, { program, sites, choices }: CheckedTemplate): Template {
  return {
    source,
    isConstant: sites.length === 0,
    choices: [...choices.values()],
    fill: (facts, environment, watch) => {
      const fill: Fill = { sites, environment, values: [], size: 0, ...watchSites(choices, watch) };
      const markdown = runProgram(program, { fill, value: facts, label: '' });
      if (fill.size + markdown.length > maxSize) throw tooLarge(source);
      return { markdown, values: fill.values };
    },
  };
}

function watchSites(choices: ReadonlyMap<number, Choice>, watch: Watch | undefined): Pick<Fill, 'watch'> {
  if (watch === undefined) return {};
  return {
    watch: (site, answer) => {
      const choice = choices.get(site);
      if (choice === undefined) throw new TypeError(`site ${site} makes no choice`);
      watch(choice, answer);
    },
  };
}

function tooLarge(source: TemplateSource): OrderError {
  const message = `the filled text is longer than ${maxSize / 1_000_000} MB`;
  return new OrderError([{ code: 'template-too-large', message, place: placeOf(source, spanOf('', 0, 0)) }]);
}
