import { Buffer } from 'node:buffer'

/** A file of what was made of other files when the program was built: the length of every piece, then the pieces. */
export function writePrepared(made: readonly (readonly [file: Uint8Array, made: string])[]): Uint8Array {
  const pieces = made.flatMap(([file, text]) => [file, Buffer.from(text)])
  const lengths = JSON.stringify(pieces.map(({ length }) => length))
  return Buffer.concat([Buffer.from(`${lengths}\n`), ...pieces])
}

/** What was made of a file, found by its bytes; undefined for any other. Only what is asked for becomes text. */
export function readPrepared(written: Uint8Array): (file: Uint8Array) => string | undefined {
  const bytes = Buffer.from(written.buffer, written.byteOffset, written.length)
  const start = bytes.indexOf('\n') + 1
  const lengths = JSON.parse(bytes.toString('latin1', 0, start)) as number[]
  return (file) => {
    let at = start
    for (let piece = 0; piece < lengths.length; piece += 2) {
      const made = at + (lengths[piece] as number)
      const end = made + (lengths[piece + 1] as number)
      if (made - at === file.length && bytes.compare(file, 0, file.length, at, made) === 0)
        return bytes.toString('utf8', made, end)
      at = end
    }
    return undefined
  }
}
