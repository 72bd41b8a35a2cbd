/**
 * What tells a file from others, and is equal for equal ones (ISO 32000-1 14.4): FNV-1a, twice, over the length and the last
 * word of every stream. In one that is deflated this is the sum of all that is in it (RFC 1950 2.2); of others every word
 * counts.
 */
export class Identity {
  #one = 0x811c9dc5
  #other = 0x9dc5811c
  #length = 0

  add(stream: Uint8Array, isDeflated: boolean): void {
    const words = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
    this.#length += stream.length
    this.#mix(stream.length)
    for (let at = isDeflated ? stream.length - 4 : 0; at + 4 <= stream.length; at += 4) this.#mix(words.getUint32(at))
  }

  #mix(word: number): void {
    this.#one = Math.imul(this.#one ^ word ^ (this.#one >>> 15), 0x01000193)
    this.#other = Math.imul(this.#other ^ word ^ (this.#other >>> 13), 0x01000193)
  }

  get id(): Uint8Array {
    const id = new DataView(new ArrayBuffer(16))
    const words = [this.#one, this.#other, this.#length, this.#one ^ this.#other]
    for (const [at, word] of words.entries()) id.setUint32(at * 4, word)
    return new Uint8Array(id.buffer)
  }
}
