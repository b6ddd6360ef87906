/** Bytes that grow: what a file is written into. */
export class Bytes {
  #buffer: Buffer;
  #length = 0;

  /** @param capacity about how many there will be */
  constructor(capacity: number) {
    this.#buffer = Buffer.allocUnsafe(capacity);
  }

  get length(): number {
    return this.#length;
  }

  /** @param text of characters up to U+00FF, each of which is a byte */
  text(text: string): this {
    const { length } = text;
    this.#makeRoom(length);
    if (length > 64) {
      this.#buffer.write(text, this.#length, 'latin1');
    } else {
      const buffer = this.#buffer;
      for (let index = 0, at = this.#length; index < length; index += 1, at += 1)
        buffer[at] = text.charCodeAt(index);
    }
    this.#length += length;
    return this;
  }

  /** A whole number in decimal digits, with zeros before it. */
  digits(number: number, count: number): this {
    this.#makeRoom(count);
    let left = number;
    for (let at = this.#length + count - 1; at >= this.#length; at -= 1) {
      this.#buffer[at] = 0x30 + (left % 10);
      left = Math.trunc(left / 10);
    }
    this.#length += count;
    return this;
  }

  byte(byte: number): void {
    if (this.#length === this.#buffer.length) this.#makeRoom(1);
    this.#buffer[this.#length++] = byte;
  }

  bytes(bytes: Uint8Array): this {
    this.#makeRoom(bytes.length);
    this.#buffer.set(bytes, this.#length);
    this.#length += bytes.length;
    return this;
  }

  /** What was written from there on; not to be kept while more is written. */
  view(start = 0): Uint8Array {
    return this.#buffer.subarray(start, this.#length);
  }

  #makeRoom(count: number): void {
    const needed = this.#length + count;
    if (needed <= this.#buffer.length) return;
    const grown = Buffer.allocUnsafe(Math.max(needed, 2 * this.#buffer.length));
    grown.set(this.#buffer.subarray(0, this.#length));
    this.#buffer = grown;
  }
}
