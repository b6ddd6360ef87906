/** Every branch of every template is reached by some sample: a sentence that no sample prints, nobody has read. */
import { loadLibrary } from '../src/library.js';
import { composeOrder, readSources } from '../src/render.js';
import type { Choice } from '../src/template/checking.js';
import { placeOf } from '../src/template/source.js';
import { readKindSamples, sampleChambers } from './kind-samples.js';

const library = loadLibrary();
const kinds = [...library.kinds.values()];

/** A partial's choice is one choice, however many templates use the partial. */
function nameChoice({ source, span }: Choice): string {
  const { file, line = 0, column = 0 } = placeOf(source, span);
  return `${file}:${line}:${column}`;
}

function describeAnswer(choice: Choice, answer: boolean): string {
  const { lineText = '', column = 1, length = 0 } = placeOf(choice.source, choice.span);
  const tag = lineText.slice(column - 1, column - 1 + length);
  return `${nameChoice(choice)} ${tag} is never ${answer ? 'yes' : 'no'}`;
}

function reachBranches(): ReadonlySet<string> {
  const reached = new Set<string>();
  const watched = kinds.map((kind) => {
    const { template } = kind;
    const fill: typeof template.fill = (facts, environment) =>
      template.fill(facts, environment, (choice, answer) => reached.add(describeAnswer(choice, answer)));
    return [kind.name, { ...kind, template: { ...template, fill } }] as const;
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
  const all = kinds.flatMap(({ template }) =>
    template.choices.flatMap((choice) => choice.answers.map((answer) => describeAnswer(choice, answer))),
  );
  expect([...new Set(all)].filter((branch) => !reached.has(branch))).toEqual([]);
  expect(all.length).toBeGreaterThan(50);
});
