/** What the checks of one template share: the options, the problems and sites found so far, and where they stand. */
import type { Place, Problem, ProblemCode } from '../error.js';
import type { Helper } from './helpers.js';
import type { JsonSchema } from './schema-shape.js';
import type { Guards, Scope } from './scope.js';
import { placeOf, type Span, type TemplateSource } from './source.js';

export interface TemplateOptions {
  /** The schema of the facts that the template is filled with. */
  readonly schema: JsonSchema;
  readonly partials: ReadonlyMap<string, TemplateSource>;
  /** The ids that `cite` and `quote` may name; without it they are not checked. */
  readonly knownCites?: ReadonlySet<string>;
}

/** Where something stands: in the template's own text, or in that of a partial. */
export interface Standing {
  readonly source: TemplateSource;
  readonly span: Span;
}

/** A place of a template that reads or prints a value when it is filled; the filled program names it by index. */
export interface Site extends Standing {
  /** The path as the template writes it, or the helper's name. */
  readonly written: string;
  /** How many frames up the path begins, and the path from there: with the frame's own label, the value's path. */
  readonly up: number;
  readonly path: string;
  /** `argument`: must be there and not blank; `condition`: may be blank; `presence`: may be absent. */
  readonly use: 'argument' | 'condition' | 'presence';
  readonly isBoolean: boolean;
  readonly helper?: Helper;
}

/** A place where a template goes one way or another: an #if, an #unless, an #each. */
export interface Choice extends Standing {
  /** Both ways, but for a list that has nothing to say when it is empty. */
  readonly answers: readonly boolean[];
}

/** Grows while a template is checked: the one mutable value of the check. */
export interface Findings {
  readonly problems: Problem[];
  readonly sites: Site[];
  /** By the index of the block's site. */
  readonly choices: Map<number, Choice>;
  /** How often partials were put in so far. */
  expansions: number;
}

/** Where in the template a check stands. */
export interface Spot {
  readonly source: TemplateSource;
  readonly options: TemplateOptions;
  readonly findings: Findings;
  readonly scope: Scope;
  /** `unknown` inside a block whose condition was reported. */
  readonly guards: Guards | 'unknown';
  /** Blocks around this place. */
  readonly depth: number;
  /** The partials that this place stands in, outermost first, with the place of each use. */
  readonly uses: readonly { readonly name: string; readonly place: Place }[];
}

export interface Details {
  readonly expected?: readonly string[];
  readonly hint?: string | undefined;
}

export function report(
  spot: Spot,
  code: ProblemCode,
  message: string,
  span: Span,
  { expected, hint }: Details = {},
): void {
  const use = spot.uses.at(-1);
  const notes = [
    ...(spot.source.place === undefined
      ? []
      : [{ message: `line ${span.start.line}, column ${span.start.column + 1} of this text` }]),
    ...(use === undefined ? [] : [{ message: `the partial \`${use.name}\` is used here`, place: use.place }]),
  ];
  spot.findings.problems.push({
    code,
    message,
    place: placeOf(spot.source, span),
    ...(expected === undefined || expected.length === 0 ? {} : { expected }),
    ...(hint === undefined ? {} : { hint }),
    ...(notes.length === 0 ? {} : { notes }),
  });
}

/** @returns the index by which the filled program names the site. */
export function addSite(spot: Spot, span: Span, site: Omit<Site, keyof Standing>): number {
  return (
    spot.findings.sites.push({ ...site, source: spot.source, span: { start: span.start, end: span.end } }) - 1
  );
}

export function withGuards(spot: Spot, guards: Iterable<string>): Spot {
  return spot.guards === 'unknown' ? spot : { ...spot, guards: new Set([...spot.guards, ...guards]) };
}
