import {
  crc32,
  type InputType,
  inflateRawSync,
  deflateRaw as packRaw,
  deflateRawSync as packRawAtOnce,
  deflate as packZlib,
  deflateSync as packZlibAtOnce,
  type ZlibOptions,
} from 'node:zlib'

export { crc32 }

type Pack = (bytes: InputType, options: ZlibOptions, done: (error: Error | null, packed: Uint8Array) => void) => void
type PackAtOnce = (bytes: InputType, options: ZlibOptions) => Uint8Array

/** Fewer bytes are deflated before another thread has been asked to. */
const worthAsking = 1 << 15

/** Outlines of glyphs hardly get smaller than by `quick`, in double the time. */
const efforts = {
  quick: { level: 2, windowBits: 12 },
  usual: { level: 4, windowBits: 14 },
  best: { level: 9, windowBits: 15 },
}
export type Effort = keyof typeof efforts

/** With fixed settings: the same bytes give the same, whatever a later Node takes for granted. */
const packer = (pack: Pack, packAtOnce: PackAtOnce) => async (bytes: Uint8Array, effort: Effort) => {
  const options = { ...efforts[effort], memLevel: 8, chunkSize: bytes.length + 1024 }
  if (bytes.length < worthAsking) return packAtOnce(bytes, options)
  return new Promise<Uint8Array>((resolve, reject) => {
    pack(bytes, options, (error, packed) => (error ? reject(error) : resolve(packed)))
  })
}

/** Deflated (RFC 1951), what is large by another thread while this one goes on. */
export const deflateRaw = packer(packRaw, packRawAtOnce)

/** The same with the head and the sum of RFC 1950. */
export const deflate = packer(packZlib, packZlibAtOnce)

/** The content of RFC 1950. Neither its head nor its sum are looked at: viewers do not look at them either. */
export const inflate = (bytes: Uint8Array): Uint8Array => inflateRawSync(bytes.subarray(2))
