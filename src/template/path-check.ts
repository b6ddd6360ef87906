/** Checks one path of a template: its form, that it leads somewhere, and that what it names is sure to be there. */
import { report, type Spot } from './checking.js';
import { resolvePath, type ResolvedPath } from './scope.js';
import { sliceOf, type Span } from './source.js';
import type { PathExpression } from './syntax-tree.js';

const field = String.raw`[\p{L}_$][\p{L}\p{N}_$-]*`;
const plainForm = new RegExp(
  String.raw`^(?:@(?!root$)${field}|(?:\.\./)*(?:\.\.|this|\.|(?:this\.|\./)?${field}(?:\.${field})*))$`,
  'u',
);
/** `data.[a b]`, `a/b`, `@../index`, `@root.a`, `a.0`: Handlebars allows them, a template has no use for them. */
const otherForms: readonly { readonly form: RegExp; readonly message: string; readonly hint: string }[] = [
  { form: /[[\]]/, message: 'holds square brackets', hint: 'name the field without brackets' },
  {
    form: /^@root/,
    message: 'reaches for the facts by `@root`',
    hint: 'write `../`, once for each #each or #with around it',
  },
  {
    form: /^@/,
    message: 'begins with `@` and is not one of the loop names',
    hint: 'inside #each there are `@index`, `@first` and `@last` of the innermost loop',
  },
  {
    form: /(^|\.)\d/,
    message: 'takes one item of a list by its number',
    hint: 'go through the list with #each',
  },
  { form: /\//, message: 'holds a slash', hint: 'write a point between the fields' },
];

/**
 * The path, or undefined where it leads nowhere, which was reported.
 * @param presence the path stands in a condition: it may be absent, for that is what is asked.
 */
export function checkPath(path: PathExpression, spot: Spot, presence = false): ResolvedPath | undefined {
  const written = sliceOf(spot.source, path.loc);
  if (!checkForm(path, written, spot)) return undefined;
  const resolution = resolvePath(path, written, spot.scope, spot.options.schema);
  if (!resolution.found) {
    const { message, at, length, accepted, hint } = resolution.unknown;
    report(spot, 'template-path-unknown', message, partOf(path.loc, at, length), {
      expected: accepted,
      hint,
    });
    return undefined;
  }
  // Reported, and looked at all the same: its type may be wrong, too.
  if (!presence) checkPresence(resolution.path, path.loc, spot);
  return resolution.path;
}

function partOf({ start }: Span, at: number, length: number): Span {
  const column = start.column + at;
  return { start: { line: start.line, column }, end: { line: start.line, column: column + length } };
}

function checkForm(path: PathExpression, written: string, spot: Spot): boolean {
  const inherited = path.parts.find((part) => part in Object.prototype);
  if (inherited !== undefined) {
    const message = `\`${inherited}\` is a word of the programming language, never a field`;
    report(spot, 'template-construct-not-allowed', message, path.loc, { hint: 'name a field of the case' });
    return false;
  }
  if (/[“”‘’]/.test(written)) {
    const hint = 'inside a tag, type straight ones: "…"';
    report(spot, 'template-syntax', 'a tag holds curly quotation marks', path.loc, { hint });
    return false;
  }
  if (plainForm.test(written)) return true;
  const other = otherForms.find(({ form }) => form.test(written));
  const message = `the path \`${written}\` ${other?.message ?? 'holds a sign that no field has'}`;
  const hint = other?.hint ?? 'a path is made of field names with points between them';
  report(spot, 'template-construct-not-allowed', message, path.loc, { hint });
  return false;
}

/** A value that may be absent may be used only under an `#if` that found it. */
function checkPresence(path: ResolvedPath, span: Span, spot: Spot): void {
  const { guards } = spot;
  if (guards === 'unknown') return;
  const missing = path.optional.find(({ key }) => !guards.has(key));
  if (missing === undefined) return;
  const message =
    missing.written === path.written
      ? `\`${path.written}\` may be absent`
      : `\`${missing.written}\`, on the way to \`${path.written}\`, may be absent`;
  const hint = `put it between {{#if ${missing.written}}} and {{/if}}`;
  report(spot, 'template-path-optional', message, span, { hint });
}
