/** Every branch of every template is reached by some sample: a sentence that no sample prints, nobody has read. */
import { loadLibrary } from '../src/library.js';
import { composeOrder, readSources } from '../src/render.js';
import type { Choice } from '../src/template/checking.js';
import type { Template } from '../src/template/fill.js';
import { placeOf, sliceOf } from '../src/template/source.js';
import { readKindSamples, sampleChambers } from './kind-samples.js';

const library = loadLibrary();
const kinds = [...library.kinds.values()];

/** A partial's choice is one choice, however many templates use the partial. */
function nameChoice({ source, span }: Choice): string {
  const { file, line = 0, column = 0, path } = placeOf(source, span);
  // A formula stands in one value of template.json: its choices are told apart by where they are in its text.
  if (source.place !== undefined) return `${file}${path ?? ''}:${span.start.line}:${span.start.column + 1}`;
  return `${file}:${line}:${column}`;
}

function describeAnswer(choice: Choice, answer: boolean): string {
  const tag = sliceOf(choice.source, choice.span);
  return `${nameChoice(choice)} ${tag} is never ${answer ? 'yes' : 'no'}`;
}

function reachBranches(): ReadonlySet<string> {
  const reached = new Set<string>();
  const watch = (template: Template): Template => ({
    ...template,
    fill: (facts, environment) =>
      template.fill(facts, environment, (choice, answer) => reached.add(describeAnswer(choice, answer))),
  });
  const watched = kinds.map((kind) => {
    return [kind.name, { ...kind, template: watch(kind.template), docket: watch(kind.docket) }] as const;
  });
  const watching = { ...library, kinds: new Map(watched) };
  for (const { name } of kinds) {
    for (const { source } of readKindSamples(name))
      composeOrder(readSources(source, sampleChambers), {}, watching);
  }
  return reached;
}

test('every branch of every template is reached by a sample', () => {
  const reached = reachBranches();
  const all = kinds.flatMap(({ template, docket }) =>
    [...template.choices, ...docket.choices].flatMap((choice) =>
      choice.answers.map((answer) => describeAnswer(choice, answer)),
    ),
  );
  expect([...new Set(all)].filter((branch) => !reached.has(branch))).toEqual([]);
  expect(all.length).toBeGreaterThan(50);
});
