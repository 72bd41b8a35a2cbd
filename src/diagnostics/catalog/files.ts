import type { Sentences } from './sentences.ts'

/** Files, before a word of them is understood. */
export const files = {
  'file/not-found': { says: '找不到“{path}”。', remedy: '请检查文件名和所在文件夹是否写对。' },
  'file/is-folder': {
    says: '“{path}”是文件夹，不是文件。',
    remedy: '请给这个文件夹改个名，不以“.yaml”结尾；要做它里面的公文，请写“{path}/文件名”。',
  },
  'file/unreadable': {
    says: '“{path}”读不出来（{reason}）。',
    remedy: '请确认它没有被别的程序独占，并且您有权限打开。',
  },
  'file/too-large': {
    says: '“{path}”有 {size}，超过了 {most}，没有打开它。',
    remedy: '一份公文用不了这么大。请检查是不是选错了文件；确实这么长的，请分成几份，图片和数据不要贴进 YAML 文件。',
  },
  'file/too-many-faults': {
    says: '要改的地方超过 {most} 处，后面的没有再列出。',
    remedy: '请先改好前面的，再检查一次；整个文件都不对的，请看看是不是选错了文件。',
  },
  'file/not-utf8': {
    says: '认不出文件的编码，里面的汉字读不出来。',
    remedy: '请用记事本打开它，看到的汉字没有错的，点“文件”→“另存为”，把下方的“编码”选成“UTF-8”再保存。',
  },
  'file/other-encoding': {
    says: '文件的编码是 {encoding}，已经照它读出来了。',
    remedy: '不改也可以；要让别的软件打开也不出乱码，请用记事本另存为 UTF-8 编码。',
  },
  'file/mojibake': {
    says: '文件里是乱码：“{text}”原来应是“{meant}”。',
    remedy: '文件曾用错的编码打开，又保存了。请从原来的文件重新做起，打开时编码选“UTF-8”；不要在这份乱码上接着改。',
  },
  'file/lost-character': {
    says: '这里的字在换编码时丢了，只剩“{text}”。',
    remedy: '请对照原来的文件，把这里的字重新打上。',
  },
  'file/bad-character': {
    says: '这里有一个看不见的控制字符（{code}）。',
    remedy: '请把光标移到这里，删去它；它多半是从网页或其他软件复制时带进来的。',
  },
  'file/line-separator': {
    says: '这里有一个看不见的换行符（{code}），照原样印不出来。',
    remedy: '请删去它，用回车键换行，新的一行前面的空格与上一行一样多；它多半是从网页或 Word 里复制来的。',
  },
  'file/empty': {
    says: '文件里还没有内容。',
    remedy:
      '请先填写，可以参照 examples 文件夹里的例子；从头做起的，用 npm run new-report -- 类型 文件名，会得到一份带说明的文件。',
  },
} as const satisfies Sentences
