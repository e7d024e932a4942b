import { describe, expect, test } from 'vitest';
import { extract } from './extract.ts';
import { definition, inList, level, list, madeDocx, paragraph, run, table } from './made/docx.ts';
import { linesOf, placeOf } from './made/reading.ts';

const LIMIT = 5_000_000;
const read = async (parts: Parameters<typeof madeDocx>[0]) => extract(madeDocx(parts), { limit: LIMIT });
const lines = async (parts: Parameters<typeof madeDocx>[0]) => linesOf(await read(parts));

const HEADINGS = definition(
  0,
  level(0, 'chineseCounting', '%1、'),
  level(1, 'chineseCounting', '（%2）'),
  level(2, 'decimal', '%3.'),
);

describe('automatic numbers', () => {
  test('levels count on, and begin anew below a higher one', async () => {
    const body = [
      paragraph('总体要求', inList(1)),
      paragraph('主要任务', inList(1)),
      paragraph('治水', inList(1, 1)),
      paragraph('排查', inList(1, 2)),
      paragraph('整治', inList(1, 2)),
      paragraph('治土', inList(1, 1)),
      paragraph('详查', inList(1, 2)),
      paragraph('保障措施', inList(1)),
      paragraph('考核', inList(1, 1)),
    ].join('');
    expect(await lines({ body, numbering: HEADINGS + list(1, 0) })).toEqual([
      '一、总体要求',
      '二、主要任务',
      '（一）治水',
      '1.排查',
      '2.整治',
      '（二）治土',
      '1.详查',
      '三、保障措施',
      '（一）考核',
    ]);
  });

  test('lists made from one definition share its count, unless one begins anew', async () => {
    const numbering =
      HEADINGS +
      list(1, 0) +
      list(2, 0) +
      list(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
      list(4, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>');
    const body = [1, 2, 1, 3, 3, 2, 4].map((id) => paragraph('条', inList(id))).join('');
    expect(await lines({ body, numbering })).toEqual([
      '一、条',
      '二、条',
      '三、条',
      '一、条',
      '二、条',
      '三、条',
      '七、条',
    ]);
  });

  test('a level may be changed by its list, and may stand in a numbering style', async () => {
    const changed =
      '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimal"/><w:lvlText w:val="第%1条"/></w:lvl></w:lvlOverride>';
    const linked = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Plan"/></w:abstractNum>';
    const styles =
      '<w:style w:type="numbering" w:styleId="Plan"><w:name w:val="Plan"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering = HEADINGS + linked + list(1, 0) + list(2, 1) + list(3, 1, changed);
    expect(
      await lines({ body: paragraph('甲', inList(2)) + paragraph('乙', inList(2, 1)), numbering, styles }),
    ).toEqual(['一、甲', '（一）乙']);
    expect(await lines({ body: paragraph('甲', inList(3)) + paragraph('乙', inList(3)), numbering, styles })).toEqual([
      '第5条 甲',
      '第6条 乙',
    ]);
  });

  test('a style numbers its paragraphs; a style based on it takes its own level; a paragraph may decline', async () => {
    const styles = [
      '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="3"><w:name w:val="mine"/><w:basedOn w:val="1"/></w:style>',
    ].join('');
    const styled = (id: string, text: string, more = '') => paragraph(text, `<w:pStyle w:val="${id}"/>${more}`);
    const body =
      styled('1', '甲') +
      styled('2', '乙') +
      styled('3', '丙') +
      styled('1', '附言', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>') +
      styled('1', '丁');
    expect(await lines({ body, numbering: HEADINGS + list(1, 0), styles })).toEqual([
      '一、甲',
      '（一）乙',
      '二、丙',
      '附言',
      '三、丁',
    ]);
  });

  test('a level linked to a style is that style’s level', async () => {
    const numbering =
      definition(
        0,
        level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="h1"/>'),
        level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="h2"/>'),
      ) + list(1, 0);
    const style = (id: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const body = ['h1', 'h2', 'h2'].map((id) => paragraph('题', `<w:pStyle w:val="${id}"/>`)).join('');
    expect(await lines({ body, numbering, styles: style('h1') + style('h2') })).toEqual([
      '一、题',
      '（一）题',
      '（二）题',
    ]);
  });

  test('numbers of several levels, restarts that are stated, figures in legal style, bullets', async () => {
    const numbering =
      definition(
        0,
        level(0, 'chineseCounting', '第%1章'),
        level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
        level(2, 'decimal', '第%3条', '<w:lvlRestart w:val="0"/>'),
        level(3, 'bullet', ''),
      ) + list(1, 0);
    const body = [0, 1, 2, 2, 0, 1, 2, 3].map((at) => paragraph('文', inList(1, at))).join('');
    expect(await lines({ body, numbering })).toEqual([
      '第一章 文',
      '1.1 文',
      '第1条 文',
      '第2条 文',
      '第二章 文',
      '2.1 文',
      '第3条 文',
      '文',
    ]);
  });

  test('a number that ends in a full stop keeps clear of a figure behind it', async () => {
    const numbering = definition(0, level(0, 'decimal', '%1.')) + list(1, 0);
    expect(await lines({ body: paragraph('5万亩', inList(1)) + paragraph('治理', inList(1)), numbering })).toEqual([
      '1. 5万亩',
      '2.治理',
    ]);
  });

  test('the number column of a table is rebuilt, an empty list paragraph elsewhere only counts', async () => {
    const numbering = definition(0, level(0, 'decimal', '%1')) + list(1, 0);
    const number = paragraph('', inList(1));
    const body =
      paragraph('', inList(1)) +
      table([
        ['序号', '任务', '责任单位'],
        [number, '甲', '县局'],
        [number, '乙', '县办'],
      ]);
    expect(await lines({ body, numbering })).toEqual(['序号\t任务\t责任单位', '2\t甲\t县局', '3\t乙\t县办']);
  });
});

describe('what is read and what is not', () => {
  test('deleted and moved-away words are out, inserted ones in', async () => {
    const body = paragraph(
      `${run('责任单位：')}<w:del><w:r><w:delText>县水利局</w:delText></w:r></w:del><w:ins>${run('县水务局')}</w:ins><w:moveFrom>${run('旧处')}</w:moveFrom><w:moveTo>${run('新处')}</w:moveTo>`,
    );
    const extracted = await read({ body });
    expect(linesOf(extracted)).toEqual(['责任单位：县水务局新处']);
    expect(extracted.notes.map(({ code }) => code)).toEqual(['REVISIONS_ACCEPTED']);
  });

  test('paragraphs whose mark was deleted run together, and take the number of the last', async () => {
    const gone = '<w:rPr><w:del w:id="1"/></w:rPr>';
    const body = paragraph('前半', inList(1) + gone) + paragraph('后半', inList(1)) + paragraph('下条', inList(1));
    expect(await lines({ body, numbering: HEADINGS + list(1, 0) })).toEqual(['一、前半后半', '二、下条']);
  });

  test('soft breaks are line breaks; field codes, hidden words, notes and reading aids are out', async () => {
    const body = paragraph(
      `${run('第一行')}<w:r><w:br/></w:r>${run('第二行')}<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>` +
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('域结果')}<w:r><w:fldChar w:fldCharType="end"/></w:r>` +
        `<w:r><w:ruby><w:rt>${run('yan')}</w:rt><w:rubyBase>${run('兖')}</w:rubyBase></w:ruby></w:r>`,
    );
    const extracted = await read({
      body,
      parts: { 'word/footnotes.xml': '<w:footnotes>脚注</w:footnotes>', 'word/header1.xml': '<w:hdr>页眉</w:hdr>' },
    });
    expect(linesOf(extracted)).toEqual(['第一行', '第二行域结果兖']);
    expect(extracted.notes.map(({ code }) => code)).toEqual(['HIDDEN_TEXT_LEFT_OUT']);
  });

  test('a text box is read once, behind its paragraph, though stored for two Words', async () => {
    const box = (inner: string) => `<w:txbxContent>${paragraph(inner)}</w:txbxContent>`;
    const body =
      paragraph(
        `${run('正文')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('框内')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框内')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ) + paragraph('后文');
    const extracted = await read({ body });
    expect(linesOf(extracted)).toEqual(['正文', '框内', '后文']);
    expect([placeOf(extracted, '框内'), placeOf(extracted, '后文')]).toEqual(['第1段', '第2段']);
  });

  test('content controls are read; a table of contents and greyed prompts are not', async () => {
    const control = (properties: string, inner: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const styles = '<w:style w:type="paragraph" w:styleId="10"><w:name w:val="toc 1"/></w:style>';
    const body = [
      control(
        '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>',
        paragraph('一、总体要求 1'),
      ),
      paragraph('二、主要任务 2', '<w:pStyle w:val="10"/>'),
      control('', paragraph('正文')),
      paragraph(control('<w:showingPlcHdr/>', run('单击此处')) + run('末')),
    ].join('');
    const extracted = await read({ body, styles });
    expect(linesOf(extracted)).toEqual(['正文', '末']);
    expect(extracted.notes.map(({ code }) => code)).toEqual(['CONTENTS_LEFT_OUT']);
  });

  test('other prefixes and parts in UTF-16 are read alike', async () => {
    const strange =
      '<?xml version="1.0" encoding="UTF-16"?><x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>县环保局&amp;县水利局&#x3002;</x:t></x:r></x:p></x:body></x:document>';
    const part = new Uint8Array(Buffer.from(`\ufeff${strange}`, 'utf16le'));
    expect(await lines({ body: '', parts: { 'word/document.xml': part } })).toEqual(['县环保局&县水利局。']);
  });
});
