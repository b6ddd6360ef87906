/**
 * Courts differ on what a legal holiday is. A reading is one complete set of answers; a day and a reading in, the
 * reason that closes the day out. One person's default is the policy; the other readings give the range.
 */
import type { DayReason } from './calendar-model.js';

/** The answers that a court gives by default; see docs/deadlines.md for who gives which. */
export interface Policy {
  /** Friday or Monday kept for a holiday on a weekend: 5 U.S.C. 6103(b), E.O. 11582 s. 3(a). */
  readonly observedDays: 'count' | 'ignore';
  /** Full days closed by executive order: Fed. R. Civ. P. 6(a)(6)(B) and its sisters. */
  readonly executiveClosings: 'count' | 'ignore';
  readonly stateTiers: 'A' | 'A+B';
}

export const defaultPolicy: Policy = { observedDays: 'count', executiveClosings: 'count', stateTiers: 'A' };

/** Which state days count: those read in the code itself, all of tier A, the arguable ones too, or whatever is listed. */
export type StateReading = 'checked' | 'A' | 'A+B' | 'all';

export interface Reading {
  readonly observed: boolean;
  readonly executive: boolean;
  readonly state: StateReading;
  /** Whether the court's own word on a day goes before the general answers. */
  readonly court: boolean;
}

/** The reading that a policy stands for. */
export function policyReading(policy: Policy): Reading {
  return {
    observed: policy.observedDays === 'count',
    executive: policy.executiveClosings === 'count',
    state: policy.stateTiers,
    court: true,
  };
}

const stateReadings: readonly StateReading[] = ['checked', 'A', 'A+B', 'all'];
const both = [true, false] as const;

/** Every reading, the ones nearest to the first before the others, so that the smallest reason is found first. */
export function listReadings(main: Reading): readonly Reading[] {
  const distance = (reading: Reading): number =>
    Number(reading.observed !== main.observed) +
    Number(reading.executive !== main.executive) +
    Number(reading.court !== main.court) +
    Math.abs(stateReadings.indexOf(reading.state) - stateReadings.indexOf(main.state));
  const all = both.flatMap((observed) =>
    both.flatMap((executive) =>
      both.flatMap((court) => stateReadings.map((state) => ({ observed, executive, state, court }))),
    ),
  );
  return all.sort((left, right) => distance(left) - distance(right));
}

function doesStateDayCount(reason: DayReason & { kind: 'state' }, reading: StateReading): boolean {
  switch (reason.tier) {
    case 'A':
      return reason.checked || reading !== 'checked';
    case 'B':
      return reading === 'A+B' || reading === 'all';
    case '?':
    case 'local':
      return reading === 'all';
    case 'C':
    case '-':
      return false;
  }
}

/** The reason for which the day is a legal holiday under the reading; weekends are not asked about here. */
export function findClosingReason(
  reasons: readonly DayReason[],
  reading: Reading,
  statesApply: boolean,
): DayReason | undefined {
  const courtWord = reading.court ? reasons.find((reason) => reason.kind === 'court') : undefined;
  const isOpen = courtWord?.kind === 'court' && courtWord.treatedAs === 'not-holiday';
  return reasons.find((reason) => {
    switch (reason.kind) {
      case 'federal':
        return true;
      case 'observed':
        return !isOpen && reading.observed;
      case 'executive':
        return !isOpen && reading.executive && reason.extent === 'full';
      case 'court':
        return reading.court && reason.treatedAs === 'legal-holiday';
      case 'state':
        return statesApply && doesStateDayCount(reason, reading.state);
    }
  });
}

/** Whether readings can differ on the day: then, and only then, the others have to be tried. */
export function isDisputed(reason: DayReason, statesApply: boolean): boolean {
  switch (reason.kind) {
    case 'federal':
      return false;
    case 'observed':
      return true;
    case 'executive':
      return reason.extent === 'full';
    case 'court':
      return reason.treatedAs !== 'inaccessible';
    case 'state':
      return statesApply && !(reason.tier === 'A' && reason.checked);
  }
}
