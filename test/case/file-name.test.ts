import fc from 'fast-check';
import { fileNameFor, foldFileName, maxFileNameUnits } from '../../src/case/file-name.js';

describe('the name of an order', () => {
  test.each([
    [['3:05CV52WA', 'order', '2007-02-23'], '3-05CV52WA-order-2007-02-23.docx'],
    [['1:26-cv-00123 (ABC)', 'order'], '1-26-cv-00123 (ABC)-order.docx'],
    [['../../x', 'order'], 'x-order.docx'],
    [['..', '.'], 'order.docx'],
    [[], 'order.docx'],
    [['', ' '], 'order.docx'],
    [['C:\\Windows\\system32'], 'C-Windows-system32.docx'],
    [['a<b>c"d|e?f*g'], 'a-b-c-d-e-f-g.docx'],
    [['-rf', '~'], 'rf-~.docx'],
    [['a\u0000b\nc\u202Ed'], 'a-b-c-d.docx'],
    [['name. . .'], 'name.docx'],
    [['two\u00A0\u3000  spaces'], 'two spaces.docx'],
    [['CON'], 'CON_.docx'],
    [['con.backup'], 'con_.backup.docx'],
    [['Aux '], 'Aux_.docx'],
    [['lpt1'], 'lpt1_.docx'],
    [['COM¹'], 'COM¹_.docx'],
    [['CONSENT'], 'CONSENT.docx'],
    [['com10'], 'com10.docx'],
    [['NUL', 'order'], 'NUL-order.docx'],
    [['re\u0301nal'], 'r\u00E9nal.docx'],
    [['half \uD83D of a pair'], 'half - of a pair.docx'],
  ])('of %j is %s', (parts, name) => {
    expect(fileNameFor(parts, 'docx')).toBe(name);
  });

  test('keeps its short parts whole where a long one has to be cut', () => {
    const name = fileNameFor(['1:26-cv-'.repeat(40), 'order', '2026-07-02'], 'docx');
    expect(name).toMatch(/^1-26-cv-.*-order-2026-07-02\.docx$/);
    expect(name.length).toBeLessThanOrEqual(maxFileNameUnits);
    expect(name.length).toBeGreaterThan(maxFileNameUnits - 10);
  });

  test('is cut between characters, and to the bytes of other systems too', () => {
    const name = fileNameFor(['漢'.repeat(200)], 'pdf');
    expect(name).toMatch(/^漢+\.pdf$/);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
    expect(fileNameFor(['😀'.repeat(200)], 'pdf')).toMatch(/^(?:😀)+\.pdf$/u);
  });

  test('of a million characters is made at once', () => {
    expect(fileNameFor(['x'.repeat(1_000_000), 'y'.repeat(1_000_000)], 'txt')).toHaveLength(119);
  });

  test('can be one file with another name on Windows, and is told to be', () => {
    const [one, other] = [fileNameFor(['1:26CV1'], 'pdf'), fileNameFor(['1-26cv1'], 'pdf')];
    expect(one).not.toBe(other);
    expect(foldFileName(one)).toBe(foldFileName(other));
    expect(foldFileName('a.pdf')).not.toBe(foldFileName('b.pdf'));
  });

  const unicode = fc.string({ unit: 'binary', maxLength: 200 });
  const hostile = fc.string({
    unit: fc.constantFrom(
      '.',
      ' ',
      '-',
      '/',
      '\\',
      ':',
      'C',
      'o',
      'n',
      'N',
      'U',
      'L',
      '\u0000',
      '\u202e',
      '\u0301',
      '漢',
      '😀',
      '\ud800',
    ),
    maxLength: 150,
  });

  test('is safe whatever the words are', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(unicode, hostile), { maxLength: 4 }), (parts) => {
        const name = fileNameFor(parts, 'docx');
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]+\.docx$/u);
        expect(name).not.toMatch(/^[\s.-]|[\s.]$/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d) *\./i);
        expect(name).not.toMatch(/[\s.]\.docx$/u);
        expect(name.length).toBeLessThanOrEqual(maxFileNameUnits);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
        expect(name.normalize('NFC')).toBe(name);
        expect(fileNameFor(parts, 'docx')).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });
});
