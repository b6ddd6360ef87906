/** The words of every order kind, read over in each of its samples, which go through every branch. */
import { collectProblems, isCheckCode, isError, type Problem } from './error.js';
import type { Library } from './library.js';
import { listPackageFolder, readPackageText } from './package-file.js';
import { renderOrder, type SourceText } from './render.js';

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
 */
export function checkTemplates(library: Library, strict: boolean): readonly Problem[] {
  const found = [...library.kinds.keys()].flatMap((kind) =>
    readSamples(library, kind).flatMap((sample, index) => {
      const told = checkSample(sample, library);
      return index === 0 ? told : told.filter((problem) => isError(problem) || isCheckCode(problem.code));
    }),
  );
  const problems = dropRepeated(found);
  return strict ? problems.map((problem): Problem => ({ ...problem, severity: 'error' })) : problems;
}

function checkSample(sample: SourceText, library: Library): readonly Problem[] {
  const problems: Problem[] = [];
  const made = collectProblems(problems, () => renderOrder(sample, { chambers, refuseSlips: true }, library));
  return [...problems, ...(made?.warnings ?? [])];
}

/** The sample of the kind's folder, then those of its `samples/`. */
function readSamples({ root, kinds }: Library, kind: string): readonly SourceText[] {
  const own = kinds.get(kind)?.folder.files.get('sample.json');
  const folder = `templates/${kind}`;
  const hasMore = listPackageFolder(root, folder).some(
    (entry) => entry.isDirectory() && entry.name === 'samples',
  );
  const further = hasMore ? listPackageFolder(root, `${folder}/samples`) : [];
  return [
    ...(own === undefined ? [] : [own]),
    ...further
      .filter(({ name }) => name.endsWith('.json'))
      .map(({ name }) => readPackageText(root, `${folder}/samples/${name}`)),
  ];
}

/** Samples share most of their words: what one template says in five of them is told once. */
function dropRepeated(problems: readonly Problem[]): readonly Problem[] {
  const keys = problems.map(({ code, message, place }) =>
    [code, message, place?.file, place?.line, place?.column].join('\n'),
  );
  return problems.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
