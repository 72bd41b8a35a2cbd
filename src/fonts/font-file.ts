/** A font's file, of which only what is needed is read: hanzi take megabytes, a report some of them. */
export type FontFile = {
  size: number
  /** @throws RangeError when the file ends before */
  read(start: number, length: number): Uint8Array
}

/** A font of ours, or the list of them, is not there: somebody has moved the folder, or not copied all of it. */
export class MissingFont extends Error {
  readonly path: string

  constructor(path: string) {
    super(`${path} is missing`)
    this.path = path
  }
}

export const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
