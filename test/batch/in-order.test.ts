/** Work at once, results in order: whatever piece ends first. */
import fc from 'fast-check';
import { workInOrder } from '../../src/batch/in-order.js';

// eslint-disable-next-line @typescript-eslint/require-await -- as an input gives its cases
async function* count(pieces: number, onTake: () => void = () => undefined): AsyncGenerator<number> {
  for (let piece = 0; piece < pieces; piece += 1) {
    onTake();
    yield piece;
  }
}

const turns = async (number: number): Promise<void> => {
  for (let turn = 0; turn < number; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

test('the results come in the order of the pieces, whatever each takes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 20 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 6 }),
      async (lengths, working, waiting) => {
        const results: number[] = [];
        const work = async (piece: number): Promise<number> => {
          await turns(lengths[piece] ?? 0);
          return piece;
        };
        for await (const result of workInOrder(count(lengths.length), work, { working, waiting }))
          results.push(result);
        expect(results).toEqual(lengths.map((_, piece) => piece));
      },
    ),
    { numRuns: 100 },
  );
});

test('no more pieces are worked on at once than allowed, and no more are read than can wait', async () => {
  let taken = 0;
  let given = 0;
  let working = 0;
  let most = 0;
  let furthest = 0;
  const work = async (piece: number): Promise<number> => {
    working += 1;
    most = Math.max(most, working);
    // The first is slow, so that the others pile up behind it.
    await turns(piece === 0 ? 60 : 1);
    working -= 1;
    return piece;
  };
  const pieces = count(50, () => {
    taken += 1;
    furthest = Math.max(furthest, taken - given);
  });
  for await (const result of workInOrder(pieces, work, { working: 3, waiting: 5 })) {
    expect(result).toBe(given);
    given += 1;
  }
  expect(given).toBe(50);
  expect(most).toBe(3);
  expect(furthest).toBeLessThanOrEqual(5 + 2);
});
