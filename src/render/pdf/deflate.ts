import { deflate as deflateInThread, deflateSync, inflateSync } from 'node:zlib'

export const inflate = (bytes: Uint8Array): Uint8Array => inflateSync(bytes)

/** Deflates in a thread of its own (RFC 1950), in one go: there is room for all that comes of it. */
export function deflate(bytes: Uint8Array, level: number): Uint8Array | Promise<Uint8Array> {
  const options = { level, memLevel: 9, chunkSize: Math.max(bytes.length, 1024) }
  if (bytes.length < 1 << 15) return deflateSync(bytes, options)
  return new Promise((resolve, reject) => {
    deflateInThread(bytes, options, (error, deflated) => (error ? reject(error) : resolve(deflated)))
  })
}
