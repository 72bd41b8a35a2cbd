import { parse } from 'yaml'
import type { FontRole } from '../layout/layout.ts'
import { type FontFile, MissingFont } from './font-file.ts'

/** The folder `fonts/`; paths are relative to it. */
export type FontFiles = {
  /** A file's bytes; undefined when there is no such file. */
  read(path: string): Uint8Array | undefined
  /** A file of which parts will be read; undefined when there is no such file. */
  open(path: string): FontFile | undefined
  /** The names of a folder's files; empty when there is no such folder. */
  list(folder: string): string[]
  /** What was made of a file when the program was built, as `Host.prepared`. */
  prepared?(file: Uint8Array): string | undefined
}

/** What fonts/fonts.yaml says of a role: file names and the family names by which faces are known. */
type FontEntry = { wordFamily: string; file: string; fallbacks: string[]; localFamilies: string[] }

export type FontTable = Record<FontRole, FontEntry>

const roles: Record<FontRole, string> = {
  fangSong: '仿宋',
  kaiTi: '楷体',
  heiTi: '黑体',
  biaoSong: '小标宋',
  songTi: '宋体',
  latin: '西文',
  latinBold: '西文加粗',
}

export const fontRoles = Object.keys(roles) as FontRole[]

type Row = { Word: string; PDF: string; 后备: string[]; 本地: string[] }

/** Reads fonts/fonts.yaml. @throws MissingFont when it is not there, an Error when it misses a role */
export function readFontTable(files: FontFiles): FontTable {
  const bytes = files.read('fonts.yaml')
  if (!bytes) throw new MissingFont('fonts/fonts.yaml')
  const made = files.prepared?.(bytes)
  const rows = (made ? JSON.parse(made) : parse(new TextDecoder().decode(bytes))) as Record<string, Row>
  const entry = (role: FontRole): FontEntry => {
    const row = rows[roles[role]]
    if (!row) throw new Error(`fonts.yaml: ${roles[role]} is missing`)
    return { wordFamily: row.Word, file: row.PDF, fallbacks: row.后备, localFamilies: row.本地 }
  }
  return Object.fromEntries(fontRoles.map((role) => [role, entry(role)])) as FontTable
}

/** The family names written into DOCX. */
export function wordFamilies(table: FontTable): Record<FontRole, string> {
  return Object.fromEntries(fontRoles.map((role) => [role, table[role].wordFamily])) as Record<FontRole, string>
}
