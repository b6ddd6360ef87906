/** The quick writer beside Typst, which is the reference. */
import type { OrderDocument } from '../../../src/document/model.js';
import type { PageStyle } from '../../../src/document/page-style.js';
import { createPlainWriter } from '../../../src/writers/pdf/plain/plain-writer.js';
import { fonts, writePdf } from '../pdf-fixture.js';
import { findDifferences } from './drawn-pages.js';

const family = { name: 'Tinos', files: { readEdition: () => 'of the tests', read: () => fonts } };

const reasons: string[] = [];
const setPlain = createPlainWriter(family, (reason) => reasons.push(reason));
export const writePlain = (document: OrderDocument, style: PageStyle): Uint8Array | undefined =>
  setPlain(document, style)?.pdf;

/** Why the order is declined; nothing where it is set. */
export function findDecline(document: OrderDocument, style: PageStyle): string | undefined {
  return writePlain(document, style) === undefined ? (reasons.at(-1) ?? 'another font') : undefined;
}

/** @returns false where the quick writer declines */
export async function expectSamePages(document: OrderDocument, style: PageStyle): Promise<boolean> {
  const plain = writePlain(document, style);
  if (plain === undefined) return false;
  expect(await findDifferences(plain, writePdf(document, style))).toEqual([]);
  return true;
}
