import type { Document, Figure, Measure, Requirement, Value } from './requirement.ts'

/** What one output of one file holds. */
export type Sample = { file: string; pdf: Document; docx: Document }

type Reading = { file: string; value: Value; holds: boolean }

export type Verdict = '合格' | '不合格' | '未出现'

/** A row with what was measured; `pdf`, `docx` are undefined where the row is not for that output. */
export type Row = {
  clause: string
  strength: Requirement['strength']
  says: string
  figure: Figure
  pdf?: Reading[]
  docx?: Reading[]
  verdict: Verdict
}

/** Every row measured on every sample. An element that is in one output only is a failure: the two must agree. */
export function judge(requirements: readonly Requirement[], samples: readonly Sample[]): Row[] {
  return requirements.map((requirement) => {
    const { clause, strength, says, figure } = requirement
    const read = (measure: Measure, output: 'pdf' | 'docx') =>
      samples.flatMap((sample) =>
        measure(sample[output]).map((value) => ({ file: sample.file, value, holds: figure.holds(value) })),
      )
    const pdf =
      'both' in requirement
        ? read(requirement.both, 'pdf')
        : 'pdf' in requirement
          ? read(requirement.pdf, 'pdf')
          : undefined
    const docx =
      'both' in requirement
        ? read(requirement.both, 'docx')
        : 'docx' in requirement
          ? read(requirement.docx, 'docx')
          : undefined
    return { clause, strength, says, figure, pdf, docx, verdict: verdictOf(pdf, docx) }
  })
}

function verdictOf(pdf: Reading[] | undefined, docx: Reading[] | undefined): Verdict {
  const outputs = [pdf, docx].filter((readings) => readings !== undefined)
  if (outputs.every(({ length }) => length === 0)) return '未出现'
  const oneSided = outputs.length === 2 && !sameFiles(outputs[0] ?? [], outputs[1] ?? [])
  return !oneSided && outputs.flat().every(({ holds }) => holds) ? '合格' : '不合格'
}

const filesOf = (readings: readonly Reading[]) => [...new Set(readings.map(({ file }) => file))]
const sameFiles = (one: readonly Reading[], other: readonly Reading[]) => filesOf(one).join() === filesOf(other).join()

/** The files a row was measured on. */
export const measuredOn = ({ pdf = [], docx = [] }: Row) => filesOf([...pdf, ...docx])

/** Rows that make the command fail. */
export const isBroken = ({ strength, verdict }: Row) => verdict === '不合格' && (strength === 'M' || strength === 'G')
