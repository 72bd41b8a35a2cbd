import { readFileSync } from 'node:fs'
import { loadFaces } from '../../src/fonts/load-faces.ts'
import { renderPdf } from '../../src/render/pdf/render.ts'
import { fontFile } from '../fonts/font-files.ts'
import { lineOf, pagesOf } from './make-layout.ts'

// Writes a PDF to standard output; `node bin/run.js test/pdf/print-sample.ts` in the root of the project.
const read = (path: string) => readFileSync(`fonts/${path}`)
const files = { read, open: (path: string) => fontFile(read(path)), list: () => [] as string[] }
const info = { title: '工作报告', issuer: '办公室', date: { year: 2024, month: 1, day: 9 } }
const lines = ['2024年1月9日', '王堃、陈𠮷', '“引号”——破折号'].map((text) => lineOf(text, {}, { align: 'justify' }))
process.stdout.write(
  await renderPdf(
    pagesOf(lines, info),
    loadFaces(files, () => {}),
    { draft: '草稿' },
  ),
)
