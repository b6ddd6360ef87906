/** Bytes that grow: what a file is written into. */
export class Bytes {
  #buffer = new Uint8Array(16 * 1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** @param text of characters up to U+00FF, each of which is a byte */
  text(text: string): this {
    this.#makeRoom(text.length);
    const buffer = this.#buffer;
    let at = this.#length;
    for (let index = 0; index < text.length; index += 1) buffer[at++] = text.charCodeAt(index);
    this.#length = at;
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

  /** A copy of all that was written. */
  take(): Uint8Array {
    return this.#buffer.slice(0, this.#length);
  }

  #makeRoom(count: number): void {
    const needed = this.#length + count;
    if (needed <= this.#buffer.length) return;
    const grown = new Uint8Array(Math.max(needed, 2 * this.#buffer.length));
    grown.set(this.#buffer.subarray(0, this.#length));
    this.#buffer = grown;
  }
}
