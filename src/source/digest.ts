const parts = 4

/**
 * What tells these bytes from any others that a file is likely to become: their number, and the CRC-32 of each quarter of
 * them. Nobody forges his own reports, and what Node has for that takes as long to load as a report to be laid out.
 */
export function digest(bytes: Uint8Array): string {
  const { crc32 } = process.getBuiltinModule('node:zlib')
  const each = Math.ceil(bytes.length / parts)
  const sums = Array.from({ length: parts }, (_, at) => crc32(bytes.subarray(at * each, (at + 1) * each)))
  return [bytes.length, ...sums].map((number) => number.toString(36)).join('-')
}
