/** The library's public face: `import { loadLibrary, renderOrder } from 'so-ordered'`. */
export { OrderError, problemCodes } from './error.js';
export type { Place, Problem, ProblemCode } from './error.js';
export { loadLibrary } from './library.js';
export type { Library } from './library.js';
export { composeOrder, formats, readSources, renderOrder } from './render.js';
export type {
  CaseSources,
  ComposedOrder,
  Format,
  ProfileText,
  RenderedFile,
  RenderedOrder,
  RenderOptions,
  SourceText,
} from './render.js';
export type { OrderDocument } from './document/model.js';
export type { PageStyle } from './document/page-style.js';
