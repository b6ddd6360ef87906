/** Programs that take turns on one machine: each is measured in every round, so that what disturbs one disturbs all. */
import { fork } from 'node:child_process';
import path from 'node:path';

const engineFile = path.join(import.meta.dirname, 'engine.mjs');

function startEngine(name, template) {
  const child = fork(engineFile, template === undefined ? [name] : [name, template]);
  const answer = () =>
    new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
    });
  return { child, answer };
}

/**
 * Orders a second of each engine, warm: medians of `rounds` after a first round that is not counted.
 *
 * @param counts how many orders each engine makes in a round, by its name
 */
export async function takeTurns(counts, { rounds, template }) {
  const engines = Object.keys(counts).map((name) => ({ name, ...startEngine(name, template) }));
  const rates = new Map(engines.map(({ name }) => [name, []]));
  try {
    for (const { answer } of engines) await answer();
    for (let round = -1; round < rounds; round += 1) {
      for (const { name, child, answer } of engines) {
        const told = answer();
        child.send(counts[name]);
        const milliseconds = await told;
        if (round >= 0) rates.get(name).push((1000 * counts[name]) / milliseconds);
      }
    }
  } finally {
    for (const { child } of engines) child.kill();
  }
  return rates;
}
