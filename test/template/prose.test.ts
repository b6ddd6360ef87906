import { fillText, findProblems } from './fixture.js';

describe('a prose value', () => {
  test('is a paragraph of its own, with the lines on which its entries begin', () => {
    const { markdown, values } = fillText('One.\n{{prose remarks}}\nTwo.');
    expect(markdown).toBe('One.\n\n\n\uE0000\uE001\n\n\nTwo.');
    expect(values).toEqual([{ text: 'So *it* is.\n\nAnd so on.', path: 'remarks', prose: [1, 3] }]);
  });

  test('is one text, or a list whose entries may have lines of their own', () => {
    const starts = (remarks: unknown): unknown => fillText('{{prose remarks}}', { remarks }).values[0]?.prose;
    expect(starts('One.\n\nTwo.')).toEqual([]);
    expect(starts(['1. One.\n2. Two.\r\n3. Three.', 'So.', 'End.'])).toEqual([1, 5, 7]);
  });

  test('that is blank, or of another kind, stops the fill', () => {
    for (const remarks of ['', ' ', [], ['A.', ''], 3])
      expect(() => fillText('{{prose remarks}}', { remarks })).toThrow('template-value-missing');
  });
});

test.each([
  ['{{remarks}}', 'template-value-not-text 1:3 7'],
  ['{{upper remarks}}', 'template-helper-arguments 1:9 7'],
  ['{{list remarks}}', 'template-helper-arguments 1:8 7'],
  ['{{#if (eq remarks "A.")}}A{{/if}}', 'template-helper-arguments 1:11 7'],
  ['{{prose courtName}}', 'template-helper-arguments 1:9 9'],
  ['{{prose names}}', 'template-helper-arguments 1:9 5'],
  ['So: {{prose remarks}}', 'template-construct-not-allowed 1:5 17'],
  ['{{prose remarks}}.', 'template-construct-not-allowed 1:1 17'],
  ['> {{prose remarks}}', 'template-construct-not-allowed 1:3 17'],
  ['{{#if juryTrial}}{{prose remarks}}{{/if}}', 'template-construct-not-allowed 1:18 17'],
  ['{{#if (prose remarks)}}A{{/if}}', 'template-helper-arguments 1:7 15'],
])('%s is refused', (text, problem) => {
  expect(findProblems(text)).toEqual([problem]);
});
