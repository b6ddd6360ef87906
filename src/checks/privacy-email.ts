/** A person's e-mail address. The court's own, and those of counsel, are meant to be known. */
import { findPattern } from './pattern.js';
import { checkPassages } from './model.js';
import { sentenceAt } from './sentence.js';

const address = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}(?![\w-])/gu;
const official = /@(?:[\w-]+\.)*(?:gov|mil)$|@(?:[\w-]+\.)*uscourts\.[a-z.]+$|@[\w.-]*court[\w.-]*$/iu;
const professional =
  /\b(?:chambers|clerk(?:'s|’s)?|court(?:'s|’s)|courtroom deputy|case manager|law clerk|judicial assistant|proposed orders?|counsel|attorneys?|Esq\.|law firm|law offices?|LLP|PLLC|help desk|CM\/ECF|PACER|vendor|court reporter|transcri\w+)/iu;
const personal =
  /\bpro se\b|\bunrepresented\b|\bwithout counsel\b|\bpersonal (?:e-?mail|account)|\b(?:his|her|their) (?:own |current |new |personal |home )?(?:e-?mail|electronic)|\b(?:plaintiff|defendant|petitioner|respondent|party|movant|claimant)(?:'s|’s) (?:own |current |new |personal )?(?:e-?mail|electronic)/iu;

const words = {
  message: 'the e-mail address of a person would be printed',
  hint: 'leave it to the docket sheet; if an order lets it stand, say so under "privacy" in the case file',
};

export const privacyEmail = checkPassages('privacy-email', 'error', /@/u, (passage) =>
  findPattern(passage, address, words, (match) => {
    if (official.test(match[0])) return false;
    const { from, to } = sentenceAt(passage.text, match.index);
    const sentence = passage.text.slice(from, to);
    return (
      personal.test(sentence) ||
      !(professional.test(sentence) || /@[\w.-]*(?:law|legal|attorney|counsel)[\w.-]*$/iu.test(match[0]))
    );
  }),
);
