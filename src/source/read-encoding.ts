import { readsAsChinese } from './reads-as-chinese.ts'

export type Encoding = 'UTF-8' | 'UTF-16' | 'GBK'

/** The text of a file and the encoding it is surely in; undefined if there is no certainty. */
export function readEncoding(bytes: Uint8Array): { text: string; encoding: Encoding } | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return found('UTF-16', attempt(bytes, 'utf-16le'))
  if (first === 0xfe && second === 0xff) return found('UTF-16', attempt(bytes, 'utf-16be'))
  // UTF-16 without its mark shows by the zeros in its colons, spaces and line ends.
  if (bytes.includes(0)) {
    const texts = [attempt(bytes, 'utf-16le'), attempt(bytes, 'utf-16be')]
    const chinese = texts.find((text) => text && /[:\n]/.test(text) && readsAsChinese(text))
    if (chinese !== undefined) return { text: chinese, encoding: 'UTF-16' }
    // A zero that got into a file in UTF-8 is told like any other control character.
    const text = attempt(bytes, 'utf-8')
    return text !== undefined && readsAsChinese(text) ? { text, encoding: 'UTF-8' } : undefined
  }
  const text = attempt(bytes, 'utf-8')
  if (text !== undefined) return { text, encoding: 'UTF-8' }
  const chinese = attempt(bytes, 'gb18030')
  return chinese !== undefined && readsAsChinese(chinese) ? { text: chinese, encoding: 'GBK' } : undefined
}

const found = (encoding: Encoding, text: string | undefined) => (text === undefined ? undefined : { text, encoding })

/** The decoder takes away a byte order mark of its own encoding. */
function attempt(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
