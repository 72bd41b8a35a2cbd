import { crc32, type InputType, deflateRaw as packRaw, deflate as packZlib, type ZlibOptions } from 'node:zlib'

export { crc32 }

type Pack = (bytes: InputType, options: ZlibOptions, done: (error: Error | null, packed: Uint8Array) => void) => void

/** With fixed settings: the same bytes give the same, whatever a later Node takes for granted. */
const packer = (pack: Pack) => (bytes: Uint8Array, level: number) =>
  new Promise<Uint8Array>((resolve, reject) => {
    const options = { level, windowBits: 15, memLevel: 8, chunkSize: bytes.length + 1024 }
    pack(bytes, options, (error, packed) => (error ? reject(error) : resolve(packed)))
  })

/** Deflated (RFC 1951) by another thread, while this one goes on. `level` is from 1, quick, to 9, small. */
export const deflateRaw = packer(packRaw)

/** The same with the head and the sum of RFC 1950. */
export const deflate = packer(packZlib)
