/** The folder of an order kind: which files it has, and the text of each. */
import type { SourceText } from '../case/read.js';
import type { Problem } from '../error.js';

export const folderFiles = [
  'order.hbs',
  'template.json',
  'schema.json',
  'sample.json',
  'expected.txt',
  'README.md',
] as const;

/** A folder of templates/ with the texts of its files by name. */
export interface TemplateFolder {
  readonly kind: string;
  /** `templates/show-cause`, or where a chambers has it. */
  readonly path: string;
  /** Where it is a chambers' own: whether the package has an order kind of this name. */
  readonly own?: { readonly isInPackage: boolean };
  readonly files: ReadonlyMap<string, SourceText>;
}

export function fileOf(folder: TemplateFolder, name: (typeof folderFiles)[number]): SourceText {
  const file = folder.files.get(name);
  if (file === undefined) throw new TypeError(`${folder.kind} has no ${name}`);
  return file;
}

/** An own kind may do without the text that its sample makes, and without a README. */
const needed: readonly string[] = ['order.hbs', 'template.json', 'schema.json', 'sample.json'];

export function listMissingFiles(folder: TemplateFolder): Problem[] {
  const isNeeded = (name: string): boolean => folder.own === undefined || needed.includes(name);
  const missing = folderFiles.filter((name) => isNeeded(name) && !folder.files.has(name));
  const strange = [...folder.files.keys()].filter(
    (name) => !(folderFiles as readonly string[]).includes(name),
  );
  const place = { file: folder.path };
  return [
    ...missing.map((name): Problem => ({
      code: 'template-folder-incomplete',
      message: `${name} is missing from the order kind ${folder.kind}`,
      place,
      hint:
        folder.own === undefined
          ? 'every order kind has the same six files'
          : `an order kind of your own has at least ${needed.join(', ')}`,
    })),
    ...strange.map((name): Problem => ({
      code: 'template-folder-incomplete',
      message: `${name} is not a file of an order kind`,
      place,
      expected: [...folderFiles],
    })),
  ];
}
