import { encode, encodeUtf16 } from '../source/encode.ts'
import type { Random } from './random.ts'

/** How a text becomes a file, by name; `read` is what a reader without any doubts makes of the bytes. */
export type Encoding = { write(text: string, random: Random): Uint8Array; read: string }

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytesInFront = (mark: readonly number[], bytes: Uint8Array) => Uint8Array.from([...mark, ...bytes])

export const encodings: Record<string, Encoding> = {
  utf8: { write: utf8, read: 'utf-8' },
  utf8WithMark: { write: (text) => bytesInFront([0xef, 0xbb, 0xbf], utf8(text)), read: 'utf-8' },
  utf16: { write: (text) => encodeUtf16(text, 'LE'), read: 'utf-16le' },
  utf16WithMark: { write: (text) => bytesInFront([0xff, 0xfe], encodeUtf16(text, 'LE')), read: 'utf-16le' },
  utf16BigWithMark: { write: (text) => bytesInFront([0xfe, 0xff], encodeUtf16(text, 'BE')), read: 'utf-16be' },
  gbk: { write: (text) => encode(text.replace(notInGbk, '?'), 'gb18030'), read: 'gb18030' },
  brokenByte: { write: spoilt((bytes, at, random) => bytes.with(at, random.below(256))), read: 'utf-8' },
  lostByte: {
    write: spoilt((bytes, at) => bytesInFront([...bytes.subarray(0, at)], bytes.subarray(at + 1))),
    read: 'utf-8',
  },
  halfSurrogate: {
    write: spoilt((bytes, at) => bytesInFront([...bytes.subarray(0, at), 0xed, 0xa0, 0x80], bytes.subarray(at))),
    read: 'utf-8',
  },
  cutShort: { write: spoilt((bytes, at) => bytes.subarray(0, at)), read: 'utf-8' },
}

/** Notepad writes “?” for what GBK lacks. */
const notInGbk = /[^\n\r\t -~\u3000-\u3011\u4e00-\u9fa5，。、；：？！“”‘’（）《》〔〕—…·０-９Ａ-Ｚ％]/gu

function spoilt(spoil: (bytes: Uint8Array, at: number, random: Random) => Uint8Array) {
  return (text: string, random: Random) => {
    const bytes = utf8(text)
    return bytes.length === 0 ? bytes : spoil(bytes, random.below(bytes.length), random)
  }
}
