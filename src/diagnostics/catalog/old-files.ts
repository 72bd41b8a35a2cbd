import type { Sentences } from './sentences.ts'

/** What is made of old documents. */
export const oldFiles = {
  'import/missing-file': { says: '还要写出旧文件的名称。', remedy: '请照这样写：{usage}。' },
  'import/file-exists': {
    says: '已经有“{path}”了，没有动它。',
    remedy: '请用 --out 换一个文件名；要把改动写进它里面的，请写 --into {path}。',
  },
  'import/cannot-update': {
    says: '“{path}”有错误，没有动它。',
    remedy: '请先按上面所说的改好“{path}”，再做一次。',
  },
  'import/unknown-format': {
    says: '“{path}”不是程序认得的旧文件。',
    remedy: '请用 Word 或者 WPS 打开它，另存为“.docx”，再导入。认得的有：.docx、.pdf、.html、.txt、.md。',
  },
  'import/broken-file': {
    says: '“{path}”打不开，它不是完好的{kind}。',
    remedy: '请用平常看它的软件打开，另存一份；有密码的先去掉密码；结尾是改名改成的，请改回去。',
  },
  'import/no-text': {
    says: '“{path}”里没有文字。',
    remedy: '扫描的文件只是图片，请先用识别文字的软件变成 Word 文件，核对以后再导入。',
  },
  'import/guessed-type': {
    says: '没有认出公文的类型，先用“{type}”。',
    remedy: '请核对；不对的，请删去这个文件，用 --类型 再导入一次。可以写的有：{known}。',
  },
  'import/plain-type': {
    says: '看上去是“{type}”，可是内容与这一类的固定格式对不上，先用“{plain}”。',
    remedy: '可以就用“{plain}”。要用固定格式的，请运行 npm run new-report -- {type} 文件名，再把内容填进去。',
  },
  'import/guessed-issuer': {
    says: '没有落款，“{issuer}”是照标题和正文推断的。',
    remedy: '请核对“单位”。',
  },
  'import/left-open': { says: '原文里没有认出“{field}”。', remedy: '请把“……”换成它的内容。' },
  'import/unknown-part': {
    says: '“{title}”没有认出是报告的哪一部分，放进了“{field}”。',
    remedy: '请核对；放得不对的，请移到它应在的部分。',
  },
  'import/renumbered': {
    says: '“{title}”原来的序号是“{was}”，现在由程序编为“{now}”。',
    remedy: '请看是不是少了一个部分。',
  },
  'import/numbered-heading': {
    says: '标题“{text}”的序号是程序加的，原文只有标题的格式。',
    remedy: '请核对层次和序号。',
  },
  'import/respelt': { says: '“{was}”改成了“{now}”。', remedy: '请核对。' },
  'import/second-document': {
    says: '“{title}”没有写明是附件，放进了“附件”，公文里会加上附件说明。',
    remedy: '请核对；不是附件的，请移到正文里，或者另外做一份公文。',
  },
  'import/long-heading': {
    says: '“{text}”末尾没有句号，当作了标题。',
    remedy: '请核对；不是标题的，请在末尾加上句号。',
  },
  'import/merged-cell': {
    says: '{where}里的“{text}”原来占了几格，现在只写在第一格，其余的空着。',
    remedy: '请核对；需要的，请在空着的格里写上。',
  },
  'import/table-as-text': {
    says: '{where}看上去有一张表格，从 PDF 里只能一行一行地读成文字。',
    remedy: '请对照原文，照 examples/standard 里的“附件页.yaml”写成表格；有 Word 文件的，请导入 Word 文件。',
  },
  'import/revisions': {
    says: '旧文件里有 {count} 处修订没有定下来，都按“接受”处理了。',
    remedy: '请核对；不该接受的，请先在旧文件里拒绝，再导入。',
  },
  'import/comments': { says: '旧文件里的 {count} 条批注没有写进来。', remedy: '用 --report 可以看到批注的内容。' },
} as const satisfies Sentences
