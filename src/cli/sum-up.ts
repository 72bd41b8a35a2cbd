import type { Command, Summary } from '../results/results.ts'

/** What came of a batch, in a line. */
export const sumUp: Record<Command, (summary: Summary) => string> = {
  'build-report': ({ ok, unchanged, failed, warnings }) =>
    `已生成 ${ok} 份，${unchanged > 0 ? `没有变化 ${unchanged} 份，` : ''}失败 ${failed} 份，警告 ${warnings} 处`,
  'build-report --verify': ({ ok, failed, warnings }) =>
    `已核对 ${ok + failed} 份，不一致或者做不出来的 ${failed} 份，警告 ${warnings} 处`,
  'check-report': ({ ok, failed, warnings }) => `已检查 ${ok + failed} 份，有错误的 ${failed} 份，警告 ${warnings} 处`,
}
