/** What no file shows: rows that only paper, press and seal can meet. */
export const unmeasurable: { clause: string; says: string; why: string }[] = [
  {
    clause: '4',
    says: '纸张定量 60～80 g/m²，白度 80%～90%，横向耐折度≥15 次，不透明度≥85%，pH 7.5～9.5',
    why: '纸张',
  },
  { clause: '6.1', says: '版面干净无底灰，字迹清楚无断划，尺寸标准，版心不斜，误差不超过 1 mm', why: '制版' },
  { clause: '6.2', says: '双面印刷；页码套正，两面误差不超过 2 mm', why: '印刷' },
  { clause: '6.2', says: '黑色油墨达到色谱所标 BL100%，红色油墨达到 Y80%、M80%', why: '油墨' },
  { clause: '6.2', says: '印品着墨实、均匀，字面不花、不白、无断划', why: '印刷' },
  { clause: '6.3', says: '左侧装订，不掉页；两页页码之间误差不超过 4 mm', why: '装订' },
  { clause: '6.3', says: '裁切后的成品尺寸允许误差 ±2 mm，四角成 90°，无毛茬或缺损', why: '裁切' },
  { clause: '6.3', says: '骑马订或平订的订位：两钉外订眼距版面上下边缘各 70 mm 处，允许误差 ±4 mm', why: '装订' },
  { clause: '6.3', says: '无坏钉、漏钉、重钉；平订钉锯与书脊间的距离 3～5 mm', why: '装订' },
  { clause: '6.3', says: '包本装订公文的封皮与书芯应吻合、包紧、包平、不脱落', why: '装订' },
  { clause: '7.3.5.1', says: '印章用红色，端正盖在纸上，不得出现空白印章', why: '盖章（文件只留位置或放用户给的图）' },
  { clause: '7.2.1', says: '份号与份数的对应', why: '印制份数' },
  { clause: '7.2.4', says: '发文机关标志使用机关全称或者规范化简称', why: '机关名称表' },
  { clause: '7.3.7', says: '附件与公文正文一起装订；不能一起装订的，在附件左上角标发文字号', why: '装订' },
]
