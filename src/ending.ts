/**
 * What closes an order: the sentence above the signature, the signature or the byline in its place, and to whom
 * copies go, in this chambers' words. In: a case, its court and chambers.
 */
import type { CaptionSources } from './caption.js';
import { fillLine, placeValues } from './chambers-formulas.js';
import type { Closing, Copies, Inlines, Paragraph, Signature } from './document/model.js';

export type EndingSources = CaptionSources;

/** @param reports the order is a report, which recommends */
export function buildClosings(sources: EndingSources, reports: boolean): readonly Closing[] {
  const { record, court, chambers, formulas, environment } = sources;
  const facts = {
    ordered: record.ordered,
    court: nameCourt(sources),
    judge: chambers.judge,
    place: { state: court.state, ...chambers.place },
  };
  const lines = reports ? formulas.reportClosing : formulas.closing;
  return lines.map((line) => ({ kind: 'closing', content: fillLine(line, facts, environment) }));
}

function nameCourt({ court }: EndingSources): { readonly line: string; readonly name: string } {
  const [line = court.name] = court.captionLines;
  return { line, name: court.name };
}

/** Stands in a byline where the judge's name will: like a signature, the name is the judge's act. */
const blankName = '_'.repeat(20);

/** @param sign the person running the command asked for the judge's name; nothing else ever does */
export function buildByline(sources: EndingSources, sign: boolean): Paragraph | undefined {
  const { record, chambers, formulas, environment } = sources;
  if (chambers.signature.form !== 'byline') return undefined;
  const judge = { ...chambers.judge, ...(sign ? {} : { name: blankName }) };
  const facts = { ordered: record.ordered, court: nameCourt(sources), judge };
  return { kind: 'paragraph', content: fillLine(formulas.byline, facts, environment) };
}

/** @param sign the person running the command asked for the judge's mark; nothing else ever does */
export function buildSignature(
  { chambers, formulas, environment }: EndingSources,
  sign: boolean,
): Signature | undefined {
  const { signature, judge } = chambers;
  if (signature.form !== 'block') return undefined;
  const lines: readonly Inlines[] = [
    writeLetters(judge.name, signature.name, 'judge.name'),
    writeLetters(judge.title, signature.title, 'judge.title'),
  ];
  const above = signature.above.map((text): Inlines => [{ kind: 'text', text }]);
  const mark = sign
    ? fillLine(formulas.mark, { judge }, environment)
    : formulas.unsignedMark.map((line) => fillLine(line, {}, environment))[0];
  return {
    kind: 'signature',
    ...(above.length === 0 ? {} : { above }),
    ...(mark === undefined ? {} : { mark }),
    lines: sign && signature.printedName === 'unsigned' ? lines.slice(1) : lines,
  };
}

function writeLetters(text: string, letters: 'capitals' | 'as-given', mergedFrom: string): Inlines {
  return [{ kind: 'text', text: letters === 'capitals' ? text.toUpperCase() : text, mergedFrom }];
}

/** `Copies to: Counsel of Record`, or everyone by name; parties without counsel always by name. */
export function buildCopies(sources: EndingSources): Copies | undefined {
  const { form, heading, ofRecord } = sources.chambers.copies;
  if (form === 'none') return undefined;
  const hasCounsel = sources.record.parties.some((party) => party.proSe !== true);
  const counsel: readonly Inlines[] =
    form === 'names' ? listCounsel(sources) : hasCounsel ? [[{ kind: 'text', text: ofRecord }]] : [];
  const [only, ...others] = [...counsel, ...listUnrepresented(sources)];
  if (only === undefined) return undefined;
  const lead: Inlines = [{ kind: 'text', text: heading }];
  const lines: readonly Inlines[] =
    others.length === 0 ? [[...lead, { kind: 'text', text: ' ' }, ...only]] : [lead, only, ...others];
  return { kind: 'copies', lines };
}

function listCounsel(sources: EndingSources): readonly Inlines[] {
  const { record, designate, formulas, environment } = sources;
  return record.parties.flatMap((party, index) =>
    (party.counsel ?? []).map((counsel, position) => {
      const facts = { ...counsel, party: designate.ofMembers([party]).named };
      return placeValues(fillLine(formulas.counselLine, facts, environment), {
        name: `parties.${index}.counsel.${position}.name`,
        firm: `parties.${index}.counsel.${position}.firm`,
        party: `parties.${index}.name`,
      });
    }),
  );
}

function listUnrepresented(sources: EndingSources): readonly Inlines[] {
  const { record, designate, formulas, environment } = sources;
  return record.parties.flatMap((party, index): readonly Inlines[] => {
    if (party.proSe !== true) return [];
    const { name, address, prisoner } = party;
    const facts = {
      name,
      party: designate.ofMembers([party]).named,
      ...(prisoner?.number === undefined ? {} : { number: prisoner.number }),
      ...(address === undefined ? {} : { address: address.join(', ') }),
    };
    const path = `parties.${index}`;
    return [
      placeValues(fillLine(formulas.partyLine, facts, environment), {
        name: `${path}.name`,
        party: `${path}.name`,
        number: `${path}.prisoner.number`,
        address: `${path}.address`,
      }),
    ];
  });
}
