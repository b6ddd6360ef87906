/** An error of the operating system in, what it means for a person's file or folder out. */
import { types } from 'node:util';
import { OrderError, type Problem, type ProblemCode } from '../error.js';

/** The system's code, such as `ENOENT`; undefined if `error` is no system error, and so a bug of this program. */
export function readSystemCode(error: unknown): string | undefined {
  if (!types.isNativeError(error) || !('code' in error) || !('syscall' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

interface Wording {
  readonly message: string;
  readonly hint: string;
}

const wordings: Readonly<Record<string, Wording>> = {
  EACCES: { message: 'permission is denied', hint: 'check who may use the file and its folder' },
  EPERM: {
    message: 'the system does not permit it',
    hint: 'check who may use the file and its folder; if the file is open in Word, close it there',
  },
  EBUSY: { message: 'another program is using it', hint: 'close it in the other program, such as Word' },
  EROFS: { message: 'the disk can only be read', hint: 'choose another folder with -o' },
  ENOSPC: { message: 'the disk is full', hint: 'free some space, or choose another folder with -o' },
  EDQUOT: {
    message: 'your share of the disk is used up',
    hint: 'free some space, or choose another folder with -o',
  },
  EFBIG: { message: 'the file would be larger than the disk allows', hint: 'choose another folder with -o' },
  ENOENT: { message: 'there is no such file or folder', hint: 'check the name' },
  ENOTDIR: { message: 'a part of the path is a file, not a folder', hint: 'check the path' },
  EISDIR: { message: 'it is a folder, not a file', hint: 'name a file' },
  EEXIST: { message: 'a file of that name stands in the way', hint: 'choose another folder with -o' },
  ELOOP: { message: 'its links lead in a circle', hint: 'name the file itself' },
  ENAMETOOLONG: {
    message: 'the path is too long for the system',
    hint: 'choose a folder with a shorter path',
  },
  EINVAL: { message: 'the system does not take that name', hint: 'choose another name' },
  EMFILE: { message: 'too many files are open', hint: 'close other programs and try again' },
  EIO: {
    message: 'the disk or the network reports a fault',
    hint: 'try again, or choose another folder with -o',
  },
};

/** Words for a system code: as a clause of a message, and a hint. A code without words of its own is named. */
export function wordSystemCode(code: string): Wording {
  return (
    wordings[code] ?? { message: `the system reports ${code}`, hint: 'try again, or choose another folder' }
  );
}

/** `the file cannot be written: the disk is full`. */
export function describeRefusal(
  problem: ProblemCode,
  file: string,
  what: string,
  systemCode: string,
): Problem {
  const { message, hint } = wordSystemCode(systemCode);
  return { code: problem, message: `${what}: ${message}`, place: { file }, hint };
}

/** A step that may meet the system, and the problem that its refusal is. */
export interface Attempt {
  readonly problem: ProblemCode;
  readonly file: string;
  /** What then cannot be done: `the file cannot be written`. */
  readonly what: string;
}

/**
 * Runs a step and words the system's refusal; anything else that is thrown passes.
 *
 * @throws OrderError whose cause is the system's own error
 */
export function attempt<Result>({ problem, file, what }: Attempt, step: () => Result): Result {
  try {
    return step();
  } catch (error) {
    const code = readSystemCode(error);
    if (code === undefined) throw error;
    throw new OrderError([describeRefusal(problem, file, what, code)], { cause: error });
  }
}
