import { readReport, type Means } from '../engine/read.ts';
import { read, type Ingested } from '../ingest/failure.ts';
import { reportsAt } from '../ingest/inputs.ts';
import { reportsOf } from '../ingest/reports.ts';
import { crashed, type Outcome, type Task } from './outcome.ts';

/** Reads the reports of one task, in order. An error while one report is read becomes its outcome, and the others are read all the same. */
export async function readTask(task: Task, means: Means): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const ingested of ingest(task)) outcomes.push(await outcomeOf(ingested, means));
  return outcomes;
}

function ingest(task: Task): Iterable<Ingested> | AsyncIterable<Ingested> {
  if (task.kind === 'file') return reportsAt([task.path]);
  if (task.kind === 'bytes') return reportsOf(task.bytes, task.input);
  if (task.kind === 'report') return [read(task.report)];
  return [{ report: null, failure: task.failure }];
}

async function outcomeOf({ report, failure }: Ingested, means: Means): Promise<Outcome> {
  if (!report) return { reading: null, failure };
  try {
    return { reading: await readReport(report, means), failure: null };
  } catch (error) {
    return crashed(report.input, error instanceof Error ? error.message : String(error));
  }
}
