/** How this chambers orders and recommends: the formulas of both, and what they say that someone does. */
import type { Chambers } from './case/chambers-model.js';
import { fillLine, type Formulas } from './chambers-formulas.js';
import type { DecretalForm, RunForm } from './document/decretal.js';
import { introducesClause } from './english.js';
import type { FillEnvironment } from './template/fill.js';

export function buildDecretal(
  { wording }: Chambers,
  formulas: Formulas,
  environment: FillEnvironment,
): DecretalForm {
  const [leadIn] = formulas.decretalLeadIn.map((line) => fillLine(line, {}, environment));
  return {
    form: wording.decretalForm,
    stands: wording.decretalPlace,
    ...(leadIn === undefined ? {} : { leadIn }),
    first: fillLine(formulas.firstDecretal, {}, environment),
    further: fillLine(formulas.furtherDecretal, {}, environment),
  };
}

export function buildRecommendation(
  { wording }: Chambers,
  formulas: Formulas,
  environment: FillEnvironment,
): RunForm {
  const [leadIn] = formulas.recommendationLeadIn.map((line) => fillLine(line, {}, environment));
  return {
    form: wording.recommendationForm,
    ...(leadIn === undefined || wording.recommendationForm === 'each' ? {} : { leadIn }),
    first: fillLine(formulas.firstRecommendation, {}, environment),
    further: fillLine(formulas.furtherRecommendation, {}, environment),
  };
}

/** `that the parties present` needs its `that`: without one, `the parties shall present`. */
export function settleMandate({ wording }: Chambers): FillEnvironment['mandate'] {
  const { mandate, decretalForm, decretalLeadIn, firstDecretal, furtherDecretal } = wording;
  const introductions = decretalForm === 'each' ? [firstDecretal, furtherDecretal] : [decretalLeadIn ?? ''];
  return mandate === 'bare' && !introductions.every(introducesClause) ? 'shall' : mandate;
}
