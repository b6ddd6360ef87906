/** The results that are kept: the same as without, never more than are asked for, and no long text. */
import { keepByObject, keepLast, keepRecent, keepRecentAbout, keepRecentOf } from '../src/recent-results.js';

function countCalls(mostKept: number): {
  readonly ask: (text: string) => { readonly length: number };
  readonly calls: string[];
} {
  const calls: string[] = [];
  const ask = keepRecent(mostKept, (text) => {
    calls.push(text);
    return { length: text.length };
  });
  return { ask, calls };
}

describe('the last results of a function', () => {
  it('are given again without a second call', () => {
    const { ask, calls } = countCalls(2);
    expect(ask('one')).toBe(ask('one'));
    expect(calls).toEqual(['one']);
  });

  it('stay while no more than so many others were asked for', () => {
    const { ask, calls } = countCalls(3);
    for (const text of ['a', 'b', 'c', 'd', 'b', 'c', 'd']) ask(text);
    expect(calls).toEqual(['a', 'b', 'c', 'd']);
  });

  it('go when many others were asked for since', () => {
    const { ask, calls } = countCalls(2);
    for (const text of ['a', 'b', 'c', 'd', 'e', 'a']) ask(text);
    expect(calls).toEqual(['a', 'b', 'c', 'd', 'e', 'a']);
  });

  it('hold undefined as a result like any other', () => {
    let calls = 0;
    const ask = keepRecent(2, () => {
      calls += 1;
    });
    ask('a');
    ask('a');
    expect(calls).toBe(1);
  });

  it('are made anew for a long text, which is one case’s own', () => {
    const { ask, calls } = countCalls(2);
    const long = 'x'.repeat(20_001);
    expect(ask(long)).toEqual(ask(long));
    expect(calls).toHaveLength(2);
  });
});

it('the last results of what is no text are kept by its name', () => {
  const calls: number[] = [];
  const ask = keepRecentOf(
    2,
    ({ id }: { readonly id: number }) => String(id),
    ({ id }) => {
      calls.push(id);
      return { id };
    },
  );
  expect(ask({ id: 1 })).toBe(ask({ id: 1 }));
  ask({ id: 2 });
  expect(calls).toEqual([1, 2]);
});

it('the result of each object is kept by the object', () => {
  const ask = keepByObject((given: { readonly id: number }) => ({ id: given.id }));
  const one = { id: 1 };
  expect(ask(one)).toBe(ask(one));
  expect(ask({ id: 1 })).not.toBe(ask(one));
});

describe('the last results of what is asked of something', () => {
  it('are given again for the same texts, and are of it alone', () => {
    const calls: string[] = [];
    const ask = keepRecentAbout(5, (asked: { readonly name: string }, ...texts: readonly string[]) => {
      calls.push([asked.name, ...texts].join());
      return { texts };
    });
    const [one, other] = [{ name: 'one' }, { name: 'other' }];
    expect(ask(one, 'a', 'b')).toBe(ask(one, 'a', 'b'));
    expect(ask(other, 'a', 'b')).toEqual({ texts: ['a', 'b'] });
    expect(ask(one, 'ab')).toEqual({ texts: ['ab'] });
    expect(calls).toEqual(['one,a,b', 'other,a,b', 'one,ab']);
  });
});

describe('the last result alone', () => {
  it('is given again for the very same values, and made anew for others', () => {
    const calls: string[] = [];
    const ask = keepLast((one: object, other: string) => {
      calls.push(other);
      return { one, other };
    });
    const one = {};
    expect(ask(one, 'a')).toBe(ask(one, 'a'));
    ask(one, 'b');
    ask({}, 'b');
    expect(calls).toEqual(['a', 'b', 'b']);
  });

  it('is not kept where the function throws', () => {
    let calls = 0;
    const ask = keepLast((name: string) => {
      calls += 1;
      throw new RangeError(name);
    });
    expect(() => ask('a')).toThrow(RangeError);
    expect(() => ask('a')).toThrow(RangeError);
    expect(calls).toBe(2);
  });
});
