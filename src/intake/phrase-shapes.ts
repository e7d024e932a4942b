/** Shapes that take a responsibility phrase apart: edges and brackets, labels, notes about the list, times within it. */

export const EDGE = /[、，；。.;,“”|/\s：\]】]/;
export const SEPARATOR = '、，；。.;,|/ \t\n';
export const OPENERS = '（【[〔“《〈';
export const CLOSERS = '）】]〕”》〉';
export const LABEL =
  /[【[〔]?\s{0,2}([\u4e00-\u9fff][\u4e00-\u9fff（）/、]{1,17}?)\s{0,4}(?:[】\]〕]\s{0,2}：{0,2}|：{1,3})/y;
export const BARE_LABEL =
  /((?:总?牵头|主办|主责|责任|负责|承办|协办|协同|配合|参与|参加|协助)(?:责任)?(?:单位|部门)|适用范围|完成时[限间]|(?:责任|牵头|包联|分管)[市区县]?领导|责任人)(?:[为是]：?|[—\t/-]{1,2}|[；。])?[ \n]{0,3}(?=[\u4e00-\u9fff]{2}|\d)(?!及|和|的|按|要|应|负责|配合|落实|对|将|可)/y;
export const NOTE =
  /(?:均?[以按]?(?:列|排)(?:名|序)?(?:在|于)?(?:最前|第一|首|前面)|(?:第一|首)(?:个|位|家)?(?:单位|部门|者)?为|下同|以下|未(?:列|标|注)|本(?:方案|意见|通知|计划|文|表)|注：|备注|上述|不再|其余|其他任务)/y;
/** 粮食局适用范围：…, 甲局配合单位：…: the mark before a label was lost. */
export const LOST_BEFORE =
  /(?:(?:牵头|主办|责任|承办|协办|协同|配合|参与|参加)(?:责任)?(?:单位|部门|科室|处室)|协办|配合|参与|适用范围|完成时[限间])$/;
/** 甲局牵头乙局、…, 甲局参与各县区: the comma behind a role word was lost. */
export const LOST_BEHIND =
  /^([\u4e00-\u9fff（）]{3,30}?)((?:总|共同|联合)?牵头(?:负责|抓总|指导)?|参与|配合|按职责(?:分工)?(?:负责|落实)|负责落实|负责|指导)(?=.{3,}$)/;
export const TIME_PART =
  /^(?:请|务必|力争|争取|须|需|要求)?(?:于|在|到|至|自|从)?(?:(?:19|20)\d\d年|\d{1,2}月|[一二三四1-4]季度|第[一二三四1-4]季度|上半年|下半年|年底|年内|年末|今年|明年|每年|每半年|每季|每月|全年|长期|持续|常年|立即|近期|即日|印发|“?十[三四五六]五|按时|按期|按要求)/;
export const TIME_LEAD =
  /^(?:于|在)?(?:(?:19|20)\d\d年|\d{1,2}月)[\d月日年底末上下中旬]*(?:之前|以前|前|内)?(?:由|，)?(?=[\u4e00-\u9fff]{3})/;
export const ASIDE_PART = /(?:底前|月前|日前|年前|月底|推进|坚持|开展|启动)$/;

/** The last ；, else the last ，, outside brackets; -1 where there is none. */
export const lastMark = (words: string): number => {
  const open = words.replace(/（[^（）]*）/g, (inner) => ' '.repeat(inner.length));
  return open.includes('；') ? open.lastIndexOf('；') : open.lastIndexOf('，');
};
