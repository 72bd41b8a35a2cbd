declare module 'fontkit' {
  /** fontkit 2.0.4, as far as we use it. */
  type Subset = { glyphs: number[]; encode(): Uint8Array }
  export function create(font: Uint8Array): { createSubset(): Subset }
}
