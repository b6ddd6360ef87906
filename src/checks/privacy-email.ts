/** A person's e-mail address. The court's own, and those of counsel, are meant to be known. */
import { findPattern } from './pattern.js';
import { checkPassages } from './model.js';
import { sentenceAt } from './sentence.js';

const address = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}(?![\w-])/gu;
const official = /@(?:[\w-]+\.)*(?:gov|mil)$|@(?:[\w-]+\.)*uscourts\.[a-z.]+$|@[\w.-]*court[\w.-]*$/i;
/** A mailbox of an office, whoever reads it. */
const general =
  /^(?:info|support|help(?:desk)?|contact|admin\w*|office|service|records?|legal|ecf\w*|clerk\w*|chambers|[\w.-]*chambers|orders?|proposed[\w.-]*|mediat\w*|adr|press|media|sales|billing|no-?reply|subpoenas?|compliance|custodian|claims?|hr|webmaster|postmaster|e?discovery|intake|notices?|filings?|efilings?|customer[\w.-]*|privacy|team|reception|scheduling|interpreters?|jury|training|vendor)@/i;
const firm =
  /@[\w.-]*(?:law|legal|attorney|counsel|llp|esq|advoca|solicitor|defender|chambers|court|gov)[\w.-]*$/i;
/** Whose address it is, where it is no party's: before it, and not as the one who sends something to it. */
const professional =
  /\b(?:chambers|clerk(?:(?:'s|’s) office| at)|court(?:'s|’s)|courtroom deputy|deputy clerk|case manager|law clerk|judicial assistant|proposed orders?|(?<!\b(?:retains?|retained|obtains?|secures?|finds?|without|no|new|hires?|has|with) )(?<!\b(?:retains?|obtains?|secures?) new )(?:counsel|attorneys?|lawyers?)|Esq\.|law firm|law offices?|LLP|PLLC|help desk|CM\/ECF|PACER|vendor|mediator|custodian|(?:court )?reporter|transcri\w+|interpreter|trustee|registrar|department|agency|bureau)\b(?!(?:'s|’s)? client)/i;
const professionalBehind =
  /^[),]?,?\s*(?:\(|who is |the )?(?:counsel|attorney|lawyer|courtroom deputy|case manager|law clerk|the court reporter|court reporter|mediator|chambers|the clerk’s|the court’s)\b|^[^.;]{0,40}\bentered an appearance\b/i;
const personal =
  /\bpro se\b|\bunrepresented\b|\bself-represented\b|\bwithout (?:a |an )?(?:counsel|lawyer|attorney)\b|\bno (?:counsel|lawyer|attorney)\b|\brepresents? (?:himself|herself|themselves)\b|\bpersonal (?:e-?mail|account)|\b(?:his|her|their) (?:own |current |new |personal |home )?(?:e-?mail|electronic|inbox)|\b(?:plaintiff|defendant|petitioner|respondent|party|movant|claimant|witness)(?:'s|’s) (?:own |current |new |personal )?(?:e-?mail|electronic|inbox)/i;

const words = {
  message: 'the e-mail address of a person would be printed',
  hint: 'leave it to the docket sheet; if an order lets it stand, say so under "privacy" in the case file',
};

export const privacyEmail = checkPassages('privacy-email', 'error', /@/u, (passage) =>
  findPattern(passage, address, words, (match) => {
    if (official.test(match[0]) || general.test(match[0]) || firm.test(match[0])) return false;
    const { from, to } = sentenceAt(passage.text, match.index);
    if (personal.test(passage.text.slice(from, to))) return true;
    const end = match.index + match[0].length;
    return (
      !professional.test(passage.text.slice(from, match.index)) &&
      !professionalBehind.test(passage.text.slice(end, end + 80))
    );
  }),
);
