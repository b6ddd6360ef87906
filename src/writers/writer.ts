import type { OrderDocument } from '../document/model.js';
import type { PageStyle } from '../document/page-style.js';

/** What every writer is: a document and its page style in, the bytes of a file out. No disk, no clock. */
export type Writer = (document: OrderDocument, style: PageStyle) => Uint8Array;
