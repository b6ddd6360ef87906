/** `so-ordered deadline` and `so-ordered holidays` as a person runs them: answers, refusals, exit codes. */
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { Desk, root } from './program.js';

const desk = new Desk();
afterAll(() => {
  desk.clear();
});

const run = (line: string, input = ''): ReturnType<Desk['run']> =>
  desk.run(line === '' ? [] : line.split(' '), { input });

interface Answer {
  readonly due?: string;
  readonly dueAt?: string;
  readonly earliestSafe?: string;
  readonly latestArguable?: string;
  readonly ruleVersion?: string;
  readonly steps?: readonly { from: string; to: string; reason: string; cite: string }[];
  readonly flags?: readonly { code: string }[];
  readonly problems?: readonly {
    code: string;
    message: string;
    expected?: readonly string[];
    hint?: string;
  }[];
}

const answers = (stdout: string): readonly Answer[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);

test('fifteen days from the order of February 23, 2007 end on Monday, March 12, and the ledger says why', () => {
  const { exit, stdout, stderr } = run('deadline --from 2007-02-23 --days 15 --court mssd');
  expect([exit, stderr]).toEqual([0, '']);
  expect(stdout).toContain('  Due       Monday, March 12, 2007\n');
  expect(stdout).toContain('   3. March 10, 2007 is a Saturday: on to Sunday, March 11, 2007');
});

test('--json gives the date, the range, each step with its paragraph, the flags and the version', () => {
  const { exit, stdout } = run('deadline --from 2026-06-19 --days 14 --court mssd --json');
  expect(exit).toBe(0);
  const [answer] = answers(stdout);
  expect(answer).toMatchObject({
    due: '2026-07-06',
    earliestSafe: '2026-07-03',
    latestArguable: '2026-07-06',
    ruleVersion: 'frcp6-2023',
  });
  expect(answer?.steps?.map(({ from, to }) => `${from} ${to}`)).toEqual([
    '2026-06-19 2026-06-20',
    '2026-06-19 2026-07-03',
    '2026-07-03 2026-07-04',
    '2026-07-04 2026-07-05',
    '2026-07-05 2026-07-06',
    '2026-07-06 2026-07-06',
  ]);
  expect(
    answer?.steps?.every(({ reason, cite }) => reason !== '' && cite.startsWith('Fed. R. Civ. P. 6(a)')),
  ).toBe(true);
  expect(answer?.flags?.map(({ code }) => code)).toContain('observed-day');
});

test.each([
  ['--from 2026-03-07 --days 14 --service mail --served', '2026-03-26'],
  ['--from 2026-03-02 --days 14 --inaccessible 2026-03-16 --inaccessible 2026-03-17', '2026-03-18'],
  ['--from 2026-03-02 --days 14 --inaccessible 2026-03-16 2026-03-17', '2026-03-18'],
  ['--from 2025-12-12 --days 14 --ignore-closings', '2025-12-26'],
  ['--from 2026-04-13T16:00 --days 14 --court MSSD --division Northern', '2026-04-28'],
])('deadline %s: %s', (line, expected) => {
  const { exit, stdout } = run(`deadline ${line} --json`);
  expect([exit, answers(stdout)[0]?.due]).toEqual([0, expected]);
});

test('a period in hours gives the time with the offset of the court', () => {
  const lines = ['--court mssd', '--time-zone America/Phoenix', '--court kywd --division Paducah'];
  const ends = lines.map(
    (line) => answers(run(`deadline --from 2007-11-02T10:23 --hours 72 ${line} --json`).stdout)[0],
  );
  expect(ends.map((answer) => answer?.dueAt)).toEqual([
    '2007-11-05T09:23:00-06:00',
    '2007-11-05T10:23:00-07:00',
    '2007-11-05T09:23:00-06:00',
  ]);
});

describe('a value that cannot be is refused with what would be accepted, exit 1', () => {
  test('as text on standard error', () => {
    const { exit, stdout, stderr } = run('deadline --from 2007-02-30 --days -5 --court mssx');
    expect([exit, stdout]).toEqual([1, '']);
    expect(stderr).toContain('error[deadline-date-impossible]: from: there is no February 30, 2007\n');
    expect(stderr).toContain('= expected February 1 to 28, 2007\n');
    expect(stderr).toContain('error[deadline-period-invalid]: "-5" is no period in days\n');
    expect(stderr).toContain('did you mean "mssd"?');
    expect(stderr).toContain('3 problems in the question\n');
  });

  test('as JSON, all at once', () => {
    const { stdout } = run('deadline --from 2007-02-30 --days 1.5 --court mssx --service fax --json');
    expect(answers(stdout)[0]?.problems?.map(({ code }) => code)).toEqual([
      'deadline-date-impossible',
      'deadline-period-invalid',
      'deadline-service-unknown',
      'deadline-court-unknown',
    ]);
  });
});

describe('a command that contradicts itself or lacks a part is wrong, exit 2', () => {
  test.each([
    ['--days 5', 'no date to count from is given'],
    ['--from 2007-02-23', 'no period is given'],
    ['--from 2007-02-23 --days 5 --weeks 2', 'days and weeks are both given'],
    ['--from 2007-02-23 --dayz 5', 'there is no option --dayz'],
    ['--from 2007-02-23 --days', '--days needs a value'],
    ['2007-02-23 --days 5', 'there is a word too many: 2007-02-23'],
    ['--from 2007-02-23 --days 5 --inaccessible 2007-02-28 monday', 'there is a word too many: monday'],
    ['- --days 5', '- and --days are both given'],
  ])('deadline %s: %s', (line, message) => {
    const { exit, stdout, stderr } = run(`deadline ${line}`);
    expect([exit, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`error: ${message}\n`);
  });
});

describe('deadline - answers a line of JSON with a line of JSON', () => {
  const lines = [
    { from: '2007-02-23', days: 15, court: 'mssd' },
    { from: '2007-11-02T10:23', hours: 72, timeZone: 'America/Chicago' },
    { from: '2007-09-22', days: 21, before: true, ruleVersion: 'frcp6-2009', inaccessible: ['2007-08-31'] },
    { from: '2026-03-02', days: 14, service: 'mail', served: false },
    { from: '2007-02-30', days: 15, colour: 'red' },
    { from: '2007-02-23', days: 15, before: 'yes' },
    { from: '2007-02-23', days: 15, weeks: 2 },
  ];
  const { exit, stdout, stderr } = run(
    'deadline -',
    [...lines.map((line) => JSON.stringify(line)), '', 'not json', '[]'].join('\n'),
  );
  const told = answers(stdout);

  test('in their order, each with its date', () => {
    expect(told.map(({ due, dueAt }) => dueAt ?? due)).toEqual([
      '2007-03-12',
      '2007-11-05T09:23:00-06:00',
      '2007-09-04',
      '2026-03-16',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(stderr).toBe('');
  });

  test('a wrong line has its number and every problem, and does not stop the others', () => {
    expect(exit).toBe(1);
    expect(told.slice(4).map(({ problems }) => problems?.map(({ code }) => code))).toEqual([
      ['deadline-field-unknown', 'deadline-date-impossible'],
      ['deadline-value-type'],
      ['deadline-options-conflict'],
      ['deadline-line-not-json'],
      ['deadline-line-not-json'],
    ]);
    expect(told.slice(4)).toMatchObject([{ line: 5 }, { line: 6 }, { line: 7 }, { line: 9 }, { line: 10 }]);
  });
});

test('the answers are the same on machines in four time zones', () => {
  const zones = ['America/Chicago', 'Pacific/Guam', 'America/Phoenix', 'Asia/Tokyo'];
  const questions = JSON.parse(
    readFileSync(path.join(root, 'test/deadlines/golden.json'), 'utf8'),
  ) as readonly {
    trigger: string;
    period: number | null;
    unit: string;
    direction: string;
    ruleVersion: string;
    timeZone: string;
    outOfRange?: boolean;
  }[];
  const input = questions
    .filter(({ unit, outOfRange }) => unit !== 'date' && outOfRange !== true)
    .map(({ trigger, period, unit, direction, ruleVersion, timeZone }) =>
      JSON.stringify({
        from: trigger,
        [`${unit}s`]: period,
        before: direction === 'before',
        ruleVersion,
        timeZone,
      }),
    )
    .join('\n');
  const told = zones.map((TZ) => desk.run(['deadline', '-'], { input, env: { TZ } }));
  expect(told.map(({ exit }) => exit)).toEqual([0, 0, 0, 0]);
  expect(new Set(told.map(({ stdout }) => stdout)).size).toBe(1);
});

test('a chambers profile adds its days', () => {
  const day = {
    date: '2026-03-16',
    name: 'Ice storm',
    kind: 'inaccessible',
    authority: 'notice of the clerk',
  };
  const judge = { name: 'J. Sample' };
  desk.put('chambers.json', JSON.stringify({ judge, addedDays: [day] }));
  const line = 'deadline --from 2026-03-02 --days 14 --court mssd --json';
  expect(answers(run(`${line} --chambers chambers.json`).stdout)[0]?.due).toBe('2026-03-17');
  expect(answers(run(line).stdout)[0]?.due).toBe('2026-03-16');
  const wrong = { ...day, date: '2026-02-30', kind: 'storm' };
  desk.put('bad.json', JSON.stringify({ judge, addedDays: [wrong] }));
  const bad = run(`${line} --chambers bad.json`);
  expect(bad.exit).toBe(1);
  expect(answers(bad.stdout)[0]?.problems?.map(({ message }) => message)).toEqual([
    'date of added day 1 is a day that does not exist',
    'kind of added day 1 is not one of the known values',
  ]);
});

describe('holidays', () => {
  test('lists what counts, in which direction, and by which authority', () => {
    const { exit, stdout } = run('holidays --court mssd --year 2026');
    expect(exit).toBe(0);
    expect(stdout).toContain(
      '2026-04-27 Mon  counts after    Confederate Memorial Day [Miss. Code 3-3-7(1) (no Columbus Day, no Juneteenth; Sunday -> Monday; no Saturday rule)]\n',
    );
    expect(stdout).toContain('2026-07-03 Fri  counts        ! Independence Day [5 U.S.C. 6103(b)]\n');
  });

  test('as JSON, a day a line', () => {
    const { stdout } = run('holidays --state MA --year 2008 --json');
    const days = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { date: string; checked: boolean });
    expect(days.find(({ date }) => date === '2008-04-21')).toMatchObject({
      name: "Patriots' Day",
      after: true,
      checked: false,
    });
  });

  test.each([
    ['--court mssd --year 2031', 1, 'the year 2031 is outside the calendar of federal holidays'],
    ['--court mssd --year 26', 1, '"26" is not a year'],
    ['--court nowhere --year 2026', 1, 'there is no court "nowhere"'],
    ['--court mssd', 2, 'Missing required argument: year'],
  ])('%s: exit %d, %s', (line, code, message) => {
    const { exit, stdout, stderr } = run(`holidays ${line}`);
    expect([exit, stdout]).toEqual([code, '']);
    expect(stderr).toContain(message);
  });
});
