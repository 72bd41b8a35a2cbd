/** A text in an encoding that the platform can only read: the decoder's answers to all bytes, looked up the other way round. */
export function encode(
  text: string,
  encoding: 'gb18030' | 'big5' | 'euc-kr' | 'shift_jis' | 'windows-1252',
): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, number[]>()
  const learn = (...bytes: number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes))
    if ([...character].length === 1 && !table.has(character)) table.set(character, bytes)
  }
  for (let byte = 0; byte <= 0xff; byte++) learn(byte)
  for (let lead = 0x81; lead <= 0xfe; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) learn(lead, trail)
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? missing(character, encoding)))
}

function missing(character: string, encoding: string): never {
  throw new Error(`${encoding} has no ${character}`)
}

/** UTF-16, the low byte first or last, with nothing in front of it. */
export function encodeUtf16(text: string, order: 'LE' | 'BE'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), order === 'LE')
  return bytes
}
