/** A report as JSON: one value, laid out with one case a line, so that it can be read line by line however long it is. */
import type { ReportCase, ReportHead } from './report-record.js';
import type { Summary } from './summary.js';

export async function* writeJsonReport(
  head: ReportHead,
  summary: Summary,
  cases: AsyncIterable<ReportCase>,
): AsyncGenerator<string> {
  const { report, version, input, shard, total, run } = head;
  yield `${JSON.stringify({ report, version, input, shard, total, run, summary }).slice(0, -1)},"cases":[`;
  let separator = '\n';
  for await (const one of cases) {
    yield separator + JSON.stringify(one);
    separator = ',\n';
  }
  yield '\n]}\n';
}
