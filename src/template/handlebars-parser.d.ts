/** Handlebars has no typings of its parser alone; the tree's own are in syntax-tree.ts. */
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  export function parse(text: string): unknown;
}
