import { deflateSync, inflateRawSync } from 'node:zlib'

/**
 * RFC 1950, in one go: there is room for all that comes of it. In threads it is done no sooner: a report waits for the
 * outlines of its body face alone, and other threads have other reports.
 */
export const deflate = (bytes: Uint8Array, level: number): Uint8Array =>
  deflateSync(bytes, { level, memLevel: 9, chunkSize: Math.max(bytes.length, 1024) })

/** Neither the two bytes before nor the sum at the end are looked at: viewers do not look at them either. */
export const inflate = (bytes: Uint8Array): Uint8Array => inflateRawSync(bytes.subarray(2))
