/**
 * Runs the tree of a checked template on the facts of a case. Each value is read through its site by one of the seven
 * internal helpers, so that one that is not there stops the fill instead of leaving a blank. Handlebars' own engine is
 * not used: even in its strict mode it says nothing of an absent field in a condition or an argument, and it would
 * compile code of each template at each start.
 */
import { OrderError, type Problem } from '../error.js';
import type { Site } from './checking.js';
import type { CompiledNode, InternalName } from './compiled-tree.js';
import { labelAt, type Fill, type Frame } from './frame.js';
import { isSaid, readArgument } from './helpers.js';
import type { Prose } from './prose.js';
import { placeOf } from './source.js';

/** No order is near this; a bound for what a template can make of a case. */
export const maxSize = 2_000_000;

/** What a turn of a loop counts for beside its text: loops that print nothing must end, too. */
const turnSize = 16;

export const openMark = '\uE000';
export const closeMark = '\uE001';

/** Stands for a value that is not there until something needs it: an `and` may not ask that far. */
class Missing {
  constructor(readonly problem: Problem) {}
}

function missing(frame: Frame, site: Site): Missing {
  const path = labelAt(frame, site) || site.written;
  const message = `the value of \`${path}\` is absent, blank or of the wrong kind`;
  return new Missing({ code: 'template-value-missing', message, place: placeOf(site.source, site.span) });
}

function stop(value: Missing): never {
  throw new OrderError([value.problem]);
}

function siteAt(fill: Fill, index: number): Site {
  const site = fill.sites[index];
  if (site === undefined) throw new TypeError(`no site ${index} in this template`);
  return site;
}

function grow(fill: Fill, characters: number, site: Site): void {
  fill.size += characters;
  if (fill.size <= maxSize) return;
  const message = `the filled text is longer than ${maxSize / 1_000_000} MB`;
  throw new OrderError([{ code: 'template-too-large', message, place: placeOf(site.source, site.span) }]);
}

interface Branches {
  readonly fn: (frame: Frame) => string;
  readonly inverse: (frame: Frame) => string;
}

function print(this: Frame, index: number, value: unknown): string {
  const site = siteAt(this.fill, index);
  if (value instanceof Missing) stop(value);
  const text = Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text !== 'string' || !isSaid(text)) return stop(missing(this, site));
  grow(this.fill, text.length, site);
  const count = this.fill.values.push({ text, path: labelAt(this, site) });
  return `${openMark}${count - 1}${closeMark}`;
}

/** A paragraph of its own, whatever stands around it. */
function printProse(this: Frame, index: number, value: unknown): string {
  if (value instanceof Missing) stop(value);
  const site = siteAt(this.fill, index);
  const { text, starts } = value as Prose;
  grow(this.fill, text.length, site);
  const count = this.fill.values.push({ text, path: labelAt(this, site), prose: starts });
  return `\n\n${openMark}${count - 1}${closeMark}\n\n`;
}

function read(this: Frame, index: number, value: unknown): unknown {
  const site = siteAt(this.fill, index);
  const absent = value === undefined || value === null;
  if (site.isBoolean && !absent && typeof value !== 'boolean') return missing(this, site);
  switch (site.use) {
    case 'presence':
      return isTrue(value);
    case 'condition':
      return absent ? missing(this, site) : isTrue(value);
    case 'argument':
      return isSaid(value) ? value : missing(this, site);
  }
}

/** A condition's answer: 0 is there and so is true, unlike in Handlebars; a blank text and an empty list are not. */
function isTrue(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.length > 0 : isSaid(value);
}

function call(this: Frame, index: number, ...given: readonly unknown[]): unknown {
  const site = siteAt(this.fill, index);
  const { helper } = site;
  if (helper === undefined) throw new TypeError(`site ${index} calls no helper`);
  if (helper.joinsConditions) {
    const settled = settle(helper.name, given);
    return settled instanceof Missing ? settled : helper.apply(settled, this.fill.environment);
  }
  const args: unknown[] = [];
  for (const [at, parameter] of helper.parameters.entries()) {
    const value = given[at];
    if (value instanceof Missing) return value;
    const argument = readArgument(parameter, value);
    if (argument === undefined) return missing(this, site);
    args.push(argument);
  }
  return helper.apply(args, this.fill.environment) ?? missing(this, site);
}

/** The conditions up to the one that settles the answer; what comes after it need not be there. */
function settle(name: string, conditions: readonly unknown[]): readonly unknown[] | Missing {
  const settling = name === 'or';
  for (const [at, condition] of conditions.entries()) {
    if (condition instanceof Missing) return condition;
    if (name !== 'not' && condition === settling) return conditions.slice(0, at + 1);
  }
  return conditions;
}

function choose(this: Frame, index: number, answer: unknown, branches: Branches): string {
  if (answer instanceof Missing) stop(answer);
  if (typeof answer !== 'boolean') stop(missing(this, siteAt(this.fill, index)));
  this.fill.watch?.(index, answer);
  return answer ? branches.fn(this) : branches.inverse(this);
}

function each(this: Frame, index: number, list: unknown, branches: Branches): string {
  const { fill } = this;
  const site = siteAt(fill, index);
  if (!Array.isArray(list)) return stop(missing(this, site));
  fill.watch?.(index, list.length > 0);
  if (list.length === 0) return branches.inverse(this);
  const label = labelAt(this, site);
  let text = '';
  for (const [at, value] of list.entries()) {
    const place = { index: at, first: at === 0, last: at === list.length - 1 };
    const made = branches.fn({ fill, value, label: `${label}.${at}`, parent: this, ...place });
    grow(fill, made.length + turnSize, site);
    text += made;
  }
  return text;
}

function enter(this: Frame, index: number, value: unknown, branches: Branches): string {
  const { fill } = this;
  const site = siteAt(fill, index);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return stop(missing(this, site));
  return branches.fn({ fill, value, label: labelAt(this, site), parent: this });
}

const internal = { print, prose: printProse, read, call, choose, each, with: enter };

/** @returns the text that the nodes make, in which each value is a mark */
export function runProgram(nodes: readonly CompiledNode[], frame: Frame): string {
  let text = '';
  for (const node of nodes) text += String(evaluate(node, frame));
  return text;
}

function evaluate(node: CompiledNode, frame: Frame): unknown {
  switch (node.kind) {
    case 'content':
      return node.text;
    case 'literal':
      return node.value;
    case 'path':
      return follow(node.parts, frame);
    case 'call':
      return apply(
        node.name,
        frame,
        node.site,
        node.params.map((param) => evaluate(param, frame)),
      );
    case 'block': {
      const branches: Branches = {
        fn: (inner) => runProgram(node.body, inner),
        inverse: (inner) => runProgram(node.otherwise, inner),
      };
      return apply(node.name, frame, node.site, [evaluate(node.value, frame), branches]);
    }
  }
}

/** Own fields only: `constructor` and its kind lead nowhere. */
function follow(parts: readonly string[], frame: Frame): unknown {
  let value: unknown = frame;
  for (const part of parts) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[part];
  }
  return value;
}

function apply(name: InternalName, frame: Frame, site: number, args: readonly unknown[]): unknown {
  const helper = internal[name] as (this: Frame, site: number, ...args: readonly unknown[]) => unknown;
  return helper.call(frame, site, ...args);
}
