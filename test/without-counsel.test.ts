/**
 * Parties without counsel: every sample of every kind is written again as if nobody had any. No sentence of a template
 * may then speak of counsel; what a rule says stays as it is quoted, and values are the case's own.
 */
import type { Block, Inline, Inlines } from '../src/document/model.js';
import { loadLibrary } from '../src/library.js';
import { composeOrder, readSources, type SourceText } from '../src/render.js';
import { findSlips, textOf } from './document-slips.js';
import { readKindSamples } from './kind-samples.js';

const library = loadLibrary();
const chambers: SourceText = {
  file: 'chambers.json',
  text: '{ "judge": { "name": "J. Sample" }, "copies": { "form": "of-record", "manner": "said" } }',
};

interface SampleCase {
  readonly parties: readonly Readonly<Record<string, unknown>>[];
  readonly chambers?: object;
}

/** Nobody has counsel; an organization, which must have it, becomes a person. */
function withoutCounsel({ file, text }: SourceText): SourceText {
  const record = JSON.parse(text) as SampleCase;
  const parties = record.parties.map(({ counsel: _counsel, kind, ...party }) => ({
    ...party,
    ...(kind === 'company' ? { kind: 'individual' } : kind === undefined ? {} : { kind }),
    ...(party.pronoun === 'it' ? { pronoun: 'she' } : {}),
    proSe: true,
  }));
  return { file, text: JSON.stringify({ ...record, parties }) };
}

/** The words of templates, and of designations, which say who has counsel: not those of the case, not quotations. */
function ownWords(blocks: readonly Block[]): string {
  const words: string[] = [];
  const gather = (value: unknown): void => {
    if (isInlines(value)) words.push(readInlines(value));
    else if (Array.isArray(value)) value.forEach(gather);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
  };
  gather(blocks.filter(({ kind }) => kind !== 'block-quote' && kind !== 'caption'));
  return words
    .join('\n')
    .replaceAll('\u00A0', ' ')
    .replaceAll(/“[^”]*”/g, '“…”');
}

function isInlines(value: unknown): value is Inlines {
  if (!Array.isArray(value)) return false;
  const [first] = value as readonly unknown[];
  const kinds = ['text', 'emphasis', 'strong', 'line-break', 'footnote'];
  return typeof first === 'object' && first !== null && kinds.includes((first as Inline).kind);
}

function readInlines(inlines: Inlines): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'emphasis' || inline.kind === 'strong') return readInlines(inline.content);
      if (inline.kind !== 'text') return ' ';
      return sayers.test(inline.mergedFrom ?? '') ? '…' : inline.text;
    })
    .join('');
}

/** Whose words these are: the case's own, or those of a local rule. */
const sayers = /^orders\.\d+\.|^conferral\./;

/** Names of things, which stay what they are called; and sentences that say who has none. */
const names = /attorney-client|attorneys’ eyes only|appears without counsel/gi;

/** These orders are about lawyers. */
const aboutCounsel = new Set(['withdraw-counsel']);

const samples = [...library.kinds.keys()]
  .filter((kind) => !aboutCounsel.has(kind))
  .flatMap((kind) => readKindSamples(kind).map(({ source }) => source))
  .filter(({ text }) => !text.includes('"withdraw-counsel"'));

describe.each(samples)('$file, where nobody has counsel,', (source) => {
  const sources = readSources(withoutCounsel(source), chambers);
  const { document, record } = composeOrder(sources, {}, library);

  test('speaks of none', () => {
    const sentences = ownWords(document.blocks)
      .replaceAll(names, '…')
      .split(/(?<=[.;:])\s|\n/);
    expect(sentences.filter((sentence) => /\b(?:counsel|attorneys?|lawyers?)\b/i.test(sentence))).toEqual([]);
  });

  test('has no slip of a template', () => {
    expect(findSlips(document)).toEqual([]);
  });

  test('goes to each party by mail, and prints no address', () => {
    const copies = document.blocks.flatMap((block) => (block.kind === 'copies' ? block.lines : []));
    const lines = copies.map((line) => textOf(line).replaceAll('\u00A0', ' '));
    const mailed = lines.filter((line) => line.endsWith('pro se, via U.S. Mail'));
    expect(mailed).toHaveLength(record.parties.length);
    for (const [line] of record.parties.flatMap(({ address = [] }) =>
      address.length === 0 ? [] : [address],
    ))
      expect(lines.join('\n')).not.toContain(line);
  });
});
