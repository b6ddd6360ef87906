/** The closing and the signature of an order as blocks, in this chambers' words. In: a case, its court and chambers. */
import type { CaptionSources } from './caption.js';
import { fillLine } from './chambers-formulas.js';
import type { Closing, Inlines, Signature } from './document/model.js';

export function buildClosing({ record, court, chambers, formulas, environment }: CaptionSources): Closing {
  const [line = court.name] = court.captionLines;
  const facts = { ordered: record.ordered, court: { line, name: court.name }, judge: chambers.judge };
  return { kind: 'closing', content: fillLine(formulas.closing, facts, environment) };
}

/** @param sign the person running the command asked for the judge's mark; nothing else ever does */
export function buildSignature(
  { chambers, formulas, environment }: CaptionSources,
  sign: boolean,
): Signature {
  const { printedName, title } = chambers.signature;
  const { judge } = chambers;
  const name: Inlines = [{ kind: 'text', text: judge.name, mergedFrom: 'judge.name' }];
  const titleLine: Inlines = [
    {
      kind: 'text',
      text: title === 'capitals' ? judge.title.toUpperCase() : judge.title,
      mergedFrom: 'judge.title',
    },
  ];
  const lines = sign && printedName === 'unsigned' ? [titleLine] : [name, titleLine];
  if (!sign) return { kind: 'signature', lines };
  return { kind: 'signature', mark: fillLine(formulas.mark, { judge }, environment), lines };
}
