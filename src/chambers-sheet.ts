/**
 * The chambers sheet of an order: its deadlines with their ledgers in, two files that lie beside the order out, one to
 * read and one for programs. Nothing of them enters the order.
 */
import type { Case } from './case/model.js';
import { explainLedger, ledgerToJson, type SheetHeading } from './deadlines/ledger-sheet.js';
import type { ScheduledDeadline } from './deadlines/schedule-model.js';
import type { CourtRow } from './law-data.js';
import type { OrderSchedule } from './schedule-order.js';

/** The sheet's files by the endings of their names. */
export const sheetFormats = ['explain.txt', 'explain.json'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

/** @returns the bytes of each file */
export function writeChambersSheet(
  record: Case,
  court: CourtRow,
  byKind: OrderSchedule['deadlines'],
): Readonly<Record<SheetFormat, Uint8Array>> {
  const deadlines = byKind.flatMap(({ deadlines: ofKind }): readonly ScheduledDeadline[] =>
    Object.values(ofKind),
  );
  const heading: SheetHeading = {
    number: record.number,
    court: record.division === undefined ? court.name : `${court.name}, ${nameDivision(record.division)}`,
    ordered: record.ordered,
  };
  const encoder = new TextEncoder();
  const json = JSON.stringify(ledgerToJson(deadlines, heading), null, 2);
  return {
    'explain.txt': encoder.encode(explainLedger(deadlines, heading)),
    'explain.json': encoder.encode(`${json}\n`),
  };
}

function nameDivision(division: string): string {
  return /\bdivision\b/i.test(division) ? division : `${division} Division`;
}
