/** The words of every order kind, read over in each of its samples, which go through every branch. */
import { collectProblems, isCheckCode, isError, type Problem } from './error.js';
import type { Library } from './library.js';
import { listPackageFolder, readPackageText } from './package-file.js';
import { type ProfileText, renderOrder, type SourceText } from './render.js';
import { dropRepeated } from './repeated.js';
import type { OrderKind } from './template/catalog.js';
import { fileOf, type TemplateFolder } from './template/kind-folder.js';

/** The words are the templates' own: a profile that has none of its own leaves them as they are. */
const chambers: SourceText = {
  file: 'a plain chambers profile',
  text: '{ "judge": { "name": "A. Example" } }',
};

/**
 * What is wrong with the templates and their samples, and what the checks find in their words. What a row of law or of
 * the calendar gives cause to say belongs to a sample's own court and day: only the first sample of a kind tells it.
 *
 * @param strict a warning is an error
 * @param own where the library has a chambers' own kinds
 */
export function checkTemplates(library: Library, strict: boolean, own?: OwnSamples): readonly Problem[] {
  const found = [...library.kinds.keys()].flatMap((name) => {
    const broken: Problem[] = [];
    const kind = collectProblems(broken, () => library.kinds.get(name));
    return kind === undefined ? broken : checkKind(kind, library, own);
  });
  // Samples share most of their words: what one template says in five of them is told once.
  const problems = dropRepeated(found, ({ code, message, place }) =>
    [code, message, place?.file, place?.line, place?.column].join('\n'),
  );
  return strict ? problems.map((problem): Problem => ({ ...problem, severity: 'error' })) : problems;
}

/** What only the chambers' own kinds need: its profile, since they are its own words, and the door to their samples. */
export interface OwnSamples {
  readonly chambers: ProfileText;
  readonly readSamples: (kindFolder: string) => readonly SourceText[];
}

function checkKind(kind: OrderKind, library: Library, own: OwnSamples | undefined): readonly Problem[] {
  const { folder } = kind;
  const isOwn = folder.own !== undefined && own !== undefined;
  const profile = isOwn ? own.chambers : chambers;
  const samples = isOwn
    ? [fileOf(folder, 'sample.json'), ...own.readSamples(folder.path)]
    : readSamples(library, kind);
  const told = samples.flatMap((sample, index) => {
    const found = checkSample(sample, profile, library);
    return index === 0 ? found : found.filter((problem) => isError(problem) || isCheckCode(problem.code));
  });
  return told.some(isError) || !isOwn ? told : [...told, ...checkExpected(folder, profile, library)];
}

function checkSample(sample: SourceText, profile: ProfileText, library: Library): readonly Problem[] {
  const problems: Problem[] = [];
  const options = { chambers: profile, refuseSlips: true };
  const made = collectProblems(problems, () => renderOrder(sample, options, library));
  return [...problems, ...(made?.warnings ?? [])];
}

/** The package's texts are held by its tests; an own kind's by whoever checks the templates, where it has one. */
function checkExpected(folder: TemplateFolder, profile: ProfileText, library: Library): readonly Problem[] {
  const expected = folder.files.get('expected.txt');
  if (expected === undefined) return [];
  const options = { chambers: profile, formats: ['txt'] } as const;
  const { files } = renderOrder(fileOf(folder, 'sample.json'), options, library);
  const made = new TextDecoder().decode(files[0]?.bytes).split('\n');
  const kept = expected.text.replaceAll('\r\n', '\n').split('\n');
  const line = made.findIndex((text, index) => text !== kept[index]);
  if (line < 0 && made.length === kept.length) return [];
  const at = line < 0 ? made.length : line;
  return [
    {
      code: 'template-expected-differs',
      message: `the sample makes another text from line ${at + 1} on`,
      place: { file: expected.file, line: at + 1, column: 1, length: 1, lineText: kept[at] ?? '' },
      hint: 'if the new text is right, render the sample with --format txt and keep the text here',
    },
  ];
}

/** The sample of the kind's folder, then those of its `samples/`. */
function readSamples({ root }: Library, kind: OrderKind): readonly SourceText[] {
  const folder = kind.folder.path;
  const hasMore = listPackageFolder(root, folder).some(
    (entry) => entry.isDirectory() && entry.name === 'samples',
  );
  const further = hasMore ? listPackageFolder(root, `${folder}/samples`) : [];
  return [
    fileOf(kind.folder, 'sample.json'),
    ...further
      .filter(({ name }) => name.endsWith('.json'))
      .map(({ name }) => readPackageText(root, `${folder}/samples/${name}`)),
  ];
}
