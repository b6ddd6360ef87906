/** Whole numbers in words, as orders write them. */

const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const;
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;

/** Above this an order writes figures. */
export const largestInWords = 999;

/** `fourteen`, `one hundred twenty-one`: 0 to 999; undefined for any other number. */
export function writeNumber(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > largestInWords) return undefined;
  if (value < small.length) return small[value];
  if (value < 100) {
    const ten = tens[Math.floor(value / 10) - 2] ?? '';
    return value % 10 === 0 ? ten : `${ten}-${small[value % 10] ?? ''}`;
  }
  const hundreds = `${small[Math.floor(value / 100)] ?? ''} hundred`;
  const rest = value % 100;
  return rest === 0 ? hundreds : `${hundreds} ${writeNumber(rest) ?? ''}`;
}

/** `fourteen (14)` */
export function writeCountWords(value: number): string | undefined {
  const words = writeNumber(value);
  return words === undefined ? undefined : `${words} (${value})`;
}

/** `3rd`, `11th`, `112th`; for 0 and up. */
export function writeOrdinal(value: number): string {
  const [unit, ten] = [value % 10, Math.floor(value / 10) % 10];
  const endings: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };
  return `${value}${ten === 1 ? 'th' : (endings[unit] ?? 'th')}`;
}
