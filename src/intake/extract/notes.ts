import type { ExtractionNote, NoteCode } from './extracted.ts';

/** What each note says; `{detail}` is filled in where there is one. */
const NOTES: Record<NoteCode, { zh: string; en: string }> = {
  CONVERTED: {
    zh: '由 {detail} 经 LibreOffice 转换后读取。',
    en: 'Read after conversion from {detail} by LibreOffice.',
  },
  NUMBERING_REBUILT: {
    zh: '自动编号已按 Word 的规则还原为文字。',
    en: 'Automatic numbers were rebuilt as Word would print them.',
  },
  REVISIONS_ACCEPTED: {
    zh: '文件含修订痕迹：按全部接受后的文字读取，请核对是否为定稿。',
    en: 'The file holds tracked changes: it was read as if all were accepted; check that it is final.',
  },
  CONTENTS_LEFT_OUT: { zh: '自动目录未读入。', en: 'The table of contents was left out.' },
  PAGE_FURNITURE_LEFT_OUT: {
    zh: '页码及每页重复的页眉、页脚未读入。',
    en: 'Page numbers and repeated headers and footers were left out.',
  },
  SITE_FURNITURE_LEFT_OUT: {
    zh: '网页的导航、菜单、页脚等与正文无关的内容未读入。',
    en: 'Menus, navigation and footers of the site were left out.',
  },
  TITLE_FROM_PAGE_HEAD: {
    zh: '标题取自正文之外的网页标题。',
    en: 'The title was taken from the page, outside the body.',
  },
  HIDDEN_SHEETS_LEFT_OUT: { zh: '隐藏的工作表未读入：{detail}。', en: 'Hidden sheets were left out: {detail}.' },
  HIDDEN_ROWS_READ: {
    zh: '工作表“{detail}”含隐藏或被筛选的行、列，已一并读入，请核对。',
    en: 'Sheet "{detail}" has hidden or filtered rows or columns; they were read too, check them.',
  },
  HIDDEN_TEXT_LEFT_OUT: { zh: '设为隐藏的文字未读入。', en: 'Hidden text was left out.' },
  PAGES_WITHOUT_TEXT: {
    zh: '下列页没有文字，可能是图片或扫描页，请核对：{detail}。',
    en: 'These pages hold no text and may be pictures or scans, check them: {detail}.',
  },
  UNDECODABLE_CHARACTERS: {
    zh: '有 {detail} 个字符无法识别，请核对。',
    en: '{detail} characters could not be read, check them.',
  },
  EMBEDDED_DOCUMENT_LEFT_OUT: { zh: '嵌入的其他文件未读入。', en: 'An embedded document was left out.' },
};

export const noteOf = (code: NoteCode, detail: string | number = ''): ExtractionNote => ({
  code,
  messageZh: NOTES[code].zh.replace('{detail}', String(detail)),
  messageEn: NOTES[code].en.replace('{detail}', String(detail)),
});
