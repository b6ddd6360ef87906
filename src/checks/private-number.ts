/** What the checks of numbers share: the words before a number that say what it is. */
import { before } from './pattern.js';

export const lastFourDigits =
  'print the last four digits at most; if a rule or an order lets it stand, say so under "privacy" in the case file';

const otherwise =
  /\b(?:claim|policy|receipt|booking|voucher|warrant|bates|part|serial|model|invoice|docket|case|cause|exhibit|file|matter|catalog(?:ue)?|lot|item|product|tracking|permit|patent|reference|ref\.?|confirmation|civil action|index|license|licence|registration|badge|inmate|register|reg\.?|MDL|contract|check|order|page|ECF|Doc\.?|document|phone|telephone|tel\.?|fax|facsimile|call|dial|ISBN|parcel|stock|unit|control|requisition|shipment|batch|bar|box|report|incident|ticket|charge|EEOC|solicitation|VIN|hull|tail|project|application|SKU|work)\b\s*(?:numbers?|nos?\.?|num\.?|#|ID|identification)*\s*[:#(]*\s*$/i;

/** The docket number in state court is 21-0988776. */
const otherwiseSaid =
  /\b(?:claim|policy|bates|part|serial|model|invoice|docket|case|cause|exhibit|file|matter|lot|tracking|permit|patent|reference|confirmation|index|license|registration|badge|inmate|register|contract|receipt|report|order|parcel|charge)\s+(?:numbers?|nos?\.)[^.;\d]{1,40}(?:is|was|as|:)\s*$/i;

/** The number has a name of its own: a claim number, a Bates number, a telephone. */
export function isLabelledOtherwise(match: RegExpExecArray): boolean {
  return isNamedOtherwise(before(match, 60));
}

/** @param ahead the words before the number */
export function isNamedOtherwise(ahead: string): boolean {
  return (
    (otherwise.test(ahead) || otherwiseSaid.test(ahead)) &&
    !/\b(?:social[- ]security|SSN|taxpayer|tax\s+ID|EIN|ITIN|TIN|employer identification)\b[^.;]{0,25}$/i.test(
      ahead,
    )
  );
}
