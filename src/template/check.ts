/**
 * The strict check of a template against the schema of its facts: Handlebars itself prints nothing, or takes the other
 * branch, for a path that leads nowhere. A template in; all its problems, and the program to fill, out.
 */
import type { Problem } from '../error.js';
import type { Choice, Findings, Site, Spot, TemplateOptions } from './checking.js';
import type { CompiledNode } from './compiled-tree.js';
import { shapeOf } from './schema-shape.js';
import type { TemplateSource } from './source.js';
import { checkProgram } from './statement-check.js';
import { parseTemplate } from './syntax.js';

export interface CheckedTemplate {
  readonly problems: readonly Problem[];
  /** What the engine runs; of use only where there are no problems. */
  readonly program: readonly CompiledNode[];
  readonly sites: readonly Site[];
  readonly choices: ReadonlyMap<number, Choice>;
}

/** All problems of the template and of the partials that it uses: the template's own first, each file's by line. */
export function checkTemplate(source: TemplateSource, options: TemplateOptions): readonly Problem[] {
  return analyseTemplate(source, options).problems;
}

export function analyseTemplate(source: TemplateSource, options: TemplateOptions): CheckedTemplate {
  const { program, problems } = parseTemplate(source);
  const findings: Findings = { problems: [...problems], sites: [], choices: new Map(), expansions: 0 };
  const spot: Spot = {
    source,
    options,
    findings,
    scope: { kind: 'root', shape: shapeOf(options.schema, options.schema), key: '' },
    guards: new Set(),
    depth: 0,
    uses: [],
  };
  const nodes = checkProgram(program, spot);
  return {
    problems: sortProblems(dropRepeated(findings.problems), source.file),
    program: nodes,
    sites: findings.sites,
    choices: findings.choices,
  };
}

/** A partial that is used twice has its mistakes once. */
function dropRepeated(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map<string, Problem>();
  for (const problem of problems) {
    const { file, line, column } = problem.place ?? {};
    // Problems of a text inside a JSON file share its place and are told apart by their first note.
    const key = JSON.stringify([
      file,
      line,
      column,
      problem.code,
      problem.message,
      problem.place?.path && problem.notes?.[0],
    ]);
    if (!seen.has(key)) seen.set(key, problem);
  }
  return [...seen.values()];
}

function sortProblems(problems: readonly Problem[], first: string): readonly Problem[] {
  const files = [...new Set([first, ...problems.map(({ place }) => place?.file ?? '')])];
  const rank = ({ place }: Problem): readonly number[] => [
    files.indexOf(place?.file ?? ''),
    place?.line ?? 0,
    place?.column ?? 0,
  ];
  return problems.toSorted((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    const at = left.findIndex((value, index) => value !== right[index]);
    return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
  });
}
