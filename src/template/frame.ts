/**
 * What a filled template runs on: frames, one for the facts and one for each value that an #each or #with enters, and
 * the values printed so far. The engine hands the frame to each node that it runs.
 */
import type { Site } from './checking.js';
import type { FillEnvironment } from './helpers.js';

export interface FilledValue {
  readonly text: string;
  readonly path: string;
  /** For prose: the lines on which its entries begin (prose.ts). */
  readonly prose?: readonly number[];
}

export interface Fill {
  readonly sites: readonly Site[];
  readonly environment: FillEnvironment;
  readonly values: FilledValue[];
  /** Told which way each block went, by the index of its site. */
  readonly watch?: (site: number, answer: boolean) => void;
  /** Characters made so far, values included. */
  size: number;
}

export interface Frame {
  readonly fill: Fill;
  readonly value: unknown;
  /** The value's path from the facts, `parties.0`. */
  readonly label: string;
  readonly parent?: Frame;
  readonly index?: number;
  readonly first?: boolean;
  readonly last?: boolean;
}

export function labelAt(frame: Frame, site: Site): string {
  let base: Frame | undefined = frame;
  for (let up = 0; up < site.up; up += 1) base = base?.parent;
  const { path } = site;
  if (base === undefined || base.label === '') return path;
  return path === '' ? base.label : `${base.label}.${path}`;
}
