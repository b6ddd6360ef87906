/** The line that a sealed or restricted order carries on every page. In: a case and its chambers' words for it. Out: the line. */
import type { Case } from './case/model.js';
import { fillLine, type Formulas } from './chambers-formulas.js';
import { plainTextOf } from './document/plain-text.js';
import type { FillEnvironment } from './template/fill.js';

/** What is sealed is closed to all, whoever else may see it (Fed. R. Civ. P. 5.2(d)): one line says so. */
export function buildSealLine(
  { sealed, restricted }: Pick<Case, 'sealed' | 'restricted'>,
  formulas: Formulas,
  environment: FillEnvironment,
): string | undefined {
  if (sealed === true) return plainTextOf(fillLine(formulas.sealedLine, {}, environment));
  if (restricted === undefined) return undefined;
  return plainTextOf(fillLine(formulas.restrictedLine, { restricted }, environment));
}
