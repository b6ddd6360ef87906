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

/**
 * `Copies to: Counsel of Record`, or everyone by name; parties without counsel always by name. Whom the case itself
 * names is printed in every chambers.
 */
export function buildCopies(sources: EndingSources): Copies | undefined {
  const { form, heading } = sources.chambers.copies;
  const ofParties = form === 'none' ? [] : [...listCounselEntries(sources), ...listUnrepresented(sources)];
  const named = (sources.record.copies ?? []).map((text, index): Inlines => [
    { kind: 'text', text, mergedFrom: `copies.${index}` },
  ]);
  const [only, ...others] = [...ofParties, ...named];
  if (only === undefined) return undefined;
  const lead: Inlines = [{ kind: 'text', text: heading }];
  const lines: readonly Inlines[] =
    others.length === 0 ? [[...lead, { kind: 'text', text: ' ' }, ...only]] : [lead, only, ...others];
  return { kind: 'copies', lines };
}

function listCounselEntries(sources: EndingSources): readonly Inlines[] {
  const { form, ofRecord, byCourtSystem } = sources.chambers.copies;
  if (form === 'names') return listCounsel(sources);
  const hasCounsel = sources.record.parties.some((party) => party.proSe !== true);
  return hasCounsel ? [addManner([{ kind: 'text', text: ofRecord }], byCourtSystem, sources)] : [];
}

/** How the copy goes out, Fed. R. Civ. P. 5(b)(2)(C), (E), where the chambers says it. */
function addManner(entry: Inlines, words: string, { chambers }: EndingSources): Inlines {
  return chambers.copies.manner === 'unsaid' ? entry : [...entry, { kind: 'text', text: `, ${words}` }];
}

/** A party whose lawyers the case does not name is served through them all the same. */
function listCounsel(sources: EndingSources): readonly Inlines[] {
  const { record, chambers, designate, formulas, environment } = sources;
  const { ofRecord, byCourtSystem } = chambers.copies;
  return record.parties.flatMap((party, index) => {
    if (party.proSe === true) return [];
    const counsel = party.counsel ?? [];
    const entries = counsel.length === 0 ? [{ name: ofRecord }] : counsel;
    return entries.map((entry, position) => {
      const facts = { ...entry, party: designate.ofMembers([party]).named };
      const line = placeValues(fillLine(formulas.counselLine, facts, environment), {
        ...(counsel.length === 0 ? {} : { name: `parties.${index}.counsel.${position}.name` }),
        firm: `parties.${index}.counsel.${position}.firm`,
        party: `parties.${index}.name`,
      });
      return addManner(line, byCourtSystem, sources);
    });
  });
}

function listUnrepresented(sources: EndingSources): readonly Inlines[] {
  const { record, chambers, designate, formulas, environment } = sources;
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
    const line = placeValues(fillLine(formulas.partyLine, facts, environment), {
      name: `${path}.name`,
      party: `${path}.name`,
      number: `${path}.prisoner.number`,
      address: `${path}.address`,
    });
    return [addManner(line, chambers.copies.byMail, sources)];
  });
}
