/** A deadline that a case sets and its order does not say is told; one that the order says stands in the ledger. */
import type { DeclaredDeadline, ScheduledDeadline } from '../src/deadlines/schedule-model.js';
import { findPrintedDeadlines } from '../src/printed-deadlines.js';

const declare = (id: string, field: string): DeclaredDeadline => ({
  id,
  field,
  label: id,
  who: 'the parties',
  authority: 'the order',
});
const schedule = (id: string, source: ScheduledDeadline['source']): ScheduledDeadline => ({
  id,
  label: id,
  who: 'the parties',
  authority: 'the order',
  source,
  kind: 'words',
  phrase: 'within 7 days after the ruling',
  day: '7 days after the ruling',
  flags: [],
});

const declared = [declare('joint', 'due'), declare('reply', 'reply'), declare('hearing', 'hearing.on')];
const scheduled = {
  joint: schedule('joint', 'chosen-period'),
  reply: schedule('reply', 'default'),
  hearing: schedule('hearing', 'fixed'),
};

test('what stands in the order is kept, by its own path or by that of its field', () => {
  const { shown, problems } = findPrintedDeadlines(scheduled, declared, [
    'motion.title',
    'deadlines.joint.phrase',
    'order.hearing.on',
    'deadlines.reply.day',
  ]);
  expect(Object.keys(shown)).toEqual(['joint', 'reply', 'hearing']);
  expect(problems).toEqual([]);
});

test('what the judge chose and the order leaves out is a warning; a default that it leaves out is nothing', () => {
  const { shown, problems } = findPrintedDeadlines(scheduled, declared, [
    'order.hearing.onward',
    'order.due2',
  ]);
  expect(Object.keys(shown)).toEqual([]);
  expect(problems.map(({ field, problem }) => [field, problem.code, problem.severity])).toEqual([
    ['due', 'deadline-not-printed', 'warning'],
    ['hearing.on', 'deadline-not-printed', 'warning'],
  ]);
});

test('a deadline that the case does not set is nothing to print', () => {
  expect(findPrintedDeadlines({}, declared, [])).toEqual({ shown: {}, problems: [] });
});
