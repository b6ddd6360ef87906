/**
 * Whether a matter is one that a magistrate judge decides only with the consent of all parties: a matter, a circuit
 * and a day in, the row with its warnings out.
 */
import { isInForce, showRange } from './in-force.js';
import type { Circuit, DispositiveMatter, Law, Lookup, MatterId } from './model.js';

export const circuits: readonly Circuit[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 'D.C.'];

/** The circuits in which a row holds. */
export function listCircuits(row: DispositiveMatter): readonly Circuit[] {
  return row.circuits === 'all' ? circuits : row.circuits;
}

/** `the Fifth Circuit` would need words; `circuit 5` is plain enough for a message. */
function nameCircuit(circuit: Circuit): string {
  return circuit === 'D.C.' ? 'the D.C. Circuit' : `circuit ${circuit}`;
}

/** @param date `YYYY-MM-DD`: the day of the order, as the power is that of the day on which it is used */
export function findMatter(
  law: Law,
  id: MatterId,
  circuit: Circuit,
  date: string,
): Lookup<DispositiveMatter> {
  const rows = law.dispositiveMatters.filter((row) => row.id === id && listCircuits(row).includes(circuit));
  const row = rows.find((version) => isInForce(version, date));
  if (row === undefined) {
    const message = `whether a magistrate judge decides the matter ${id} on ${date} is not in the table`;
    return {
      found: false,
      problem: { code: 'law-row-missing', message, expected: rows.map(showRange) },
    };
  }
  if (row.checked) return { found: true, row, warnings: [] };
  const what = row.dispositive ? 'needs the consent of the parties' : 'needs no consent of the parties';
  const message = `that ${row.name} ${what} in ${nameCircuit(circuit)} on ${date} was not checked against a source`;
  const hint = 'look up the law of the circuit before the order is signed';
  return {
    found: true,
    row,
    warnings: [{ code: 'law-row-unchecked', severity: 'warning', message, hint }],
  };
}
