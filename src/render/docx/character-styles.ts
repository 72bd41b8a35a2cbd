import type { FontRole } from '../../layout/layout.ts'

type FaceStyle = { id: string; name: string; face: FontRole }

/** Text in another face than that of its paragraph: 楷体 for the names of signers, 黑体 for 出席. */
export const faceStyles: FaceStyle[] = [
  { id: 'FangSong', name: '仿宋字', face: 'fangSong' },
  { id: 'KaiTi', name: '楷体字', face: 'kaiTi' },
  { id: 'HeiTi', name: '黑体字', face: 'heiTi' },
  { id: 'BiaoSong', name: '小标宋字', face: 'biaoSong' },
  { id: 'SongTi', name: '宋体字', face: 'songTi' },
]

/** Word's own style for text that its author sets off. */
export const strongStyle = 'Strong'
