/**
 * Runs the tree of a checked template on the facts of a case. Each value is read through its site by its
 * node, so that one that is not there stops the fill instead of leaving a blank. Handlebars' own engine is
 * not used: even in its strict mode it says nothing of an absent field in a condition or an argument, and it would
 * compile code of each template at each start.
 */
import { OrderError, type Problem } from '../error.js';
import { writeMark } from '../value-marks.js';
import type { Site } from './checking.js';
import type { BlockNode, CallNode, CompiledNode, PathNode, ValueNode } from './compiled-tree.js';
import { labelAt, type Fill, type Frame } from './frame.js';
import { isSaid, readArgument } from './helpers.js';
import type { Prose } from './prose.js';
import { placeOf } from './source.js';

/** No order is near this; a bound for what a template can make of a case. */
export const maxSize = 2_000_000;

/** What a turn of a loop counts for beside its text: loops that print nothing must end, too. */
const turnSize = 16;

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

/** @returns the text that the nodes make, in which each value is a mark */
export function runProgram(nodes: readonly CompiledNode[], frame: Frame): string {
  let text = '';
  for (const node of nodes) text += node.kind === 'content' ? node.text : String(evaluate(node, frame));
  return text;
}

function evaluate(node: CompiledNode, frame: Frame): unknown {
  switch (node.kind) {
    case 'content':
      return node.text;
    case 'literal':
      return node.value;
    case 'path':
      return follow(node, frame);
    case 'print':
      return print(node, frame);
    case 'prose':
      return printProse(node, frame);
    case 'read':
      return read(node, frame);
    case 'call':
      return call(node, frame);
    case 'choose':
      return choose(node, frame);
    case 'each':
      return runEach(node, frame);
    case 'with':
      return enter(node, frame);
  }
}

/** Own fields only: `constructor` and its kind lead nowhere. */
function follow({ up, fields, loop }: PathNode, frame: Frame): unknown {
  let base: Frame | undefined = frame;
  for (let left = up; left > 0; left -= 1) base = base?.parent;
  if (loop !== undefined) return base?.[loop];
  let value = base?.value;
  for (const field of fields) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, field)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[field];
  }
  return value;
}

function print(node: ValueNode, frame: Frame): string {
  const { fill } = frame;
  const site = siteAt(fill, node.site);
  const value = evaluate(node.value, frame);
  if (value instanceof Missing) stop(value);
  const text = Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text !== 'string' || !isSaid(text)) return stop(missing(frame, site));
  grow(fill, text.length, site);
  const count = fill.values.push({ text, path: labelAt(frame, site) });
  return writeMark(count - 1);
}

/** A paragraph of its own, whatever stands around it. */
function printProse(node: ValueNode, frame: Frame): string {
  const { fill } = frame;
  const value = evaluate(node.value, frame);
  if (value instanceof Missing) stop(value);
  const site = siteAt(fill, node.site);
  const { text, starts } = value as Prose;
  grow(fill, text.length, site);
  const count = fill.values.push({ text, path: labelAt(frame, site), prose: starts });
  return `\n\n${writeMark(count - 1)}\n\n`;
}

function read(node: ValueNode, frame: Frame): unknown {
  const site = siteAt(frame.fill, node.site);
  const value = evaluate(node.value, frame);
  const absent = value === undefined || value === null;
  if (site.isBoolean && !absent && typeof value !== 'boolean') return missing(frame, site);
  switch (site.use) {
    case 'presence':
      return isTrue(value);
    case 'condition':
      return absent ? missing(frame, site) : isTrue(value);
    case 'argument':
      return isSaid(value) ? value : missing(frame, site);
  }
}

/** A condition's answer: 0 is there and so is true, unlike in Handlebars; a blank text and an empty list are not. */
function isTrue(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.length > 0 : isSaid(value);
}

function call(node: CallNode, frame: Frame): unknown {
  const { fill } = frame;
  const site = siteAt(fill, node.site);
  const { helper } = site;
  if (helper === undefined) throw new TypeError(`site ${node.site} calls no helper`);
  const given = node.params.map((param) => evaluate(param, frame));
  if (helper.joinsConditions) {
    const settled = settle(helper.name, given);
    return settled instanceof Missing ? settled : helper.apply(settled, fill.environment);
  }
  const args: unknown[] = [];
  for (const parameter of helper.parameters) {
    const value = given[args.length];
    if (value instanceof Missing) return value;
    const argument = readArgument(parameter, value);
    if (argument === undefined) return missing(frame, site);
    args.push(argument);
  }
  return helper.apply(args, fill.environment) ?? missing(frame, site);
}

/** The conditions up to the one that settles the answer; what comes after it need not be there. */
function settle(name: string, conditions: readonly unknown[]): readonly unknown[] | Missing {
  const settling = name === 'or';
  const asked: unknown[] = [];
  for (const condition of conditions) {
    if (condition instanceof Missing) return condition;
    asked.push(condition);
    if (name !== 'not' && condition === settling) break;
  }
  return asked;
}

function choose(node: BlockNode, frame: Frame): string {
  const { fill } = frame;
  const answer = evaluate(node.value, frame);
  if (answer instanceof Missing) stop(answer);
  if (typeof answer !== 'boolean') stop(missing(frame, siteAt(fill, node.site)));
  fill.watch?.(node.site, answer);
  return runProgram(answer ? node.body : node.otherwise, frame);
}

function runEach(node: BlockNode, frame: Frame): string {
  const { fill } = frame;
  const site = siteAt(fill, node.site);
  const list = evaluate(node.value, frame);
  if (!Array.isArray(list)) return stop(missing(frame, site));
  fill.watch?.(node.site, list.length > 0);
  if (list.length === 0) return runProgram(node.otherwise, frame);
  const label = labelAt(frame, site);
  let text = '';
  for (const [at, value] of list.entries()) {
    const place = { index: at, first: at === 0, last: at === list.length - 1 };
    const made = runProgram(node.body, { fill, value, label: `${label}.${at}`, parent: frame, ...place });
    grow(fill, made.length + turnSize, site);
    text += made;
  }
  return text;
}

function enter(node: BlockNode, frame: Frame): string {
  const { fill } = frame;
  const site = siteAt(fill, node.site);
  const value = evaluate(node.value, frame);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return stop(missing(frame, site));
  return runProgram(node.body, { fill, value, label: labelAt(frame, site), parent: frame });
}
