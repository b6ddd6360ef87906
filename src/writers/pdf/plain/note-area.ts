/**
 * The notes at the foot of each page in turn, by the rules of Typst's flow: a note whose first lines do not fit takes the
 * line of its mark to the next page; of a long one the last lines go to the next page; those behind such a one wait.
 */
import type { FlowBox, FlowNote, MarkedNote } from './flow.js';

/** Typst's tolerance is of this order. */
const tolerancePt = 1e-4;
export const fits = (roomPt: number, heightPt: number): boolean => roomPt + tolerancePt >= heightPt;

/** @param pageHeightPt of a page without notes, where all that is left cannot be made more by going on */
export function isFull(freePt: number, box: FlowBox, pageHeightPt: number): boolean {
  if (!fits(freePt, box.heightPt) && freePt !== pageHeightPt) return true;
  return !fits(freePt, box.needPt) && fits(pageHeightPt, box.needPt);
}

/** `grown`: the foot of the page is higher now. `no-room`: the line of the mark must stand on the next page. */
export type NoteOutcome = 'settled' | 'grown' | 'no-room';

interface NotePlace {
  /** What is left on the page. */
  freePt: number;
  /** What must stand over the note: the box of its mark, or the block down to it; 0 where that is on an earlier page. */
  readonly needPt: number;
  /** Whether the line of the mark may go to the next page instead. */
  mayMove: boolean;
}

export class NoteArea {
  readonly #pageHeightPt: number;
  readonly #separator: FlowBox;
  #lines: FlowBox[] = [];
  #heightPt = 0;
  /** Those that stand on this page or an earlier one, or begin there. */
  readonly #known = new Set<FlowNote>();
  /** What of a note stands on the next page. */
  #rest: readonly FlowBox[] = [];
  /** For the next page; a note can be there more than once. */
  #queue: FlowNote[] = [];
  /** From the page before. */
  #waiting: readonly FlowNote[] = [];

  constructor(pageHeightPt: number, separator: FlowBox) {
    this.#pageHeightPt = pageHeightPt;
    this.#separator = separator;
  }

  get heightPt(): number {
    return this.#heightPt;
  }

  /** Whether there is anything for a further page. */
  get hasMore(): boolean {
    return this.#rest.length > 0 || this.#queue.length > 0;
  }

  startPage(): void {
    const rest = this.#rest;
    this.#waiting = this.#queue;
    this.#queue = [];
    this.#lines = [];
    this.#heightPt = 0;
    this.#rest = [];
    if (rest.length > 0) this.#push(rest, this.#pageHeightPt);
  }

  /** @returns whether the foot has become higher */
  addWaiting(): boolean {
    const place = { freePt: this.#pageHeightPt - this.#heightPt, needPt: 0, mayMove: false };
    return this.#waiting.some((note) => this.#addOne(note, { ...place }) === 'grown');
  }

  /** Of several notes in a line, only the first one can take the line to the next page. */
  add({ heightPt }: FlowBox, notes: readonly MarkedNote[], freePt: number): NoteOutcome {
    const place: NotePlace = { freePt, needPt: heightPt, mayMove: true };
    let outcome: NoteOutcome = 'settled';
    for (const { note } of notes) {
      const own = this.#addOne(note, place);
      if (own === 'no-room') return own;
      if (own === 'grown') outcome = own;
      place.mayMove = false;
    }
    return outcome;
  }

  /**
   * The notes of what stands of a block on the page, each with its mark's baseline from the top of that.
   *
   * @param freePt what was left over the block
   * @returns whether the foot has become higher; the marks stay on the page unless it is filled anew
   */
  addOfBlock(notes: readonly MarkedNote[], freePt: number): boolean {
    const place = { freePt, needPt: 0, mayMove: false };
    let isGrown = false;
    for (const { note, baselinePt } of notes) {
      place.needPt = baselinePt;
      if (this.#addOne(note, place) === 'grown') isGrown = true;
    }
    return isGrown;
  }

  #addOne(note: FlowNote, place: NotePlace): NoteOutcome {
    if (this.#known.has(note)) return 'settled';
    if (this.hasMore) {
      this.#queue.push(note);
      return 'settled';
    }
    const separatorPt = this.#lines.length === 0 ? this.#separator.heightPt : 0;
    const roomPt = place.freePt - place.needPt - separatorPt;
    if (countFitting(note.lines, roomPt, this.#pageHeightPt) === 0) {
      const isLess = place.freePt !== this.#pageHeightPt;
      if (place.mayMove && isLess) return 'no-room';
      if (isLess || place.needPt > 0) {
        this.#queue.push(note);
        return 'settled';
      }
    }
    this.#known.add(note);
    const before = this.#heightPt;
    this.#push(note.lines, roomPt);
    place.freePt -= this.#heightPt - before;
    return 'grown';
  }

  #push(lines: readonly FlowBox[], roomPt: number): void {
    if (this.#lines.length === 0) this.#heightPt += this.#separator.heightPt;
    const count = Math.max(1, countFitting(lines, roomPt, this.#pageHeightPt));
    for (const line of lines.slice(0, count)) {
      this.#lines.push(line);
      this.#heightPt += line.heightPt;
    }
    this.#rest = lines.slice(count);
  }

  /** The boxes at the foot, each with its top. */
  place(): readonly { readonly topPt: number; readonly box: FlowBox }[] {
    if (this.#lines.length === 0) return [];
    let topPt = this.#pageHeightPt - this.#heightPt;
    return [this.#separator, ...this.#lines].map((box) => {
      const placed = { topPt, box };
      topPt += box.heightPt;
      return placed;
    });
  }
}

/** How many lines of a note stand on a page. */
function countFitting(lines: readonly FlowBox[], roomPt: number, pageHeightPt: number): number {
  let freePt = roomPt;
  for (const [index, line] of lines.entries()) {
    if (isFull(freePt, line, pageHeightPt)) return index;
    freePt -= line.heightPt;
  }
  return lines.length;
}
