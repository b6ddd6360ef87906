/** Handlebars' syntax tree as closed unions, so that a construct nobody thought of cannot pass a `switch`. */
import type { Span } from './source.js';

export interface PathExpression {
  readonly type: 'PathExpression';
  /** Begins with `@`. */
  readonly data: boolean;
  /** How many `../` it begins with. */
  readonly depth: number;
  readonly parts: readonly string[];
  readonly original: string;
  readonly loc: Span;
}

export interface TextLiteral {
  readonly type: 'StringLiteral';
  readonly value: string;
  readonly loc: Span;
}

export interface NumberLiteral {
  readonly type: 'NumberLiteral';
  readonly value: number;
  readonly loc: Span;
}

export interface OtherLiteral {
  readonly type: 'BooleanLiteral' | 'UndefinedLiteral' | 'NullLiteral';
  readonly loc: Span;
}

export type Literal = TextLiteral | NumberLiteral | OtherLiteral;

export interface Hash {
  readonly pairs: readonly { readonly key: string; readonly loc: Span }[];
  readonly loc: Span;
}

/** What a helper, block or sub-expression is called with. */
export interface Call {
  readonly path: PathExpression | Literal;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
  readonly loc: Span;
}

export interface SubExpression extends Call {
  readonly type: 'SubExpression';
}

export type Expression = PathExpression | Literal | SubExpression;

export interface ContentStatement {
  readonly type: 'ContentStatement';
  /** The text after whitespace control. */
  readonly value: string;
  /** The text as it stands in the source. */
  readonly original: string;
  readonly loc: Span;
}

export interface MustacheStatement extends Call {
  readonly type: 'MustacheStatement';
  readonly escaped: boolean;
}

export interface BlockStatement extends Call {
  readonly type: 'BlockStatement';
  /** Absent in an inverse block, `{{^path}}`. */
  readonly program?: Program;
  readonly inverse?: Program;
}

export interface PartialStatement {
  readonly type: 'PartialStatement';
  readonly name: Expression;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
  readonly loc: Span;
}

/** Constructs that no template may use; their insides are not looked at. */
export interface ForbiddenStatement {
  readonly type: 'PartialBlockStatement' | 'Decorator' | 'DecoratorBlock';
  readonly loc: Span;
}

export interface CommentStatement {
  readonly type: 'CommentStatement';
  readonly loc: Span;
}

export type Statement =
  | ContentStatement
  | MustacheStatement
  | BlockStatement
  | PartialStatement
  | ForbiddenStatement
  | CommentStatement;

export interface Program {
  readonly type: 'Program';
  readonly body: readonly Statement[];
  readonly blockParams?: readonly string[];
  /** The program of an `{{else if}}`: one block, which stands no deeper than the one before it. */
  readonly chained?: boolean;
}
