/** The refusals of documents, plans, their editions and their links to higher plans; a part of the closed list in `refusal.ts`. */
export const PLAN_REFUSALS = {
  DOCUMENT_EMPTY: { zh: '文件没有文字内容。', en: 'The document holds no text.' },
  DOCUMENT_TOO_LARGE: {
    zh: '文件过大（{bytes} 字节，上限 {limit} 字节）；工作方案通常不足 1 MB，请核对是否选错文件。',
    en: 'The document is too large ({bytes} bytes; the limit is {limit}); a work plan is usually under 1 MB, check the file.',
  },
  DOCUMENT_NOT_TEXT: {
    zh: '文件不是文本（{reason}）；请提供 UTF-8、UTF-16 或 GB18030 编码的文本文件。',
    en: 'The document is not text ({reason}); give a text file in UTF-8, UTF-16 or GB18030.',
  },
  DOCUMENT_SCANNED: {
    zh: '文件没有可读的文字（{reason}）；请先做文字识别（OCR），或提供 Word 等可编辑的原文件。',
    en: 'The document holds no readable text ({reasonEn}); run text recognition (OCR) on it, or give the original Word file.',
  },
  DOCUMENT_DAMAGED: {
    zh: '文件已损坏或不完整，无法按 {format} 读取（{reason}）；请重新下载，或用办公软件打开后另存再试。',
    en: 'The file is damaged or incomplete and cannot be read as {format} ({reason}); download it again, or open it in an office program and save it anew.',
  },
  DOCUMENT_ENCRYPTED: {
    zh: '文件设有打开密码（{format}）；请去除密码另存后再试。',
    en: 'The file is protected by a password ({format}); save it without the password and try again.',
  },
  DOCUMENT_TOO_COMPLEX: {
    zh: '文件过于复杂，已停止读取（{reason}）；请用办公软件打开后另存，或只提供任务部分。',
    en: 'The document is too complex and reading was stopped ({reasonEn}); save it anew in an office program, or give only the part with the tasks.',
  },
  FORMAT_NOT_SUPPORTED: {
    zh: '不能读取 {format} 文件；{advice}',
    en: '{format} files cannot be read; {adviceEn}',
  },
  CONVERTER_MISSING: {
    zh: '读取 {format} 文件需要 LibreOffice，而本机没有可用的 LibreOffice；请安装（Debian/Ubuntu：apt install libreoffice；Windows、macOS：https://www.libreoffice.org），或用 Word、WPS 另存为 .docx 或 .xlsx。',
    en: 'Reading {format} files needs LibreOffice, which is not available here; install it (Debian/Ubuntu: apt install libreoffice; Windows, macOS: https://www.libreoffice.org), or save the file as .docx or .xlsx in Word or WPS.',
  },
  PLAN_WITHOUT_CLAUSES: {
    zh: '没有找到任何责任行（如“（牵头单位：…，协办单位：…）”）；请核对是否为工作方案正文。',
    en: 'No responsibility line (such as “（牵头单位：…，协办单位：…）”) was found; check that this is the body of a work plan.',
  },
  PLAN_WITHOUT_YEAR: {
    zh: '文中没有成文日期，无法判断不写年份的期限；请用 year 给出年份。',
    en: 'The text states no date of issue, so dates without a year cannot be read; give `year`.',
  },
  PLAN_ALREADY_IMPORTED: {
    zh: '同一文本已导入为 {planId}（{title}）；未作任何改动。',
    en: 'This very text is already imported as {planId} ({title}); nothing was changed.',
  },
  PREVIEW_OUTDATED: {
    zh: '预览之后情况有变：{moved}；未作任何改动，请重新预览后再导入。',
    en: 'Since the preview this has changed: {movedEn}; nothing was changed. Preview again, then import.',
  },
  EDITION_NOT_LATER: {
    zh: '该文本成文于 {issuedOn}，早于登记中的版本（{heldIssuedOn}）；修订文本须不早于原版本。',
    en: 'This text was issued on {issuedOn}, before the edition on record ({heldIssuedOn}); an amended text cannot be earlier.',
  },
  PAIRING_DOUBTFUL: {
    zh: '有 {count} 条的新旧对应拿不准（{paths}）；请在 pairings 中逐条说明是哪一条，或注明为新增、删去。',
    en: '{count} pairings of old and new clauses are in doubt ({paths}); say in pairings which is which, or that one is new or dropped.',
  },
  LINK_WITHIN_PLAN: {
    zh: '同一方案内的条款不作上下级对应；请指明另一份方案的条款。',
    en: 'Clauses of one plan are not linked as higher and lower; name a clause of another plan.',
  },
  LINK_ALREADY_DECIDED: {
    zh: '这两条的对应已有认定（{decision}，{linkId}）；如需改变请先撤回。',
    en: 'This pair was decided before ({decision}, {linkId}); take that back first to change it.',
  },
  LINK_ALREADY_REMOVED: {
    zh: '该认定已于 {removedAt} 撤回。',
    en: 'The decision was already taken back at {removedAt}.',
  },
} as const satisfies Record<string, { zh: string; en: string }>;
