/** Words that are no path and no helper: the blocks, what other template languages say, what is shut out. */

/** The only blocks. */
export const blockNames: readonly string[] = ['if', 'unless', 'each', 'with'];

/** Words of other template languages, with what is written here. */
export const foreignWords: ReadonlyMap<string, string> = new Map([
  ...['elseif', 'elsif', 'elif'].map((word) => [word, 'write {{else if path}}'] as const),
  ...['endif', 'end', 'fi'].map((word) => [word, 'a block is closed by its own name: {{/if}}'] as const),
  ...['endfor', 'endeach'].map((word) => [word, 'a list is closed by {{/each}}'] as const),
  ['for', 'to go through a list write {{#each path}}'],
]);

/** Handlebars' own, which reach past the schema. */
export const forbiddenNames: readonly string[] = ['lookup', 'log', 'helperMissing', 'blockHelperMissing'];
