/** What is due, from the case file to the words of the order: one value, counted by the calendar of the chambers. */
import { loadRequestSources } from '../src/cli/deadline-sources.js';
import { answerRequest } from '../src/cli/deadline-request.js';
import { OrderError } from '../src/error.js';
import { loadLibrary } from '../src/library.js';
import { renderOrder } from '../src/render.js';

const library = loadLibrary();

interface Settings {
  readonly court?: string;
  readonly ordered?: string;
  readonly due?: unknown;
  readonly fallback?: unknown;
  readonly renewBy?: unknown;
  readonly motion?: object;
  readonly profile?: object;
  readonly override?: object;
}

const compel = { type: 'compel', by: ['defendant'], filed: '2026-02-02' };

function render({ court = 'mssd', ordered = '2026-02-23', due = '2026-03-12', ...rest }: Settings): {
  readonly text: string;
  readonly warnings: readonly string[];
} {
  const fallback = { mode: 'individual', ...(rest.fallback === undefined ? {} : { due: rest.fallback }) };
  const denial = { kind: 'deny-missing-certificate', certificate: 'absent', renewBy: rest.renewBy };
  const value = {
    court,
    number: '3:26cv52',
    parties: [
      { name: 'A. Rivera', role: 'plaintiff' },
      { name: 'Example Corp.', role: 'defendant' },
    ],
    ordered,
    orders: [
      { kind: 'joint-order-schedule', paper: 'discovery-plan', due, fallback },
      ...(rest.renewBy === undefined ? [] : [denial]),
    ],
    ...(rest.renewBy === undefined && rest.motion === undefined ? {} : { motion: rest.motion ?? compel }),
    ...(rest.override === undefined ? {} : { chambers: rest.override }),
  };
  const profile = { judge: { name: 'J. Sample' }, ...rest.profile };
  const { files, warnings } = renderOrder(
    { file: 'case.json', text: JSON.stringify(value) },
    { chambers: { file: 'chambers.json', text: JSON.stringify(profile) }, formats: ['txt'] },
    library,
  );
  const text = new TextDecoder().decode(files[0]?.bytes).replaceAll(/\s+/g, ' ');
  return { text, warnings: warnings.map(({ message }) => message) };
}

/** The joint paper's time as the order says it: what stands between "discovery plan" and the full stop. */
function dueIn(settings: Settings): string | undefined {
  return /jointly prepared discovery plan (.+?)\. If the parties/.exec(render(settings).text)?.[1];
}

function codesOf(settings: Settings): readonly string[] {
  try {
    render(settings);
  } catch (error) {
    if (error instanceof OrderError) return error.problems.map(({ code }) => code);
    throw error;
  }
  return [];
}

test.each<[unknown, string]>([
  ['2026-03-12', 'on or before March 12, 2026'],
  [{ days: 14 }, 'on or before March 9, 2026'],
  [{ weeks: 2 }, 'on or before March 9, 2026'],
  [{ months: 1 }, 'on or before March 23, 2026'],
  [{ days: 14, from: 'order' }, 'on or before March 9, 2026'],
  [{ days: 30, from: 'filed' }, 'on or before March 4, 2026'],
  [{ days: 14, from: 'service' }, 'within 14 days after service of this order'],
  [{ days: 1, from: 'entry' }, 'within 1 day after entry of this order'],
  [{ days: 14, from: 'service', service: 'mail' }, 'within 14 days after service of this order by mail'],
  [
    { days: 14, from: '2026-02-27', event: 'service of the subpoena', service: 'mail' },
    'on or before March 16, 2026',
  ],
  [
    { days: 7, from: '2026-04-01', event: 'the pretrial conference', before: true },
    'on or before March 25, 2026',
  ],
  [
    { days: 7, event: 'the pretrial conference', before: true },
    'at least 7 days before the pretrial conference',
  ],
  [
    { days: 7, event: 'the court rules on the motion to dismiss' },
    'within 7 days after the court rules on the motion to dismiss',
  ],
  [{ later: ['2026-03-12', { days: 14 }] }, 'on or before March 12, 2026'],
  [{ earlier: ['2026-03-12', { days: 14 }] }, 'on or before March 9, 2026'],
  [
    { later: ['2026-03-12', { days: 7, event: 'the court rules on the motion' }] },
    'on or before March 12, 2026 or within 7 days after the court rules on the motion, whichever is later',
  ],
])('%j is printed as %s', (due, expected) => {
  expect(dueIn({ due, motion: compel })).toBe(expected);
});

test('a chain follows its first deadline, with a date or without', () => {
  const fallback = { days: 7, from: 'joint' };
  expect(render({ due: { days: 14 }, fallback }).text).toContain(
    'presented to the court on or before March 16, 2026.',
  );
  expect(render({ due: { days: 14, from: 'service' }, fallback }).text).toContain(
    'presented to the court within 7 days after the jointly prepared paper is due.',
  );
});

test('a value written in a case is letter for letter in the order, whatever signs it holds', () => {
  expect(dueIn({ due: { days: 7, event: 'the <b>*ruling*</b> {{x}} & "more"' } })).toBe(
    'within 7 days after the <b>*ruling*</b> {{x}} & “more”',
  );
});

describe('the chambers’ own words', () => {
  test.each<[object, unknown, string]>([
    [{ dates: 'weekday' }, '2026-03-12', 'on or before Thursday, March 12, 2026'],
    [{ dates: 'weekday' }, { days: 14 }, 'on or before Monday, March 9, 2026'],
    [
      { deadlines: { date: 'no later than {{ordinalDate day}}' } },
      { days: 14 },
      'no later than 9th day of March, 2026',
    ],
    [
      {
        deadlines: {
          after: 'within {{countWords count}} {{unit}} of {{event}}',
          events: { entry: 'the entry hereof' },
        },
      },
      { days: 14, from: 'entry' },
      'within fourteen (14) days of the entry hereof',
    ],
    [
      { dates: 'weekday' },
      { later: ['2026-03-12', { days: 7, from: 'service' }] },
      'on or before Thursday, March 12, 2026 or within 7 days after service of this order, whichever is later',
    ],
  ])('%j: %j', (wording, due, expected) => {
    expect(dueIn({ due, profile: { wording } })).toBe(expected);
  });
});

describe('the calendar of the chambers', () => {
  const storm = {
    date: '2026-03-09',
    name: 'Ice storm',
    kind: 'inaccessible',
    authority: 'notice of the clerk',
  };
  const proclaimed = { ...storm, kind: 'state-holiday', state: 'MS', name: 'Day of the governor' };

  test.each<[string, Settings, string]>([
    ['a closed clerk’s office', { due: { days: 14 }, profile: { addedDays: [storm] } }, 'March 10, 2026'],
    ['a governor’s holiday', { due: { days: 14 }, profile: { addedDays: [proclaimed] } }, 'March 10, 2026'],
    [
      'a holiday of another state',
      { due: { days: 14 }, profile: { addedDays: [{ ...proclaimed, state: 'LA' }] } },
      'March 9, 2026',
    ],
    [
      'a closed office of another court',
      { due: { days: 14 }, profile: { addedDays: [{ ...storm, court: 'msnd' }] } },
      'March 9, 2026',
    ],
    [
      'a day that the case alone adds',
      { due: { days: 14 }, override: { addedDays: [storm] } },
      'March 10, 2026',
    ],
    ['a closing by executive order', { ordered: '2025-12-12', due: { days: 14 } }, 'December 29, 2025'],
    [
      'a closing that this chambers does not count',
      { ordered: '2025-12-12', due: { days: 14 }, profile: { holidays: { executiveClosings: 'ignore' } } },
      'December 26, 2025',
    ],
    [
      'a closing on which this court was open',
      {
        ordered: '2025-12-12',
        due: { days: 14 },
        profile: { addedDays: [{ ...storm, date: '2025-12-26', kind: 'court-open' }] },
      },
      'December 26, 2025',
    ],
    ['an observed day', { ordered: '2026-06-19', due: { days: 14 } }, 'July 6, 2026'],
    [
      'an observed day that this chambers does not count',
      { ordered: '2026-06-19', due: { days: 14 }, profile: { holidays: { observedDays: 'ignore' } } },
      'July 3, 2026',
    ],
    ['an arguable state day', { court: 'flsd', ordered: '2026-03-20', due: { days: 14 } }, 'April 3, 2026'],
    [
      'an arguable state day that this chambers counts',
      {
        court: 'flsd',
        ordered: '2026-03-20',
        due: { days: 14 },
        profile: { holidays: { stateTiers: 'A+B' } },
      },
      'April 6, 2026',
    ],
  ])('%s', async (_what, settings, expected) => {
    expect(dueIn(settings)).toBe(`on or before ${expected}`);
    // The command counts by the same profile, and reaches the same day.
    const { court = 'mssd', ordered = '2026-02-23', profile, override } = settings;
    const { data, courts } = await loadRequestSources();
    const { addedDays = [], holidays = {} } = { ...profile, ...override } as {
      addedDays?: readonly never[];
      holidays?: object;
    };
    const calendar = { added: addedDays, policy: holidays };
    const answer = answerRequest({ from: ordered, days: 14, court }, { data, courts, calendar });
    expect(Number(answer.due.slice(8))).toBe(Number(/ (\d+),/.exec(expected)?.[1]));
  });

  test('a date fixed on a day on which the court says that it is open is no cause for a warning', () => {
    const open = { ...storm, date: '2026-12-24', kind: 'court-open' };
    const settings = { ordered: '2026-11-23', due: '2026-12-24' };
    const closing = { ...open, kind: 'executive-closing' };
    const warned = render({ ...settings, profile: { addedDays: [closing] } }).warnings;
    expect(warned).toEqual([expect.stringContaining('a day closed by executive order')]);
    expect(render({ ...settings, profile: { addedDays: [closing, open] } }).warnings).toEqual([]);
  });
});

describe('refused, with every problem at once', () => {
  test.each<[string, Settings, readonly string[]]>([
    ['a Saturday', { due: '2026-03-14' }, ['deadline-not-court-day']],
    ['a holiday of the state', { due: '2026-04-27' }, ['deadline-not-court-day']],
    ['the day of the order', { due: '2026-02-23' }, ['deadline-before-order']],
    ['a fallback before the joint paper', { fallback: '2026-03-11' }, ['deadline-out-of-order']],
    [
      'a fallback of fewer days than the joint paper',
      { due: { days: 14 }, fallback: { days: 10 } },
      ['deadline-out-of-order'],
    ],
    [
      'an event of a motion that there is not',
      { due: { days: 14, from: 'filed' } },
      ['deadline-anchor-unknown'],
    ],
    ['a period that ends before the order', { due: { days: 14, before: true } }, ['deadline-before-order']],
    [
      'a chain in a ring',
      { due: { days: 1, from: 'fallback' }, fallback: { days: 1, from: 'joint' } },
      ['deadline-anchor-circular'],
    ],
    ['a period of none', { due: {} }, ['deadline-period-missing']],
    [
      'two Sundays',
      { due: '2026-03-15', renewBy: '2026-03-22' },
      ['deadline-not-court-day', 'deadline-not-court-day'],
    ],
    ['a date outside the calendars', { due: '2031-03-12' }, ['calendar-coverage']],
    ['a period that leaves the calendars', { due: { years: 5 } }, ['calendar-coverage']],
  ])('%s', (_what, settings, codes) => {
    expect(codesOf(settings)).toEqual(codes);
  });
});
