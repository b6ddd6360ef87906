import { helpers } from '../../src/template/helpers.js';
import { checkText, readText } from './fixture.js';

const rows: readonly (readonly [string, string])[] = [
  ['{{date order.date}}', '<2007-02-23>'],
  ['{{plainDate order.date}}', 'February 23, 2007'],
  ['{{weekdayDate order.date}}', 'Friday, February 23, 2007'],
  ['{{ordinalDate order.date}}', '23rd day of February, 2007'],
  ['{{slashDate order.date}}', '2/23/2007'],
  ['{{weekday order.date}}', 'Friday'],
  ['{{list names}}', 'A. Rivera, B. Doe, and Example Corp.'],
  ['{{listOr names}}', 'A. Rivera, B. Doe, or Example Corp.'],
  ['{{countWords days}}', 'fourteen (14)'],
  ['{{countWords 1}}', 'one (1)'],
  ['{{number days}}', 'fourteen'],
  ['{{ordinal days}}', '14th'],
  ['{{plural days "day" "days"}}', 'days'],
  ['{{plural 1 "day" "days"}}', 'day'],
  ['{{plural 0 "day" "days"}}', 'days'],
  ['{{possessive courtName}}', 'Example Court’s'],
  ['{{possessivePlural "Plaintiffs"}}', 'Plaintiffs’'],
  ['{{capitalize "the parties"}}', 'The parties'],
  ['{{lowerFirst motion.title}}', 'motion to Compel'],
  ['{{upper courtName}}', 'EXAMPLE COURT'],
  ['{{article motion.title}}', 'a Motion to Compel'],
  ['{{article "order"}}', 'an order'],
  ['{{isRuled decision}}', 'is hereby denied'],
  ['{{areRuled decision}}', 'are hereby denied'],
  ['{{shall "be filed"}}', 'shall be filed'],
  ['{{prose remarks}}', '\n\nSo *it* is.\n\nAnd so on.\n\n'],
  ['{{cite "frcp-26-c"}}', 'cite of frcp-26-c'],
  ['{{quote "frcp-26-c"}}', 'quote of frcp-26-c'],
  ['{{upper (possessive (plainDate order.date))}}', 'FEBRUARY 23, 2007’S'],
  ['{{#if (eq decision "denied")}}yes{{else}}no{{/if}}', 'yes'],
  ['{{#if (ne decision "denied")}}yes{{else}}no{{/if}}', 'no'],
  ['{{#if (eq days 14)}}yes{{else}}no{{/if}}', 'yes'],
  ['{{#if (eq (weekday order.date) "Friday")}}yes{{else}}no{{/if}}', 'yes'],
  ['{{#if (and juryTrial (eq days 14))}}yes{{else}}no{{/if}}', 'yes'],
  ['{{#if (and juryTrial prejudice)}}yes{{else}}no{{/if}}', 'no'],
  ['{{#if (or prejudice juryTrial)}}yes{{else}}no{{/if}}', 'yes'],
  ['{{#if (or prejudice renewBy order.note)}}yes{{else}}no{{/if}}', 'no'],
  ['{{#if (not juryTrial)}}yes{{else}}no{{/if}}', 'no'],
  ['{{#if (not prejudice)}}yes{{else}}no{{/if}}', 'yes'],
];

test.each(rows)('%s writes %s', (text, written) => {
  expect(readText(text)).toBe(written);
});

test('every helper is in the table of this test, so none goes untried', () => {
  const tried = rows.flatMap(([text]) => [...text.matchAll(/[({]([a-zA-Z]+) /g)].map((match) => match[1]));
  expect([...helpers.keys()].filter((name) => !tried.includes(name))).toEqual([]);
});

test('the usage that a hint shows is one that the check accepts', () => {
  const paths: Readonly<Record<string, string>> = {
    text: 'courtName',
    integer: 'days',
    date: 'order.date',
    texts: 'names',
    scalar: 'courtName',
    condition: 'juryTrial',
    rule: '"frcp-26-c"',
    prose: 'remarks',
  };
  for (const { usage, parameters, result } of helpers.values()) {
    const first = usage
      .replace('ruling.denied', 'courtName')
      .replace(/\bpath\b/, paths[parameters[0] ?? ''] ?? '')
      .replace('"id"', '"frcp-26-c"');
    const call = first.replaceAll(/\bpath\b/g, 'courtName');
    expect([usage, checkText(result !== 'boolean' ? call : `{{#if ${call}}}A{{/if}}`)]).toEqual([usage, []]);
  }
});
