/** Orders for the tests of the checks: one paragraph, with the typography that a printed order has. */
import type { CheckedOrder, CheckedParty, Finding } from '../../src/checks/model.js';
import { listPassages } from '../../src/checks/passages.js';
import { runChecks } from '../../src/checks/run.js';
import type { OrderDocument, Text } from '../../src/document/model.js';
import { setTypography } from '../../src/document/typography.js';
import { type CheckCode, checkCodes } from '../../src/error.js';
import { loadLaw } from '../../src/law-data.js';

export const law = loadLaw('.');

export interface Facts {
  readonly parties?: readonly CheckedParty[];
  readonly court?: string;
  readonly ordered?: string;
  readonly filed?: string;
  readonly closedOn?: CheckedOrder['closedOn'];
}

export function documentOf(...paragraphs: readonly (string | readonly Text[])[]): OrderDocument {
  return {
    properties: { title: 'Order', language: 'en-US', author: 'A Court', date: '2026-06-01' },
    draft: false,
    blocks: paragraphs.map((text) => ({
      kind: 'paragraph',
      content: setTypography(
        typeof text === 'string' ? [{ kind: 'text', text, mergedFrom: 'orders.0.text' }] : text,
      ),
    })),
  };
}

export function orderOf(paragraphs: string | readonly string[], facts: Facts = {}): CheckedOrder {
  const ordered = facts.ordered ?? '2026-06-01';
  return {
    passages: listPassages(documentOf(...[paragraphs].flat())),
    parties: facts.parties ?? [],
    court: facts.court ?? 'mssd',
    dates: facts.filed === undefined ? [ordered] : [ordered, facts.filed],
    law,
    closedOn: facts.closedOn ?? (() => undefined),
  };
}

/** What one check finds in an order. */
export function findIn(code: CheckCode, order: CheckedOrder): readonly Finding[] {
  return runChecks(order).flatMap(({ check, finding }) => (check.code === code ? [finding] : []));
}

/** The same of the paragraphs of an order. */
export function findingsOf(
  code: CheckCode,
  paragraphs: string | readonly string[],
  facts: Facts = {},
): readonly Finding[] {
  return findIn(code, orderOf(paragraphs, facts));
}

/** The words that one check points at. */
export function foundIn(
  code: CheckCode,
  paragraphs: string | readonly string[],
  facts: Facts = {},
): readonly string[] {
  return findingsOf(code, paragraphs, facts).map(({ at }) => at.passage.text.slice(at.from, at.to));
}

/** The codes of all checks that find something. */
export function codesIn(order: CheckedOrder): readonly CheckCode[] {
  const found = runChecks(order);
  return checkCodes.filter((code) => found.some(({ check }) => check.code === code));
}
