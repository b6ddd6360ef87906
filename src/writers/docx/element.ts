/**
 * Elements of WordprocessingML for which the docx package has no class of its own, and its units: twips (a twentieth
 * of a point) and half points.
 */
import { BuilderElement, type XmlComponent } from 'docx';

/** An element with attributes whose names are given as they are written. */
export function makeElement(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  const entries = Object.entries(attributes).map(([key, value]) => [key, { key, value }] as const);
  return new BuilderElement<Record<string, string | number>>({
    name,
    ...(entries.length > 0 ? { attributes: Object.fromEntries(entries) } : {}),
    children,
  });
}

/** An element whose only attribute is `w:val`. */
export function makeValue(name: string, value: string | number): XmlComponent {
  return makeElement(name, { 'w:val': value });
}

export function toTwips(points: number): number {
  return Math.round(points * 20);
}

export function toHalfPoints(points: number): number {
  return Math.round(points * 2);
}
