import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Host } from '../../src/source/host.ts'
import { nodeHost } from '../../src/source/node-host.ts'
import { run } from './run.ts'

const good =
  '类型: 年度工作总结\n单位: 某某市城市管理局\n年度: 2023\n工作总结: |\n  一年来，我局认真学习。\n成文日期: 2024-01-09\n'
const bad = good.replace('年度: 2023', '年底: 2023')

/** What is made in a folder, beside the records of it. */
const outputsIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name !== '.wendu')
    .sort()

describe('what is made', () => {
  test('Word and PDF of a file, named after it, in the folder asked for', async () => {
    const { code, out, err, folder } = await run(['build-report', '总结.yaml', '--out', '成品/今年'], {
      '总结.yaml': good,
    })
    expect(err).toBe('')
    expect(out).toMatch(
      /^✓ 成品\/今年\/总结\.docx {2}1 页 {2}\d+\.\d\d 秒\n✓ 成品\/今年\/总结\.pdf {2}1 页 {2}\d+\.\d\d 秒\n已生成 1 份，失败 0 份，警告 0 处，用时 \d+\.\d 秒。$/,
    )
    expect(code).toBe(0)
    expect(outputsIn(`${folder}/成品/今年`)).toEqual(['总结.docx', '总结.pdf'])
    expect(readFileSync(`${folder}/成品/今年/总结.pdf`).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('of a folder its YAML files, of a pattern what it matches, each once', async () => {
    const files = { '甲/b.yml': good, '甲/a.yaml': good, '甲/说明.txt': '', '甲/旧/c.yaml': good, '乙/d.yaml': good }
    const { out, folder } = await run(['build-report', '甲', '甲/a.yaml', '*/d.yaml', '--format', 'docx'], files)
    expect(out.match(/✓ \S+/g)).toEqual(['✓ out/a.docx', '✓ out/b.docx', '✓ out/d.docx'])
    expect(outputsIn(`${folder}/out`)).toHaveLength(3)
  })

  test('one broken report does not stop the others, and leaves no file', async () => {
    const { code, out, err, folder } = await run(['build-report', '.', '--format=docx'], {
      'a.yaml': bad,
      'b.yaml': good,
    })
    expect(code).toBe(1)
    expect(err).toContain('a.yaml:3:1 错误 没有“年底”这个字段。')
    expect(out).toContain('已生成 1 份，失败 1 份')
    expect(outputsIn(`${folder}/out`)).toEqual(['b.docx'])
  })

  test('the same report gives the same bytes again', async () => {
    const [first, second] = await Promise.all([
      run(['build-report', 'a.yaml'], { 'a.yaml': good }),
      run(['build-report', 'a.yaml'], { 'a.yaml': good }),
    ])
    for (const name of ['a.docx', 'a.pdf']) {
      expect(readFileSync(`${first.folder}/out/${name}`).equals(readFileSync(`${second.folder}/out/${name}`))).toBe(
        true,
      )
    }
  })
})

describe('names that Windows cannot use', () => {
  const argv = ['build-report', '--format', 'docx', '.']
  // On Windows no such file can be, so the names are given to the machine.
  const holding = (...names: string[]): Partial<Host> => {
    const { listFolder, readFile } = nodeHost('/', '/')
    return {
      listFolder: (path) => (path === '.' ? names : listFolder(path)),
      readFile: (path) => (names.includes(path) ? new TextEncoder().encode(good) : readFile(path)),
    }
  }

  test('are replaced, and that is said', async () => {
    const { code, out, err, folder } = await run(argv, {}, holding('CON.yaml', '甲:乙?.yaml', '尾点..yaml', '丙.yaml'))
    expect(outputsIn(`${folder}/out`)).toEqual(['_CON.docx', '丙.docx', '尾点_.docx', '甲：乙？.docx'])
    expect(err.match(/提示 .*/g)).toEqual([
      '提示 “CON”不能用作成品的文件名，改成了“_CON”。',
      '提示 “甲:乙?”不能用作成品的文件名，改成了“甲：乙？”。',
      '提示 “尾点.”不能用作成品的文件名，改成了“尾点_”。',
    ])
    expect(out).toContain('已生成 4 份，失败 0 份，警告 0 处')
    expect(code).toBe(0)
  })

  test('never become a name that another report has', async () => {
    const { code, err } = await run(argv, {}, holding('a:b.yaml', 'a：b.yaml'))
    expect(err).toContain('“a:b.yaml”和“a：b.yaml”会写到同一个文件“out/a：b.pdf”。')
    expect(code).toBe(2)
  })

  test('stay those of the folder that was asked for', async () => {
    const host = { ...holding('甲.yaml'), writeFile: () => undefined, writeFiles: () => undefined }
    const { out } = await run([...argv, '--out', 'CON'], {}, host)
    expect(out).toContain('✓ CON/甲.docx')
  })
})

describe('a batch', () => {
  const files = { 'a.yaml': good, 'b.yaml': bad, 'c.yaml': good, 'd.yaml': bad }

  test('ends with the files that failed', async () => {
    const { out } = await run(['build-report', '.', '--format', 'docx'], files)
    expect(out).toMatch(
      /\n已生成 2 份，失败 2 份，警告 0 处，用时 \d+\.\d 秒。\n有错误的文件：\n {2}b\.yaml\n {2}d\.yaml$/,
    )
    const one = await run(['build-report', 'b.yaml'], files)
    expect(one.out).toMatch(/秒。$/)
  })

  test('shows what it is at, and nothing of it in the end', async () => {
    const shown: string[] = []
    const progress = (line: string) => void shown.push(line)
    await run(['build-report', 'a.yaml', 'b.yaml', '--format', 'docx'], files, {}, { progress })
    expect(shown).toEqual(['[1/2] 正在做 a.yaml', '[2/2] 正在做 b.yaml', ''])
    shown.length = 0
    await run(['build-report', 'a.yaml', '--format', 'docx'], files, {}, { progress })
    await run(['build-report', '.', '--format', 'docx', '--json'], files, {}, { progress })
    expect(shown).toEqual([])
  })

  test('says of each report what is wrong with it before what came of it', async () => {
    const said: string[] = []
    const say = (line: string) => void said.push(line.split('\n', 1)[0] as string)
    const skipping = good.replace('一年来', '（一）甲。\n  （三）乙\n  一年来')
    const argv = ['build-report', 'a.yaml', 'b.yaml', '--format', 'docx']
    await run(argv, { 'a.yaml': skipping, 'b.yaml': bad }, {}, { out: say, err: say })
    expect(said.slice(0, 3)).toEqual([
      expect.stringMatching(/^a\.yaml:6:3 警告/),
      expect.stringMatching(/^✓ out\/a\.docx/),
      expect.stringMatching(/^b\.yaml:3:1 错误/),
    ])
  })
})

describe('--draft', () => {
  test.each([
    [['--draft', 'a.yaml'], 1],
    [['--draft', '送审稿', 'a.yaml'], 1],
    [['--draft=送审稿', 'a.yaml'], 1],
    [['a.yaml', '--draft'], 1],
    [['--draft', '年报', 'a.yaml'], 2],
  ])('%j leaves the files as inputs', async (argv, files) => {
    const { code, out } = await run(['build-report', '--format', 'docx', ...argv], {
      'a.yaml': good,
      '年报/b.yaml': good,
    })
    expect(code).toBe(0)
    expect(out).toContain(`已生成 ${files} 份`)
  })
})

test('--embed-fonts puts the open faces into the Word file', async () => {
  const fontsIn = (folder: string) =>
    Object.keys(unzipSync(readFileSync(`${folder}/out/a.docx`))).filter((path) => path.endsWith('.odttf'))
  const build = ['build-report', 'a.yaml', '--format', 'docx']
  expect(fontsIn((await run(build, { 'a.yaml': good })).folder)).toEqual([])
  expect(fontsIn((await run([...build, '--embed-fonts'], { 'a.yaml': good })).folder)).toContain(
    'word/fonts/font1.odttf',
  )
})

describe('what is refused, with exit code 2 and nothing made', () => {
  test.each([
    ['a command there is not', ['bulid-report'], '没有“bulid-report”这个命令。\n怎么办：是不是想写“build-report”？'],
    [
      'an option there is not',
      ['build-report', 'a.yaml', '--fromat', 'pdf'],
      '没有“--fromat”这个选项。\n怎么办：是不是想写“--format”？',
    ],
    [
      'an option without its value',
      ['build-report', 'a.yaml', '--out'],
      '选项“--out”后面没有写值。\n怎么办：请补上，例如“--out 成品”。',
    ],
    ['a value where none belongs', ['build-report', '--help=1'], '选项“--help”后面不用写值'],
    ['a format there is not', ['build-report', 'a.yaml', '--format', 'doc'], '选项“--format”不能是“doc”。'],
    ['a file that is not there', ['build-report', '乙.yaml', 'a.yaml'], '找不到“乙.yaml”。'],
    ['a pattern that matches nothing', ['build-report', '2024*.yaml'], '没有与“2024*.yaml”相符的文件。'],
    ['a folder without reports', ['build-report', '空'], '文件夹“空”里没有 YAML 文件。'],
    ['a Word file', ['build-report', '旧.docx'], '“旧.docx”不是 YAML 文件。'],
    [
      'two reports for one output',
      ['build-report', 'a.yaml', '甲/A.yaml'],
      '“a.yaml”和“甲/A.yaml”会写到同一个文件“out/A.pdf”。',
    ],
  ])('%s', async (_, argv, message) => {
    const files = { 'a.yaml': good, '甲/A.yaml': good, '空/说明.txt': '', '旧.docx': '' }
    const { code, err, out, folder } = await run(argv, files)
    expect(err).toContain(message)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(existsSync(`${folder}/out`)).toBe(false)
  })
})

describe('the machine', () => {
  test('an output that is open in Word is named, the others are written', async () => {
    const writeFiles: Host['writeFiles'] = ([{ path } = { path: '' }]) =>
      path === 'out/a.docx' ? { refused: 'busy', reason: 'EBUSY', path, replaced: [] } : undefined
    const argv = ['build-report', 'a.yaml', 'b.yaml', '--format', 'docx']
    const { code, err, out } = await run(argv, { 'a.yaml': good, 'b.yaml': good }, { writeFiles })
    expect(err).toContain(
      '“out/a.docx”写不进去，它正被别的程序打开着。\n怎么办：请先在 Word、WPS 或看 PDF 的软件里关闭它，再做一次。',
    )
    expect(out).toContain('✓ out/b.docx')
    expect(out).toContain('已生成 1 份，失败 1 份')
    expect(code).toBe(1)
  })

  test('a mistake of ours is called one, without a stack', async () => {
    const kindOf = () => {
      throw new TypeError('x is not a function')
    }
    const { code, err } = await run(['build-report', 'a.yaml'], {}, { kindOf })
    expect(err).toContain('错误 程序内部出错：x is not a function。这不是您写错了。')
    expect(err).not.toMatch(/^ +at /m)
    expect(code).toBe(1)
  })

  test('nor does one stop the reports that follow', async () => {
    const readFile = (path: string) => {
      if (path === 'a.yaml') throw new TypeError('x is not a function')
      return path === 'b.yaml' ? new TextEncoder().encode(good) : nodeHost('/', '/').readFile(path)
    }
    const argv = ['build-report', 'a.yaml', 'b.yaml', '--format', 'docx']
    const { code, err, out } = await run(argv, { 'a.yaml': good, 'b.yaml': good }, { readFile })
    expect(err).toContain('程序内部出错：a.yaml：x is not a function。')
    expect(out).toContain('✓ out/b.docx')
    expect(code).toBe(1)
  })
})

describe('help', () => {
  test('of the program', async () => {
    const { code, out } = await run(['--help'])
    expect(code).toBe(0)
    await expect(`${out}\n`).toMatchFileSnapshot('help/wendu.txt')
  })

  test('of build-report', async () => {
    const { code, out } = await run(['build-report', '--help'])
    expect(code).toBe(0)
    await expect(`${out}\n`).toMatchFileSnapshot('help/build-report.txt')
  })

  test('without a command it is shown as an error', async () => {
    const { code, err, out } = await run([])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('build-report')
  })
})
