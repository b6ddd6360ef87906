/** The bytes of a Word file go in, what the tests look at comes out: its parts, paragraphs and words. */
import { strFromU8, unzipSync } from 'fflate';

export interface WordParagraph {
  readonly xml: string;
  readonly style: string;
  readonly text: string;
  readonly keepNext: boolean;
  readonly numId: number | undefined;
  readonly level: number | undefined;
}

export function readParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

export function readPart(bytes: Uint8Array, name: string): string {
  const part = readParts(bytes).get(name);
  if (part === undefined) throw new Error(`the file has no ${name}`);
  return part;
}

function unescape(text: string): string {
  const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
  return text.replace(/&(lt|gt|amp|quot);/g, (_, name: string) => characters[name] ?? '');
}

/** Text as Word shows it: a line break is a space. */
export function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>|<w:br\/>/g)]
    .map(([, text]) => (text === undefined ? ' ' : unescape(text)))
    .join('');
}

/** Every paragraph of a part, those in tables included, in order. No paragraph holds another: there are no boxes. */
export function paragraphsOf(xml: string): readonly WordParagraph[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) => {
    const value = (pattern: RegExp): string | undefined => pattern.exec(paragraph)?.[1];
    const number = (text: string | undefined): number | undefined =>
      text === undefined ? undefined : Number(text);
    return {
      xml: paragraph,
      style: value(/<w:pStyle w:val="([^"]*)"/) ?? 'Normal',
      text: textOf(paragraph),
      keepNext: paragraph.includes('<w:keepNext/>'),
      numId: number(value(/<w:numId w:val="(\d+)"/)),
      level: number(value(/<w:ilvl w:val="(\d+)"/)),
    };
  });
}

export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** One element a line, so that a person can read and compare a part. */
export function indentXml(xml: string): string {
  let depth = 0;
  const lines = xml
    .replace(/<w:t (?:[^>]*)>[^<]*<\/w:t>|<[^>]+>/g, '$&\n')
    .trimEnd()
    .split('\n');
  const indented = lines.map((line) => {
    if (line.startsWith('</')) depth -= 1;
    const text = '  '.repeat(depth) + line;
    const opens = line.startsWith('<') && !/^<[/?]|\/>$|<\/w:t>$/.test(line);
    if (opens) depth += 1;
    return text;
  });
  return `${indented.join('\n')}\n`;
}
