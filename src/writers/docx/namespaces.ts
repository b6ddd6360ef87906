/** The names that the parts of a Word file share: ECMA-376 transitional. */
export const namespaces = {
  /** As the attribute of a part's root element. */
  word: { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  package: 'http://schemas.openxmlformats.org/package/2006',
  /** How the content types of Word's own parts begin. */
  wordType: 'application/vnd.openxmlformats-officedocument.wordprocessingml',
} as const;
