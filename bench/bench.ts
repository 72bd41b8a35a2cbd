import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, platform, release, tmpdir } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { type Measured, measurePairs, type Program, runOnce } from './measure.ts'
import { reportFile, writeLong, writeLonger, writeVaried } from './reports.ts'
import { type Figure, writeTable } from './targets.ts'

// npm run bench -- [cold] [length] [batch] [thousand] [watch] [--pairs 9] [--write]: all parts if none is named.

type Row = Figure | { what: string; skipped: string }

const work = mkdtempSync(`${tmpdir()}/wendu-bench-`)
const out = `${work}/out`
const node = process.execPath
const fonts = `${process.cwd()}/fonts`
const hasOffice = spawnSync('soffice', ['--version']).status === 0
const hasRivals = existsSync('bench/node_modules/@myriaddreamin/typst-ts-node-compiler')
const noOffice = 'soffice is not installed'
const noRivals = 'not installed: npm install --prefix bench'

const idle: Program = { name: 'node -e 0', command: node, argv: ['-e', '0'] }
const ours = (files: readonly string[], ...options: string[]): Program => ({
  name: `build-report ${options.join(' ')}`.trim(),
  command: node,
  argv: ['bin/wendu.js', 'build-report', ...files, '--out', out, '--force', ...options],
})
const straight: Program = {
  name: 'straight docx + pdfmake',
  command: node,
  argv: ['bench/rivals/straight.js', fonts, reportFile, out],
}
const typst = (files: readonly string[]): Program => ({
  name: 'Typst',
  command: node,
  argv: ['bench/rivals/typst.js', fonts, out, ...files],
})
const docxtemplater: Program = {
  name: 'docxtemplater',
  command: node,
  argv: ['bench/rivals/docxtemplater.js', `${work}/template.docx`, reportFile, out],
}
const office = (files: readonly string[]): Program => ({
  name: 'LibreOffice',
  command: 'soffice',
  argv: [
    `-env:UserInstallation=file://${work}/profile`,
    ...['--headless', '--convert-to', 'pdf', '--outdir', `${work}/office`],
    ...files,
  ],
})

const seconds = ({ time, spread }: Measured) => `${time.toFixed(0)} ms ± ${(spread / 2).toFixed(0)}`

function cold(pairs: number): Row[] {
  runOnce(ours([reportFile]))
  const [docx, pdf] = ['docx', 'pdf'].map((format) => `${work}/kept.${format}`) as [string, string]
  cpSync(`${out}/zhoushan-2023.docx`, docx)
  cpSync(`${out}/zhoushan-2023.pdf`, pdf)
  if (hasRivals) runOnce({ ...docxtemplater, argv: ['bench/rivals/write-template.js', `${work}/template.docx`] })
  const taken: Record<string, Measured> = measurePairs(
    {
      idle,
      both: ours([reportFile]),
      pdf: ours([reportFile], '--format', 'pdf'),
      docx: ours([reportFile], '--format', 'docx'),
      ...(hasRivals && { straight, typst: typst([reportFile]), docxtemplater }),
      ...(hasOffice && { office: office([docx]) }),
    } as Record<string, Program>,
    pairs,
  )
  const { idle: base, both, pdf: pdfOnly, docx: docxOnly } = taken as Record<'idle' | 'both' | 'pdf' | 'docx', Measured>
  const against = (what: string, own: Measured, name: string, missing: string, must: number, strive: number): Row => {
    const other = taken[name]
    if (!other) return { what, skipped: missing }
    return { what, value: own.time / other.time, must, strive, note: `${seconds(own)}; ${seconds(other)}` }
  }
  return [
    against('cold ÷ node -e 0', both, 'idle', '', 3.5, 2.2),
    taken['straight']
      ? { what: 'straight docx + pdfmake ÷ node -e 0', value: taken['straight'].time / base.time }
      : { what: 'straight docx + pdfmake ÷ node -e 0', skipped: noRivals },
    against('cold, PDF only ÷ Typst', pdfOnly, 'typst', noRivals, 1.1, 0.85),
    against('cold ÷ LibreOffice converting one DOCX', both, 'office', noOffice, 0.25, 0.13),
    against('DOCX only ÷ docxtemplater', docxOnly, 'docxtemplater', noRivals, 0.85, 0.5),
    { what: 'peak memory, cold', value: both.memory ?? Number.NaN, unit: ' MB', must: 90, strive: 65 },
    { what: 'PDF', value: statSync(pdf).size / 1000, unit: ' KB', must: 450, strive: 300 },
    { what: 'DOCX', value: statSync(docx).size / 1000, unit: ' KB', must: 30, strive: 15 },
  ]
}

function length(pairs: number): Row[] {
  const times = { '×1': 1, '×4': 4, '×16': 16, '×64': 64 }
  const longer = Object.entries(times).map(([name, by]) => [name, ours([writeLonger(by, `${work}/times-${by}.yaml`)])])
  const taken = measurePairs(
    {
      ...(Object.fromEntries(longer) as Record<keyof typeof times, Program>),
      one: ours([writeLong('one', `${work}/one.yaml`)]),
      many: ours([writeLong('many', `${work}/many.yaml`)]),
    },
    pairs,
  )
  const times4 = (['×4', '×16'] as const).map((name) => ({
    what: `time ${name} text ÷ ×1`,
    value: taken[name].time / taken['×1'].time,
  }))
  return [
    ...times4,
    { what: 'time ×64 text ÷ ×1', value: taken['×64'].time / taken['×1'].time, must: 7, strive: 5 },
    {
      what: 'one paragraph of 93,000 characters ÷ the same text in paragraphs',
      value: taken.one.time / taken.many.time,
      must: 1.5,
      strive: 1.2,
    },
  ]
}

function batch(pairs: number): Row[] {
  const files = writeVaried(100, `${work}/hundred`)
  const rounds = Math.max(1, Math.ceil(pairs / 3))
  runOnce(ours([`${work}/hundred`], '--format', 'docx'))
  const docx = files.map((file) => `${out}/${file.replace(/^.*\//, '').replace('.yaml', '.docx')}`)
  const taken: Record<string, Measured> = measurePairs(
    {
      pdf: ours([`${work}/hundred`], '--format', 'pdf'),
      both: ours([`${work}/hundred`]),
      ...(hasRivals && { typst: typst(files) }),
      ...(hasOffice && { office: office(docx) }),
    } as Record<string, Program>,
    rounds,
  )
  const rate = (name: string) => 100_000 / (taken[name]?.time ?? Number.NaN)
  const faster = (name: string, what: string, missing: string, must: number, strive: number): Row =>
    taken[name]
      ? {
          what,
          value: rate('pdf') / rate(name),
          must,
          strive,
          larger: true,
          note: `${rate('pdf').toFixed(1)}; ${rate(name).toFixed(1)}`,
        }
      : { what, skipped: missing }
  return [
    { what: 'batch of 100, both outputs', value: rate('both'), unit: '/s' },
    faster('typst', 'batch of 100, PDF only: reports/s ÷ Typst’s', noRivals, 1.2, 2.8),
    faster('office', 'batch of 100, PDF only: reports/s ÷ LibreOffice’s', noOffice, 3, 7),
  ]
}

function thousand(): Row[] {
  writeVaried(1000, `${work}/thousand`)
  const { time, memory = Number.NaN } = runOnce(ours([`${work}/thousand`]))
  return [
    { what: 'batch of 1,000, both outputs', value: 1_000_000 / time, unit: '/s' },
    { what: 'peak memory, batch of 1,000', value: memory, unit: ' MB', must: 250, strive: 120 },
  ]
}

/** From the moment a file is saved until both outputs are new, again and again in one run. */
async function watch(pairs: number): Promise<Row[]> {
  const text = readFileSync(reportFile, 'utf8')
  const file = `${work}/watched.yaml`
  writeFileSync(file, text)
  const { command, argv } = ours([file], '--watch')
  const program = spawn(command, argv, { stdio: 'ignore' })
  const outputs = ['docx', 'pdf'].map((format) => `${out}/watched.${format}`)
  const age = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
  const renewed = async (since: number[]) => {
    while (outputs.some((path, at) => age(path) <= (since[at] ?? 0))) await setTimeout(1)
  }
  const times: number[] = []
  try {
    await renewed([0, 0])
    for (let round = 0; round <= pairs; round++) {
      await setTimeout(700)
      const before = outputs.map(age)
      const start = performance.now()
      writeFileSync(file, text.replace('2023年是', `2023年（第${round}次）是`))
      await renewed(before)
      if (round > 0) times.push((performance.now() - start) / 1000)
    }
  } finally {
    program.kill()
  }
  const middle = times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN
  return [{ what: '--watch, save to both files', value: middle, unit: ' s', must: 0.3, strive: 0.1 }]
}

const parts: Record<string, (pairs: number) => Row[] | Promise<Row[]>> = { cold, length, batch, thousand, watch }

const argv = process.argv.slice(2)
const pairs = argv.includes('--pairs') ? Number(argv[argv.indexOf('--pairs') + 1]) : 9
const named = argv.filter((word) => Object.hasOwn(parts, word))
const rows: Row[] = []
try {
  mkdirSync(out)
  for (const [name, part] of Object.entries(parts)) {
    if (named.length > 0 && !named.includes(name)) continue
    console.error(`${name} ...`)
    rows.push(...(await part(pairs)))
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
const table = writeTable(rows)
console.log(table)
if (argv.includes('--write')) {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${platform()} ${release()}, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`
  const date = new Date().toISOString().slice(0, 10)
  const how = `Medians of ${pairs} pairs of whole processes, run in turn; \`npm run bench -- --write\` writes this page.`
  writeFileSync('bench/RESULTS.md', `# Bench\n\n${date}, ${machine}. ${how}\n\n${table}\n`)
}
