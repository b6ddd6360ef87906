/** How far a long run is, for the person who waits: a bar on a terminal, elsewhere a line every few seconds. */
import { MultiBar } from 'cli-progress';
import { formatCount } from '../batch/summary.js';
import { isTerminal, printTalk } from './terminal.js';

export interface Progress {
  /** @param done cases so far; @param refused those of them with problems */
  readonly show: (done: number, refused: number) => void;
  /** Text that stays, above the bar if there is one. */
  readonly say: (text: string) => void;
  readonly end: () => void;
}

const secondsBetweenLines = 5;

export function createProgress(total: number): Progress {
  const started = performance.now();
  const describe = (done: number, refused: number): string => {
    const rate = done / Math.max(0.001, (performance.now() - started) / 1000);
    const left = done === 0 ? '' : `, ${formatTime((total - done) / rate)} left`;
    const bad = refused === 0 ? '' : `, ${formatCount(refused)} with problems`;
    return `${formatCount(done)} of ${formatCount(total)} cases${bad}, ${formatRate(rate)} a second${left}`;
  };
  return isTerminal() ? createBar(total, describe) : createLines(describe);
}

type Describe = (done: number, refused: number) => string;

interface BarPayload {
  readonly text: string;
}

const barColumns = 20;

/** @param progress from 0 to 1 */
function drawBar(progress: number): string {
  const done = Math.round(Math.min(1, Math.max(0, progress)) * barColumns);
  return '='.repeat(done).padEnd(barColumns);
}

function createBar(total: number, describe: Describe): Progress {
  const bars = new MultiBar({
    // Written here, not by the package: its own words count the columns of every script, and these are plain ASCII.
    format: (_options, { progress }, { text }: BarPayload) => `[${drawBar(progress)}] ${text}`,
    hideCursor: true,
    clearOnComplete: true,
    // An interrupt finishes the cases in hand first, and then ends the bar.
    gracefulExit: false,
    stream: process.stderr,
  });
  const bar = bars.create(total, 0, { text: describe(0, 0) });
  return {
    show: (done, refused) => {
      bar.update(done, { text: describe(done, refused) });
    },
    say: (text) => {
      bars.log(text);
    },
    end: () => {
      // What was said last is shown by an update only.
      bars.update();
      bars.stop();
    },
  };
}

function createLines(describe: Describe): Progress {
  let [done, refused] = [0, 0];
  const timer = setInterval(() => {
    printTalk(`${describe(done, refused)}\n`);
  }, secondsBetweenLines * 1000);
  timer.unref();
  return {
    show: (doneNow, refusedNow) => {
      [done, refused] = [doneNow, refusedNow];
    },
    say: printTalk,
    end: () => {
      clearInterval(timer);
    },
  };
}

function formatRate(rate: number): string {
  return rate < 10 ? rate.toFixed(1) : formatCount(Math.round(rate));
}

function formatTime(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes} min ${whole % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
