/** The options that more than one command has, each said once. */
export const chambersOption = {
  type: 'string',
  requiresArg: true,
  describe: 'The chambers profile. Default: the nearest chambers.json beside or above the case file',
} as const;

/** For commands that read no case. */
export const kindsOption = {
  type: 'string',
  requiresArg: true,
  describe:
    'The chambers profile, for order kinds of its own. Default: the nearest chambers.json in this folder or above',
} as const;

export const jsonOption = {
  type: 'boolean',
  describe: 'Print the result as JSON, one object a line',
} as const;

export const formatOption = {
  type: 'string',
  array: true,
  requiresArg: true,
  describe:
    'docx, pdf, txt, docket (the text for the clerk), or several joined by commas. Default: the first three',
} as const;

export const signOption = {
  type: 'boolean',
  describe: "Print the judge's mark, such as s/ Name: the judge's act",
} as const;

export const draftOption = {
  type: 'boolean',
  describe: 'Mark each page as a draft; in Word, show what came from the case file',
} as const;

export const explainOption = {
  type: 'boolean',
  describe: 'Also write a chambers sheet beside the order: how each date was reached',
} as const;

export const strictOption = {
  type: 'boolean',
  describe: 'Treat a warning as a problem',
} as const;

export const forceOption = {
  type: 'boolean',
  describe: 'Replace files that are there already',
} as const;

/** What stands under a command's help: lines to copy, each unbroken. */
export function listExamples(...lines: readonly string[]): string {
  return ['Examples:', ...lines.map((line) => `  so-ordered ${line}`)].join('\n');
}
