/**
 * Walks a template's statements: each is checked against the schema at its place and rewritten for the fill. The walk
 * goes on after a problem, so that one run finds them all; what it made is then thrown away.
 */
import { addSite, report, withGuards, type Spot } from './checking.js';
import { blockNode, contentNode, pathNode, type CompiledNode } from './compiled-tree.js';
import { checkCondition } from './condition-check.js';
import { siteOf } from './operand.js';
import { checkNamedBlock, checkBlockForm } from './block-form-check.js';
import { checkOutput } from './output-check.js';
import { checkPath } from './path-check.js';
import { isOnly, shapeOf } from './schema-shape.js';
import { joinKey, type ResolvedPath, type Scope } from './scope.js';
import { openingTag, placeOf, sliceOf, type TemplateSource } from './source.js';
import { maxDepth, parseTemplate } from './syntax.js';
import { suggestName } from '../nearest-name.js';
import type { BlockStatement, PartialStatement, Program, Statement } from './syntax-tree.js';

type Nodes = readonly CompiledNode[];

const maxExpansions = 500;

export function checkProgram(program: Program | undefined, spot: Spot): Nodes {
  const here = program?.chained === true ? { ...spot, depth: spot.depth - 1 } : spot;
  return program?.body.flatMap((statement) => checkStatement(statement, here)) ?? [];
}

function checkStatement(statement: Statement, spot: Spot): Nodes {
  switch (statement.type) {
    case 'ContentStatement':
      return statement.value === '' ? [] : [contentNode(statement.value)];
    case 'CommentStatement':
      return [];
    case 'MustacheStatement': {
      const output = checkOutput(statement, spot);
      return output === undefined ? [] : [output];
    }
    case 'BlockStatement':
      return checkBlock(statement, spot);
    case 'PartialStatement':
      return checkPartial(statement, spot);
    case 'PartialBlockStatement':
    case 'Decorator':
    case 'DecoratorBlock': {
      const isPartial = statement.type === 'PartialBlockStatement';
      const message = isPartial ? 'a partial is used as a block' : 'a decorator or an inline partial is used';
      const hint = isPartial ? 'write {{> name}}' : 'put the text into a partial of its own: {{> name}}';
      const tag = openingTag(spot.source, statement.loc);
      report(spot, 'template-construct-not-allowed', message, tag, { hint });
      return [];
    }
  }
}

function checkBlock(block: BlockStatement, spot: Spot): Nodes {
  if (!checkBlockForm(block, spot)) return [];
  const inner = { ...spot, depth: spot.depth + 1 };
  if (inner.depth > maxDepth) {
    const message = `more than ${maxDepth} blocks stand in one another`;
    const tag = openingTag(spot.source, block.loc);
    report(spot, 'template-too-large', message, tag, { hint: 'take some of the blocks apart' });
    return [];
  }
  const name = checkNamedBlock(block, spot);
  switch (name) {
    case 'if':
    case 'unless':
      return checkChoice(block, name, inner);
    case 'each':
    case 'with':
      return checkScopeBlock(block, name, inner);
    case undefined:
      return [];
  }
}

/** `#if` and `#unless`: the same block with its branches the other way round. */
function checkChoice(block: BlockStatement, name: 'if' | 'unless', spot: Spot): Nodes {
  const asked = block.params[0];
  const condition = asked === undefined ? undefined : checkCondition(asked, spot);
  const [yes, no] = name === 'if' ? [block.program, block.inverse] : [block.inverse, block.program];
  if (condition === undefined) {
    // What the wrong condition guards is not known, so nothing more is said of it.
    for (const branch of [yes, no]) checkProgram(branch, { ...spot, guards: 'unknown' });
    return [];
  }
  const body = checkProgram(yes, withGuards(spot, condition.whenTrue));
  const otherwise = checkProgram(no, withGuards(spot, condition.whenFalse));
  const origin =
    condition.path === undefined ? { written: name, up: 0, path: '' } : siteOf(condition.path, 'condition');
  const site = addSite(spot, block.loc, { ...origin, use: 'condition', isBoolean: false });
  addChoice(block, site, [true, false], spot);
  return [blockNode('choose', site, condition.node, body, otherwise)];
}

function checkScopeBlock(block: BlockStatement, name: 'each' | 'with', spot: Spot): Nodes {
  const path = checkScopePath(block, name, spot);
  const otherwise = checkProgram(block.inverse, spot);
  if (path === undefined) return [];
  const site = addSite(spot, block.loc, siteOf(path, 'argument'));
  if (name === 'each') addChoice(block, site, block.inverse === undefined ? [true] : [true, false], spot);
  const scope = name === 'with' ? scopeWith(path, spot) : scopeOfItems(path, site, spot);
  const body = checkProgram(block.program, { ...spot, scope });
  return [blockNode(name, site, pathNode(path), body, otherwise)];
}

function addChoice(block: BlockStatement, site: number, answers: readonly boolean[], spot: Spot): void {
  const { source } = spot;
  spot.findings.choices.set(site, { source, span: openingTag(source, block.loc), answers });
}

function checkScopePath(block: BlockStatement, name: 'each' | 'with', spot: Spot): ResolvedPath | undefined {
  const [expression] = block.params;
  if (expression?.type !== 'PathExpression') {
    const message = `\`#${name}\` is not given a path`;
    const tag = openingTag(spot.source, block.loc);
    report(spot, 'template-helper-arguments', message, tag, { hint: `write {{#${name} path}}` });
    return undefined;
  }
  const path = checkPath(expression, spot);
  if (path === undefined || isOnly(path.shape, name === 'each' ? 'array' : 'object')) return path;
  const what = name === 'each' ? 'a list' : 'an object';
  const message = `\`#${name}\` takes ${what}, and \`${path.written}\` is none`;
  report(spot, 'template-helper-arguments', message, expression.loc, { hint: scopeHint(name, path) });
  return undefined;
}

function scopeHint(name: 'each' | 'with', path: ResolvedPath): string {
  if (name === 'each' && isOnly(path.shape, 'object')) return `write {{#with ${path.written}}}`;
  if (name === 'with' && isOnly(path.shape, 'array')) return `write {{#each ${path.written}}}`;
  return `to ask whether it is there, write {{#if ${path.written}}}`;
}

function scopeWith(path: ResolvedPath, spot: Spot): Scope {
  return { kind: 'with', shape: path.shape, key: path.key, parent: spot.scope };
}

/** Each block's items have a key of their own: a guard in one loop says nothing about another's items. */
function scopeOfItems(path: ResolvedPath, site: number, spot: Spot): Scope {
  const shape = shapeOf(path.shape.items ?? true, spot.options.schema);
  return { kind: 'each', shape, key: joinKey(path.key, `#${site}`), parent: spot.scope };
}

/** Puts the partial's own statements where it is used, so that each use is checked in its own context. */
function checkPartial(partial: PartialStatement, spot: Spot): Nodes {
  const used = findPartial(partial, spot);
  if (used === undefined) return [];
  const { name, source } = used;
  const { findings } = spot;
  const problemsBefore = findings.problems.length;
  const { program, problems } = parseTemplate(source);
  const inside: Spot = {
    ...spot,
    source,
    depth: spot.depth + 1,
    uses: [...spot.uses, { name, place: placeOf(spot.source, partial.loc) }],
  };
  findings.expansions += 1;
  findings.problems.push(...problems);
  if (findings.expansions > maxExpansions || inside.depth > maxDepth) {
    findings.problems.length = problemsBefore;
    const message = `the template uses more than ${maxExpansions} partials, or ${maxDepth} in one another`;
    report(spot, 'template-too-large', message, partial.loc, { hint: 'write some of the text in place' });
    return [];
  }
  return checkPartialContext(partial, program, spot, inside);
}

function checkPartialContext(
  partial: PartialStatement,
  program: Program | undefined,
  spot: Spot,
  inside: Spot,
): Nodes {
  const [context] = partial.params;
  if (context === undefined) return checkProgram(program, inside);
  if (context.type !== 'PathExpression') {
    const hint = `write {{> ${inside.uses.at(-1)?.name ?? 'name'} path}}`;
    report(spot, 'template-helper-arguments', 'what a partial is given is not a path', context.loc, { hint });
    return [];
  }
  const path = checkPath(context, spot);
  if (path === undefined) return [];
  if (!isOnly(path.shape, 'object')) {
    const message = `a partial is given an object, and \`${path.written}\` is none`;
    report(spot, 'template-helper-arguments', message, context.loc, {
      hint: 'give it an object, or nothing',
    });
    return [];
  }
  const site = addSite(spot, partial.loc, siteOf(path, 'argument'));
  const body = checkProgram(program, { ...inside, scope: scopeWith(path, spot) });
  return [blockNode('with', site, pathNode(path), body, [])];
}

function findPartial(
  partial: PartialStatement,
  spot: Spot,
): { readonly name: string; readonly source: TemplateSource } | undefined {
  const { partials } = spot.options;
  const name = sliceOf(spot.source, partial.name.loc);
  if (partial.name.type !== 'PathExpression') {
    const message = 'the name of a partial is worked out while the template is filled';
    report(spot, 'template-construct-not-allowed', message, partial.loc, {
      hint: 'write the name itself: {{> name}}',
    });
    return undefined;
  }
  if (partial.hash !== undefined || partial.params.length > 1) {
    const message = 'a partial takes one path or nothing';
    report(spot, 'template-helper-arguments', message, partial.loc, {
      hint: `write {{> ${name}}} or {{> ${name} path}}`,
    });
    return undefined;
  }
  const source = partials.get(name);
  if (source === undefined) {
    const hint = suggestName(name, [...partials.keys()]);
    report(spot, 'template-partial-unknown', `there is no partial \`${name}\``, partial.name.loc, { hint });
    return undefined;
  }
  if (source === spot.source || spot.uses.some((use) => use.name === name)) {
    const message = `the partial \`${name}\` uses itself`;
    report(spot, 'template-construct-not-allowed', message, partial.loc, { hint: 'take this use out' });
    return undefined;
  }
  return { name, source };
}
