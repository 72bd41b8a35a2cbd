import type { Sentences } from './sentences.ts'

/** How YAML is written. */
export const yaml = {
  'yaml/full-width-colon': {
    says: '“{key}”后面是中文冒号“：”。',
    remedy: '请改成英文冒号，再空一格，例如“单位: 某某局”。',
  },
  'yaml/no-space-after-colon': {
    says: '“{key}”的冒号后面没有空格。',
    remedy: '请用空格键在冒号后面空一格，例如“单位: 某某局”；看上去已经空了的，那不是普通的空格，请删去重新敲。',
  },
  'yaml/no-space-after-dash': {
    says: '列表的短横后面没有空格。',
    remedy: '请用空格键在英文短横“-”后面空一格，例如“- 内容”；看上去已经空了的，那不是普通的空格，请删去重新敲。',
  },
  'yaml/list-mark': {
    says: '列表的这一项用“{mark}”开头，程序认不出它是一项。',
    remedy: '请改成英文短横“-”，再空一格，例如“- 内容”。',
  },
  'yaml/list-beside-key': {
    says: '列表的第一项写在了“{key}”的同一行。',
    remedy: '请换行，每项一行，前面空两格，以英文短横加空格“- ”开头。',
  },
  'yaml/line-without-key': {
    says: '这一行没有写明是哪个字段。',
    remedy:
      '请写成“字段名: 内容”；如果它是上一个字段的正文，请在上一个字段的冒号后面写“ |”，正文从下一行写起，每行前面空两格。',
  },
  'yaml/unindented-text': {
    says: '从这一行起，正文没有缩进，会被当成新的字段。',
    remedy: '请在正文每一行的前面加两个英文空格。',
  },
  'yaml/full-width-indent': {
    says: '这一行开头用了中文（全角）空格。',
    remedy: '请改成两个英文（半角）空格；公文里每段空两字由程序自动加上，不用自己敲。',
  },
  'yaml/odd-space-indent': {
    says: '这一行开头用了特殊的空格（{code}），多半是从网页或 Word 里复制来的。',
    remedy: '请删去它们，用空格键重新敲两个空格。',
  },
  'yaml/tab-indent': { says: '这一行开头用了 Tab 键。', remedy: '请删去它，改用空格键敲两个空格。' },
  'yaml/bad-indent': {
    says: '这一行开头的空格数与其他行对不齐。',
    remedy: '同一层的字段要左对齐：最外层的字段前面不空格，里面一层每行空两格。',
  },
  'yaml/nested-colon': {
    says: '内容里有英文冒号加空格，程序分不清哪一个是字段名的冒号。',
    remedy: '请把内容里的冒号改成中文冒号“：”，或者把整个内容放进英文引号里，例如“字段名: "内容"”。',
  },
  'yaml/unclosed-quote': {
    says: '从这里开始的英文引号没有结束。',
    remedy: '请在这段内容的末尾补上同样的引号；如果只是文中的引号，请改用中文引号“ ”。',
  },
  'yaml/text-after-quote': {
    says: '英文引号 {mark} 结束以后还有文字。',
    remedy: '引号要包住整个内容；文中的引号请改用中文引号“ ”。',
  },
  'yaml/text-after-bracket': {
    says: '括号“{mark}”的后面还有文字。',
    remedy: '以英文方括号、花括号开头的内容，请整个放进英文引号里；发文字号的年份请用六角括号，例如“〔2024〕5号”。',
  },
  'yaml/unclosed-bracket': {
    says: '从这里开始的括号“{bracket}”没有结束。',
    remedy: '请补上另一半括号；如果它是文字的一部分，请把整个内容放进英文引号里。',
  },
  'yaml/text-after-pipe': {
    says: '“|”的后面还有文字。',
    remedy: '“|”的后面要换行，正文从下一行写起，每行前面空两格。',
  },
  'yaml/full-width-pipe': {
    says: '这里的竖线是中文（全角）的“｜”。',
    remedy: '请改成英文竖线“|”（按住 Shift 键，按回车键上方的“\\”键）。',
  },
  'yaml/pipe-digit': {
    says: '“|”的后面不写数字，现在写的是“{text}”。',
    remedy: '请只写“|”，正文从下一行写起，每行前面空两格。',
  },
  'yaml/folded-text': {
    says: '这段内容有好几行，照现在的写法会连成一行。',
    remedy: '请在字段名的冒号后面写“ |”，正文从下一行写起，每行前面空两格，不加引号。',
  },
  'yaml/folded-block': {
    says: '“>”会把下面的各行连成一行，行与行之间还会多出空格。',
    remedy: '请把“>”改成“|”，一行就是一段；一段文字请写在一行里，不要在中间按回车。',
  },
  'yaml/full-width-quotes': {
    says: '{text}两边的中文引号会当作内容，印在公文里。',
    remedy: '内容两边不用加引号，请改成 {bare}；引号确实是内容的，不用改。',
  },
  'yaml/full-width-brackets': {
    says: '“{text}”用的是中文方括号，程序把它当成一句文字，不是列表。',
    remedy: '要写列表，请另起一行，每项一行，以英文短横加空格“- ”开头；确实是文字的，不用改。',
  },
  'yaml/full-width-comma': {
    says: '英文方括号的列表里用了中文逗号“，”，几项会连成一项。',
    remedy: '请改成英文逗号，后面空一格，例如“[市委办公室, 市政府办公室]”。',
  },
  'yaml/special-start': {
    says: '内容不能用“{mark}”开头，它在这种文件里另有用处。',
    remedy: '请删去它；它确实是内容的，请把整个内容放进英文引号里，例如“字段名: "{mark}……"”。',
  },
  'yaml/braces': {
    says: '这里的花括号不是文字，会被当成特殊写法。',
    remedy:
      '如果是还没有填写的空位，请换成真正的内容；确实要写花括号，或者引用“数据”，请把整个内容放进英文引号里，例如“标题: "共{{数据.立案}}件"”。',
  },
  'yaml/duplicate-key': {
    says: '“{key}”写了两次，第 {line} 行已经有了。',
    remedy: '请只保留一处；内容不同的，请合并到一起。',
  },
  'yaml/several-documents': {
    says: '这里有一行“{mark}”，它会把文件切成两份。',
    remedy: '请删去这一行；一个文件只写一份公文。',
  },
  'yaml/bad-escape': {
    says: '英文双引号里的“{text}”读不懂。',
    remedy: '内容里要写反斜杠“\\”时，请把外面的双引号换成英文单引号。',
  },
  'yaml/bad-character': { says: '这里写的是一个印不出来的字符（{code}）。', remedy: '请删去它。' },
  'yaml/comment-in-text': {
    says: '“#”后面的内容会被当作说明，不会出现在公文里：{text}',
    remedy: '如果它是公文的内容，请把整个内容放进英文引号里；如果确实是说明，请在“#”后面空一格。',
  },
  'yaml/full-width-hash': {
    says: '这里的井号是中文（全角）的“＃”，它后面的文字不会当作说明。',
    remedy: '如果是说明，请改成英文井号“#”，后面空一格；如果是公文的内容，请把整个内容放进英文引号里。',
  },
  'yaml/zero-width': {
    says: '这里有看不见的字符（{codes}），已经去掉了。',
    remedy: '不改也可以；要改，请把这一处前后的字删去重新打。它多半是从网页或聊天软件里复制来的。',
  },
  'yaml/too-deep': {
    says: '从这里起，一层套一层超过了 {most} 层。',
    remedy: '公文用不了这么多层。请检查前面有没有漏写的括号，或者一行比一行缩进得多的地方。',
  },
  'yaml/too-many-values': {
    says: '文件里的字段、列表项和表格的格加起来超过了 {most} 个，从这里起没有再看。',
    remedy: '请检查是不是选错了文件；表格确实这么大的，请另存为电子表格，公文里只写汇总的数字。',
  },
  'yaml/not-fields': {
    says: '文件里没有找到一个字段。',
    remedy: '每个字段写成“字段名: 内容”，冒号用英文的，后面空一格；可以参照 examples 文件夹里的例子。',
  },
  'yaml/syntax': {
    says: '从“{text}”起读不懂。',
    remedy: '请检查这一行和上一行：冒号是不是英文的、后面有没有空格，引号和括号是不是成对，有没有多出来的标点。',
  },
} as const satisfies Sentences
