import type { Case } from '../src/case/model.js';
import { readJson } from '../src/case/read.js';
import { judgePower, type PowerOverKinds, type RequestedKind } from '../src/power.js';
import type { Disposition } from '../src/template/declaration.js';
import { law } from './law/rows.js';

const dismissal: Disposition = {
  matter: 'dismissal',
  when: { field: 'result', is: ['dismissed'] },
  withoutConsent: 'recommend',
};
const remand: Disposition = { matter: 'remand', withoutConsent: 'refuse' };

interface Question {
  readonly authority?: 'pretrial' | 'report' | 'consent';
  readonly disposes?: readonly Disposition[];
  readonly extends?: string;
  readonly reports?: true;
  readonly order?: object;
  readonly circuit?: 5 | 11;
  readonly ordered?: string;
}

function judge({
  authority,
  disposes,
  reports,
  extends: field,
  order,
  circuit,
  ordered,
}: Question): PowerOverKinds {
  const request = { kind: 'a-kind', ...order };
  const value = {
    court: 'mssd',
    number: '1',
    parties: [{ name: 'A. Rivera', role: 'plaintiff' }],
    ordered: ordered ?? '2026-06-01',
    orders: [request],
    ...(authority === undefined ? {} : { referral: { authority } }),
  };
  const kind: RequestedKind = {
    name: 'a-kind',
    declaration: {
      ...(disposes === undefined ? {} : { disposes }),
      ...(field === undefined ? {} : { extends: field }),
      ...(reports === undefined ? {} : { reports }),
    },
    order: request,
    index: 0,
  };
  const source = readJson({ file: 'case.json', text: JSON.stringify(value, null, 2) });
  return judgePower([kind], { record: value as unknown as Case, source, circuit: circuit ?? 5, law });
}

const messages = ({ problems }: PowerOverKinds): readonly string[] => problems.map(({ message }) => message);

describe('a report', () => {
  test('is written on a referral for one', () => {
    expect(messages(judge({ reports: true, authority: 'report' }))).toEqual([]);
  });

  test('is refused where all parties have consented, with the statute', () => {
    const power = judge({ reports: true, authority: 'consent' });
    expect(messages(power)).toEqual([
      'the order kind a-kind reports to a district judge, and all parties have consented that the magistrate judge decides (28 U.S.C. § 636(c)(1))',
    ]);
    expect(power.problems).toMatchObject([
      { code: 'law-report-not-referred', notes: [{ place: { path: '/referral' } }] },
    ]);
  });

  test.each(['pretrial', undefined] as const)('is refused on the referral %s', (authority) => {
    const asked: Question = { reports: true, ...(authority === undefined ? {} : { authority }) };
    expect(messages(judge(asked))).toEqual([
      'the order kind a-kind reports to a district judge, and the case was not referred for a report (28 U.S.C. § 636(b)(1)(B))',
    ]);
  });
});

describe('a kind that dismisses', () => {
  const dismissed = { disposes: [dismissal], order: { result: 'dismissed' } };

  test('is an order where all parties have consented', () => {
    const power = judge({ ...dismissed, authority: 'consent' });
    expect(power).toEqual({ recommended: new Set(), problems: [], warnings: [] });
  });

  test('is a recommendation where the case was referred for a report', () => {
    const power = judge({ ...dismissed, authority: 'report' });
    expect(power.recommended).toEqual(new Set(['a-kind']));
    expect(power.problems).toEqual([]);
  });

  test('is refused, with the statute, on a referral of pretrial matters', () => {
    const power = judge({ ...dismissed, authority: 'pretrial' });
    expect(messages(power)).toEqual([
      'the order kind a-kind decides the dismissal of an action or claim, which a magistrate judge decides only with the consent of all parties (28 U.S.C. § 636(b)(1)(A), (c)(1))',
    ]);
    expect(power.problems).toMatchObject([
      {
        code: 'law-power-missing',
        place: { path: '/orders/0/kind' },
        notes: [{ place: { path: '/referral' } }],
      },
    ]);
  });

  test('is refused where the case does not say how the judge has it', () => {
    expect(messages(judge(dismissed))).toHaveLength(1);
  });

  test('is refused on a referral for a report where the kind has no words for one', () => {
    const disposes: readonly Disposition[] = [{ ...dismissal, withoutConsent: 'refuse' }];
    const power = judge({ ...dismissed, disposes, authority: 'report' });
    expect(messages(power)).toHaveLength(1);
    expect(power.recommended).toEqual(new Set());
  });

  test('is free to do what it does beside', () => {
    const power = judge({ disposes: [dismissal], order: { result: 'warned' }, authority: 'pretrial' });
    expect(power).toEqual({ recommended: new Set(), problems: [], warnings: [] });
  });
});

describe('a kind that remands', () => {
  test('is refused where the circuit calls it dispositive, and the decision is named', () => {
    expect(messages(judge({ disposes: [remand], authority: 'pretrial' }))).toEqual([
      'the order kind a-kind decides remand to state court, which a magistrate judge in circuit 5 decides only with the consent of all parties (28 U.S.C. § 636(b)(1)(A), (c)(1); Davidson v. Georgia-Pacific, L.L.C., 819 F.3d 758 (5th Cir. 2016))',
    ]);
  });

  test('is an order, with a warning, where no decision says so', () => {
    for (const question of [{ circuit: 11 }, { ordered: '2012-06-01' }] as const) {
      const power = judge({ disposes: [remand], authority: 'pretrial', ...question });
      expect(power.problems).toEqual([]);
      expect(power.warnings).toMatchObject([{ code: 'law-row-unchecked', severity: 'warning' }]);
    }
  });
});

describe('a kind that extends a time', () => {
  test('is refused for a time of Rule 6(b)(2), at the field that names it', () => {
    const power = judge({ extends: 'deadline.rule', order: { deadline: { rule: 'Fed. R. Civ. P. 59(e)' } } });
    expect(messages(power)).toEqual([
      'the time to act under Rule 59(e) must not be extended (Fed. R. Civ. P. 6(b)(2))',
    ]);
    expect(power.problems).toMatchObject([
      { code: 'law-time-fixed', place: { path: '/orders/0/deadline/rule' } },
    ]);
  });

  test('is refused, with or without consent', () => {
    const question = { extends: 'rule', order: { rule: 'Rule 60(b)' } };
    expect(messages(judge({ ...question, authority: 'consent' }))).toHaveLength(1);
  });

  test('is asked for the paragraph where it names only the rule', () => {
    expect(messages(judge({ extends: 'rule', order: { rule: 'Rule 50' } }))).toEqual([
      'Rule 50 has times that must not be extended (50(b), 50(d); Fed. R. Civ. P. 6(b)(2)), and the paragraph is not named',
    ]);
  });

  test('is free to extend any other time, and one that the case does not name', () => {
    expect(messages(judge({ extends: 'rule', order: { rule: 'Fed. R. Civ. P. 36(a)(3)' } }))).toEqual([]);
    expect(messages(judge({ extends: 'rule', order: {} }))).toEqual([]);
  });
});
