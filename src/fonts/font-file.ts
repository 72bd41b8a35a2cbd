/** A font's file, of which only what is needed is read: hanzi take megabytes, a report some of them. */
export type FontFile = {
  size: number
  /** @throws RangeError when the file ends before */
  read(start: number, length: number): Uint8Array
}

export const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
