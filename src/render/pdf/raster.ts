import type { Image } from '../../model/doc.ts'
import { readJpeg } from './read-jpeg.ts'
import { readPng } from './read-png.ts'

/** A picture as PDF takes it (ISO 32000-1 8.9.5). */
export type Raster = {
  width: number
  height: number
  /** Of one sample. */
  bits: number
  colors: 'gray' | 'rgb' | 'cmyk'
  /** Red, green and blue of every colour; `samples` are then numbers of colours. */
  palette?: Uint8Array
  samples: Uint8Array
  /** How `samples` are packed: 'rows' is deflated with PNG's row filters. */
  packing: 'plain' | 'rows' | 'jpeg'
  /** 0 is full ink, as Adobe writes CMYK. */
  inverted?: boolean
  /** The one colour that is not painted, sample by sample. */
  clear?: number[]
  /** How much of the ground each pixel covers, 0–255. */
  opacity?: Uint8Array
}

const readers = { png: readPng, jpeg: readJpeg }

/** @throws when the file is broken; whoever read it has told the author before */
export const raster = ({ bytes, type }: Image): Raster => readers[type](bytes)
