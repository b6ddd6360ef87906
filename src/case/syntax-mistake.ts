/**
 * What a person did where a file is no JSON. In: the text and the parser's first complaint. Out: the mistake in words,
 * and where it stands, which is not always where the parser gave up.
 */
import { type ParseError, printParseErrorCode } from 'jsonc-parser';

const syntaxMessages: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  InvalidSymbol: ['this is not JSON', 'put text between double quotes; numbers, true and false stand bare'],
  InvalidNumberFormat: [
    'this number is not complete',
    'write it with digits alone, or between double quotes',
  ],
  PropertyNameExpected: ['a key is missing here', 'take away the comma before it, or add a "key": value'],
  ValueExpected: ['a value is missing here', 'take away the comma before it, or add the value'],
  ColonExpected: ['a colon is missing after the key', 'write "key": value'],
  CommaExpected: ['a comma is missing before this', 'put a comma after the value before it'],
  CloseBraceExpected: ['the file ends before a closing brace }', 'is the file whole? Add the missing }'],
  CloseBracketExpected: ['the file ends before a closing bracket ]', 'is the file whole? Add the missing ]'],
  EndOfFileExpected: [
    'there is more text after the end of the JSON value',
    'one file holds one value; take away the rest',
  ],
  InvalidCommentToken: ['comments are not allowed', 'take the comment away'],
  UnexpectedEndOfComment: ['a comment does not end', 'take the comment away'],
  UnexpectedEndOfString: ['a text does not end on its line', 'close it with a double quote'],
  UnexpectedEndOfNumber: ['this number is not complete', 'write its last digits'],
  InvalidUnicode: ['this \\u escape is not complete', 'write \\u and four hexadecimal digits'],
  InvalidEscapeCharacter: [
    'a backslash stands before a character that needs none',
    'write \\\\ for a backslash',
  ],
  InvalidCharacter: ['a control character stands in the text', 'take it away'],
};

export interface SyntaxMistake {
  readonly message: string;
  readonly hint: string;
  readonly offset: number;
  readonly length: number;
}

/** The parser says what it missed; a person wants to know what stands there instead. */
export function describeSyntaxError(text: string, { error, offset, length }: ParseError): SyntaxMistake {
  const code = printParseErrorCode(error);
  const end = text.trimEnd().length;
  if (offset + length >= end && !unrelatedToTheEnd.has(code)) {
    const message =
      code === 'UnexpectedEndOfString'
        ? 'the file ends in the middle of a text'
        : 'the file ends before it is complete';
    const place = code === 'UnexpectedEndOfString' ? { offset, length } : { offset: end - 1, length: 1 };
    return { message, hint: 'is the file whole? Copy it again, or close what is open', ...place };
  }
  const comma = text.slice(0, offset).trimEnd().length - 1;
  if (text[comma] === ',' && (text[offset] === '}' || text[offset] === ']')) {
    const message = `a comma stands before the closing ${text[offset] === '}' ? 'brace }' : 'bracket ]'}`;
    return { message, hint: 'take the comma away; it only stands between two', offset: comma, length: 1 };
  }
  if (code === 'InvalidSymbol' && /^[“”„‘’']/.test(text.slice(offset))) {
    const message = 'this quotation mark is not the one that JSON knows';
    return { message, hint: 'put text between straight double quotes: "…"', offset, length };
  }
  const [message, hint] = syntaxMessages[code] ?? ['this is not JSON', 'compare it with a sample'];
  return { message, hint, offset, length };
}

/** What is wrong with the last word of a file, and does not say that more should follow it. */
const unrelatedToTheEnd = new Set([
  'InvalidSymbol',
  'EndOfFileExpected',
  'InvalidCommentToken',
  'InvalidCharacter',
  'InvalidEscapeCharacter',
]);
