import type { Sentences } from './sentences.ts'

/** What was typed, and what the machine did with it. */
export const commands = {
  'output/busy': {
    says: '“{path}”写不进去，它正被别的程序打开着。',
    remedy: '请先在 Word、WPS 或看 PDF 的软件里关闭它，再做一次。',
  },
  'output/disk-full': {
    says: '“{path}”写不进去，磁盘满了。',
    remedy: '请删去不用的文件，或者用 --out 换到别的磁盘上，再做一次；原来的成品没有动。',
  },
  'output/denied': {
    says: '“{path}”写不进去，这里不允许写入。',
    remedy: '文件或文件夹设了“只读”的，请去掉；没有权限的，请用 --out 换一个文件夹，或者请管理员开放权限。',
  },
  'output/half-replaced': {
    says: '“{path}”没有换成新的，“{replaced}”已经换了，两份不是同一次做的。',
    remedy: '请按上面说的处理好“{path}”，再做一次，两份就又一致了。',
  },
  'output/differs': {
    says: '“{path}”和重新做的不一样。',
    remedy:
      '可能是有人改动过它，也可能是公文、模板、字体或者程序的版本变了。要换成重新做的，请去掉 --verify 再做一次；要留下改动过的，请先换个名称存一份。',
  },
  'output/nothing-to-verify': {
    says: '没有“{path}”，没有可以核对的。',
    remedy: '请先去掉 --verify 做一次；成品放在别处的，用 --out 写明是哪个文件夹。',
  },
  'output/renamed': {
    says: '“{own}”不能用作成品的文件名，改成了“{name}”。',
    remedy:
      '不改也可以；想自己定名称，请给 YAML 文件改名：Windows 的文件名里不能有 < > : " | ? * 这些符号，不能是 CON、AUX、COM1 这类设备的名称，末尾不能有点和空格；名称也不要超过 75 个字。',
  },
  'output/unwritable': {
    says: '“{path}”写不进去（{reason}）。',
    remedy: '请检查文件夹的位置是否写对、磁盘和网络是否正常，或者用 --out 换一个文件夹。',
  },
  'command/unknown': { says: '没有“{name}”这个命令。', remedy: '⟦是不是想写{nearest}？⟧可用的命令有：{known}。' },
  'command/unknown-option': {
    says: '没有“{name}”这个选项。',
    remedy: '⟦是不是想写{nearest}？⟧可用的选项有：{known}。',
  },
  'command/missing-value': { says: '选项“{name}”后面没有写值。', remedy: '请补上，例如“{example}”。' },
  'command/unwanted-value': { says: '选项“{name}”后面不用写值，现在写了“{value}”。', remedy: '请删去“={value}”。' },
  'command/bad-value': {
    says: '选项“{name}”不能是“{value}”。',
    remedy: '可以写的有：{known}；几种都要的，用逗号隔开。',
  },
  'command/not-a-count': {
    says: '选项“{name}”不能是“{value}”。',
    remedy: '请写 1 到 {most} 的整数，例如“{name} 2”。',
  },
  'command/not-a-shard': {
    says: '选项“--shard”不能是“{value}”。',
    remedy: '请写“第几组/共几组”，例如分四组、这里做第一组的，写“--shard 1/4”；最多分 {most} 组。',
  },
  'command/not-together': { says: '“{first}”和“{second}”不能一起用。', remedy: '请去掉其中一个。' },
  'inspect/unreadable': {
    says: '“{path}”不是能读的 PDF 或者 Word 文件：文件坏了、没有下载完，或者加了密。',
    remedy: '请打开看看；打得开的，请另存一份不加密的，再检查一次。旧的 .doc、.wps 请另存为 .docx。',
  },
  'watch/unwatchable': {
    says: '文件夹“{path}”里的文件改了，这台电脑不会通知程序。',
    remedy: '改好以后请按 Ctrl+C 结束，再运行一次；或者把文件放到本机的文件夹里来写。',
  },
  'command/no-match': {
    says: '没有与“{pattern}”相符的文件。',
    remedy: '请检查文件名和所在文件夹；“*”代表任意几个字。',
  },
  'command/empty-folder': { says: '文件夹“{path}”里没有 YAML 文件。', remedy: '公文的文件名要以“.yaml”或“.yml”结尾。' },
  'command/no-folder': { says: '没有“{folder}”这个文件夹。', remedy: '请检查文件夹的名称和位置是否写对。' },
  'command/not-yaml': {
    says: '“{path}”不是 YAML 文件。',
    remedy: '公文的内容要写在以“.yaml”或“.yml”结尾的文件里，可以参照 examples 文件夹里的例子。',
  },
  'command/missing-operands': { says: '还要写出{missing}。', remedy: '请照这样写：{usage}。⟦可用的类型有：{known}。⟧' },
  'command/nothing-to-carry': {
    says: '“{path}”有错误，没有照它新建。',
    remedy: '请先按上面所说的改好“{path}”，再做一次。',
  },
  'command/missing-template': { says: '还要写出模板的文件夹名。', remedy: '请照这样写：{usage}。' },
  'command/unknown-template': {
    says: '没有“{name}”这个模板。',
    remedy:
      '⟦是不是想写{nearest}？⟧可以写的有：{known}；也可以写模板文件夹的位置。模板放在别处的，运行时写上 --templates 和那个文件夹。',
  },
  'command/bad-template-name': {
    says: '“{name}”不能用作模板的文件夹名。',
    remedy: '请只用汉字、字母、数字和短横，例如“inspection”；不以“_”“.”开头，不写路径。',
  },
  'command/template-exists': {
    says: '已经有“{path}”了，没有动它。',
    remedy: '请换一个名称；确实不要原来那一个的，请先把它移走。',
  },
  'command/template-name-taken': {
    says: '已经有叫“{name}”的报告类型了，在“{folder}”。',
    remedy: '请换一个名称；要在它上面改的，请写“--from {name}”，再起一个新的名称。',
  },
  'command/unwanted-operand': {
    says: '多写了“{extra}”。',
    remedy: '请删去它；名称里有空格的，请放进英文双引号里。请照这样写：{usage}。',
  },
  'command/file-exists': {
    says: '已经有“{path}”了，没有动它。',
    remedy: '请换一个文件名；确实不要原来那一份的，请先把它移走。',
  },
  'command/cannot-write': {
    says: '“{path}”写不进去（{reason}）。',
    remedy: '请检查磁盘是否已满、文件夹是否允许写入，或者换一个文件夹。',
  },
  'merge/not-results': {
    says: '“{path}”里没有分组做的结果。',
    remedy: '请看看那一组是不是做完了；每一组都要写上 --shard 和 --json，例如“--shard 1/4 --json=结果1.json”。',
  },
  'merge/missing': {
    says: '一共 {of} 组，缺第 {numbers} 组的结果，没有合并。',
    remedy: '请看看缺的那一组是不是做完了，补上它的结果再合并。',
  },
  'merge/twice': {
    says: '第 {number} 组的结果有两份：“{first}”和“{second}”，没有合并。',
    remedy: '请只写其中一份；分组的机器上，--shard 后面的数不能相同。',
  },
  'merge/other-run': {
    says: '“{path}”和“{first}”不是同一批公文的结果，没有合并。',
    remedy: '各组的公文、选项和组数都要一样；公文或者命令改过的，请把各组都重新做一次。',
  },
  'program/missing-font': {
    says: '程序的字体文件“{path}”不在了，不能排版。',
    remedy: '程序没有装全：请重新下载或者复制整个程序的文件夹，fonts 文件夹里的文件一个也不能少。',
  },
  'program/bug': {
    says: '程序内部出错：{reason}。这不是您写错了。',
    remedy: '请把这段文字和所用的文件发给程序的维护人员；要看详细经过，请设置环境变量 WENDU_DEBUG=1 再做一次。',
  },
  'command/same-output': {
    says: '“{first}”和“{second}”会写到同一个文件“{output}”。',
    remedy: '请给其中一个改名，或者分两次做，用 --out 放到不同的文件夹。',
  },
} as const satisfies Sentences
