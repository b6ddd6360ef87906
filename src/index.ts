/** The library's public face: `import { loadLibrary, renderOrder } from 'so-ordered'`. */
export { OrderError, problemCodes } from './error.js';
export type { Place, Problem, ProblemCode } from './error.js';
export { loadLibrary } from './library.js';
export type { Library } from './library.js';
export { formats } from './order-files.js';
export { composeOrder, readSources, renderOrder } from './render.js';
export type { Format, RenderedFile } from './order-files.js';
export type {
  CaseSources,
  ComposedOrder,
  ProfileText,
  RenderedOrder,
  RenderOptions,
  SourceText,
} from './render.js';
export type { OrderDocument } from './document/model.js';
export type { PageStyle } from './document/page-style.js';
