/** Exif 2.3, 4.6.4: tag 0x0112, Orientation; 1 is upright. */
const orientationTag = 0x0112

/** Whether a JPEG's Exif data says that the picture must be turned or mirrored to stand upright. */
export function isTurned(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda; ) {
    const end = at + 2 + view.getUint16(at + 2)
    if (bytes[at + 1] === 0xe1 && end <= bytes.length && isExif(bytes, at + 4)) {
      return isTurnedIn(new DataView(bytes.buffer, bytes.byteOffset + at + 10, end - at - 10))
    }
    at = end
  }
  return false
}

const isExif = (bytes: Uint8Array, at: number) =>
  [0x45, 0x78, 0x69, 0x66, 0, 0].every((byte, offset) => bytes[at + offset] === byte)

/** TIFF 6.0: byte order, the offset of the first directory, its entries of 12 bytes. */
function isTurnedIn(tiff: DataView): boolean {
  if (tiff.byteLength < 8) return false
  const little = tiff.getUint16(0) === 0x4949
  const directory = tiff.getUint32(4, little)
  if (directory + 2 > tiff.byteLength) return false
  const count = tiff.getUint16(directory, little)
  for (let entry = directory + 2, left = count; left > 0 && entry + 12 <= tiff.byteLength; entry += 12, left--) {
    if (tiff.getUint16(entry, little) === orientationTag) return tiff.getUint16(entry + 8, little) > 1
  }
  return false
}
