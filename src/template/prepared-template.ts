/**
 * A template's check as plain data. The package's own templates are checked when the package is built; a template
 * whose text, partials, schema and rules are the very same then needs no second check at each start.
 */
import { findPrepared } from '../prepared/find.js';
import { analyseTemplate, type CheckedTemplate } from './check.js';
import type { Choice, Site, Standing, TemplateOptions } from './checking.js';
import type { CompiledNode } from './compiled-tree.js';
import { helpers } from './helpers.js';
import type { TemplateSource } from './source.js';

/** A standing without the text, which is known anyway: the template's own, or that of the partial. */
type Prepared<Found extends Standing> = Omit<Found, 'source'> & { readonly partial?: string };

export interface PreparedTemplate {
  readonly program: readonly CompiledNode[];
  readonly sites: readonly (Omit<Prepared<Site>, 'helper'> & { readonly helper?: string })[];
  readonly choices: readonly (readonly [site: number, choice: Prepared<Choice>])[];
}

/** All that the check depends on, as one text. */
export interface TemplateInput {
  readonly text: string;
  readonly schema: TemplateOptions['schema'];
  readonly partials: readonly (readonly [name: string, text: string])[];
  readonly cites: readonly string[] | null;
}

/** The check of a template: as the build left it, or made now. */
export function recallTemplate(source: TemplateSource, options: TemplateOptions): CheckedTemplate {
  const prepared = findPrepared('template', () => writeInput(source, options));
  if (prepared === undefined) return analyseTemplate(source, options);
  const { program, sites, choices } = prepared as PreparedTemplate;
  const sourceOf = ({ partial }: { readonly partial?: string }): TemplateSource => {
    const stands = partial === undefined ? source : options.partials.get(partial);
    if (stands === undefined) throw new TypeError('a prepared template without its partial');
    return stands;
  };
  return {
    problems: [],
    program,
    sites: sites.map(({ helper, ...site }) => ({ ...site, source: sourceOf(site), ...reviveHelper(helper) })),
    choices: new Map(choices.map(([site, choice]) => [site, { ...choice, source: sourceOf(choice) }])),
  };
}

function reviveHelper(name: string | undefined): Pick<Site, 'helper'> {
  if (name === undefined) return {};
  const helper = helpers.get(name);
  if (helper === undefined) throw new TypeError(`a prepared template without its helper ${name}`);
  return { helper };
}

function writeInput({ text }: TemplateSource, { schema, partials, knownCites }: TemplateOptions): string {
  const input: TemplateInput = {
    text,
    schema,
    partials: [...partials].map(([name, partial]) => [name, partial.text]),
    cites: knownCites === undefined ? null : [...knownCites],
  };
  return JSON.stringify(input);
}

/**
 * What the build keeps of a template.
 * @returns undefined where the template has problems: they are told when it is used
 */
export function prepareTemplate(input: TemplateInput): PreparedTemplate | undefined {
  const source = { file: '', text: input.text };
  const partials = new Map(input.partials.map(([name, text]) => [name, { file: name, text }]));
  const cites = input.cites === null ? {} : { knownCites: new Set(input.cites) };
  const checked = analyseTemplate(source, { schema: input.schema, partials, ...cites });
  if (checked.problems.length > 0) return undefined;
  const prepare = <Found extends Standing>({ source: stands, ...found }: Found): Prepared<Found> => ({
    ...found,
    ...(stands === source ? {} : { partial: stands.file }),
  });
  return {
    program: checked.program,
    sites: checked.sites.map(({ helper, ...site }) => ({
      ...prepare(site),
      ...(helper === undefined ? {} : { helper: helper.name }),
    })),
    choices: [...checked.choices].map(([site, choice]) => [site, prepare(choice)]),
  };
}
