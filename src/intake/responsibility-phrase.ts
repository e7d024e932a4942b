import type { Span } from '../kernel/span.ts';
import type { ParsedPhrase, RoleGroup } from './parsed-phrase.ts';
import {
  ASIDE_PART,
  BARE_LABEL,
  CLOSERS,
  EDGE,
  LABEL,
  LOST_BEFORE,
  LOST_BEHIND,
  lastMark,
  NOTE,
  OPENERS,
  SEPARATOR,
  TIME_LEAD,
  TIME_PART,
} from './phrase-shapes.ts';
import { type RoleWord, roleOfLabel, verbAtEnd } from './role-words.ts';
import { isQuotedName, looksLikeUnit, readUnitList } from './unit-list.ts';
import { trimmed, type View } from './view.ts';

/** No list of units is longer; keeps the reading of endless brackets linear. */
export const LONGEST_PHRASE = 3000;

/** Takes apart what stands between two places of the view, as a responsibility phrase. Law: corpus/SCHEMA.md, rules for units. */
export function parsePhrase(view: View, start: number, end: number): ParsedPhrase {
  return new PhraseReader(view, start, end).read();
}

class PhraseReader {
  readonly #view: View;
  readonly #end: number;
  #at: number;
  readonly #groups: RoleGroup[] = [];
  readonly #notes: Span[] = [];
  readonly #asides: Span[] = [];
  /** Where the units that no role word has claimed yet begin, and where they end so far. */
  #pending: Span | null = null;
  /** The label that governs what follows, until the next one. */
  #labelled: { role: RoleWord; label: Span; enumerationBefore: Span | null } | null = null;
  /** Behind 会同, the units help, whatever closes the list. */
  #joined = false;

  constructor(view: View, start: number, end: number) {
    this.#view = view;
    this.#at = start;
    this.#end = end;
  }

  read(): ParsedPhrase {
    while (this.#skipEdges()) {
      if (this.#readNote() || this.#readLabel()) continue;
      this.#readPart(this.#partEnd());
    }
    this.#flush();
    return { groups: this.#groups, notes: this.#notes, asides: this.#asides };
  }

  #skipEdges(): boolean {
    while (this.#at < this.#end && EDGE.test(this.#view.text.charAt(this.#at)) && !isQuotedName(this.#view, this.#at))
      this.#at++;
    return this.#at < this.#end;
  }

  #partEnd(): number {
    let depth = 0;
    for (let at = this.#at; at < this.#end; at++) {
      const char = this.#view.text.charAt(at);
      // 【牵头单位】甲局【配合单位】乙局
      if (depth === 0 && at > this.#at && '【[〔'.includes(char) && this.#opensLabel(at)) return at;
      if (depth === 0 && char === '：') {
        const label = LOST_BEFORE.exec(this.#view.text.slice(Math.max(this.#at, at - 8), at));
        if (label && at - label[0].length > this.#at) return at - label[0].length;
      }
      if (OPENERS.includes(char)) depth++;
      else if (CLOSERS.includes(char)) depth = Math.max(0, depth - 1);
      else if (depth === 0 && SEPARATOR.includes(char)) return at;
    }
    return this.#end;
  }

  /** 【配合单位】乙局 opens a list; 甲局〔牵头〕、 only marks a name. */
  #opensLabel(place: number): boolean {
    const label = this.#labelAt(place);
    return label !== null && /[\u4e00-\u9fff“\d]/.test(this.#view.text.charAt(label.end));
  }

  #readNote(): boolean {
    NOTE.lastIndex = this.#at;
    if (!NOTE.test(this.#view.text) || NOTE.lastIndex > this.#end) return false;
    const stop = this.#view.text.indexOf('。', this.#at);
    const end = stop === -1 || stop > this.#end || this.#brokenNote(stop) ? this.#end : stop;
    this.#notes.push(trimmed(this.#view, this.#at, end, '。，；、'));
    this.#at = end;
    return true;
  }

  /** In texts whose commas became full stops, the note runs on to 不再列出. */
  #brokenNote(stop: number): boolean {
    return /^.{0,60}?(?:不再|不另)/.test(this.#view.text.slice(stop, this.#end)) && this.#end - stop < 80;
  }

  #readLabel(): boolean {
    const found = this.#labelHere();
    if (!found) return false;
    this.#flush();
    let before = this.#at - 1;
    while (before >= 0 && this.#view.text.charAt(before) === ' ') before--;
    const enumeration = this.#groups.length > 0 && this.#view.text.charAt(before) === '、';
    this.#labelled = {
      role: found.role,
      label: found.label,
      enumerationBefore: enumeration ? { start: before, end: before + 1 } : null,
    };
    this.#joined = false;
    this.#at = found.end;
    if (found.role === 'TIME' || found.role === 'SCOPE' || found.role === 'PERSON') this.#skipAside();
    return true;
  }

  #labelHere(): { role: RoleWord; label: Span; end: number } | null {
    return this.#labelAt(this.#at);
  }

  #labelAt(place: number): { role: RoleWord; label: Span; end: number } | null {
    for (const shape of [LABEL, BARE_LABEL]) {
      shape.lastIndex = place;
      const found = shape.exec(this.#view.text);
      if (!found?.[1] || shape.lastIndex > this.#end + 1) continue;
      const role = roleOfLabel(found[1]);
      const at = place + found[0].indexOf(found[1]);
      if (role) return { role, label: { start: at, end: at + found[1].trimEnd().length }, end: shape.lastIndex };
    }
    return null;
  }

  /** Times, scopes and persons name no unit: read on at the next label. */
  #skipAside(): void {
    const from = this.#at;
    while (this.#at < this.#end) {
      const part = this.#partEnd();
      this.#at = Math.min(this.#end, part + 1);
      while (this.#at < this.#end && EDGE.test(this.#view.text.charAt(this.#at))) this.#at++;
      if (this.#at >= this.#end || this.#labelHere()) break;
    }
    this.#asides.push(trimmed(this.#view, from, this.#at, '，；、。'));
    this.#labelled = null;
  }

  #readPart(end: number): void {
    const part = { start: this.#at, end };
    const words = this.#view.text.slice(part.start, part.end);
    this.#at = end;
    const time = TIME_LEAD.exec(words)?.[0].length ?? 0;
    const acting = time > 0 ? verbAtEnd(words.slice(time)) : null;
    if (acting && looksLikeUnit(words.slice(time, time + acting.at))) {
      // 2020年底前由市发改委牵头
      this.#asides.push({ start: part.start, end: part.start + time });
      this.#readRoles({ start: part.start + time, end });
      return;
    }
    if (TIME_PART.test(words) || (ASIDE_PART.test(words) && !verbAtEnd(words)?.at)) {
      this.#asides.push(part);
      return;
    }
    this.#readRoles(part);
  }

  /** A牵头B配合 with its comma lost reads as A牵头，B配合. */
  #readRoles(part: Span): void {
    const words = this.#view.text.slice(part.start, part.end);
    const middle =
      /^(.*?)((?:总|共同|联合)?牵头(?:负责|卖力|抓总|组织实施|组织|实施|落实|督导)?|负责)(?!单位|部门|的|人|领导|落实|实施|推进|组织|抓)(?=.{2,}$)/.exec(
        words,
      );
    const rest = middle ? words.slice(middle[0].length) : '';
    if (middle && verbAtEnd(rest)?.at) {
      this.#readRoles({ start: part.start, end: part.start + middle[0].length });
      this.#readRoles({ start: part.start + middle[0].length, end: part.end });
      return;
    }
    const lost = LOST_BEHIND.exec(words);
    if (lost?.[1] && lost[2] && looksLikeUnit(lost[1]) && looksLikeUnit(words.slice(lost[0].length))) {
      this.#readRoles({ start: part.start, end: part.start + lost[0].length });
      this.#readRoles({ start: part.start + lost[0].length, end: part.end });
      return;
    }
    const verb = verbAtEnd(words);
    const nameEnd = part.start + (verb ? verb.at : words.length);
    const joint = words.slice(0, nameEnd - part.start).indexOf('会同');
    if (joint !== -1) {
      // 甲局牵头会同乙局: the lead may have its word before 会同 already.
      const leading = verbAtEnd(words.slice(0, joint));
      this.#addPending(part.start, part.start + (leading ? leading.at : joint));
      this.#close('LEAD', leading ? { start: part.start + leading.at, end: part.start + joint } : null);
      this.#joined = true;
      this.#addPending(part.start + joint + 2, nameEnd);
    } else this.#addPending(part.start, nameEnd);
    if (verb) this.#close(verb.role, { start: nameEnd, end: part.end });
  }

  #addPending(start: number, end: number): void {
    if (end <= start) return;
    this.#pending = { start: this.#pending?.start ?? start, end };
  }

  #close(role: RoleWord, verb: Span | null): void {
    if (role === 'SUPPORT') this.#leaveHelpers();
    const pending = this.#pending;
    this.#pending = null;
    const joined = this.#joined;
    if (verb) this.#joined = false;
    const last = this.#groups.at(-1);
    // A会同B负责: the verb speaks for the lead that 会同 left without a word.
    if (joined && verb && last && last.label === null) last.label = verb;
    if (!pending) return;
    const held = this.#labelled;
    const keepsLabel = held !== null && (role === 'RESPONSIBLE' || role === held.role);
    const list = readUnitList(this.#view, pending.start, pending.end);
    this.#push({
      role: joined ? 'SUPPORT' : keepsLabel ? held.role : role,
      label: keepsLabel ? held.label : joined ? null : verb,
      enumerationBefore: keepsLabel ? held.enumerationBefore : null,
      ...list,
    });
  }

  /** A，B配合 and A；B、C配合: what stands before the last such mark does not help, it is helped. */
  #leaveHelpers(): void {
    const pending = this.#pending;
    const held = this.#labelled;
    const isHelped = held
      ? this.#groups.at(-1)?.label !== held.label
      : this.#groups.every(({ units }) => !units.length);
    if (!pending || this.#joined || !isHelped) return;
    const cut = lastMark(this.#view.text.slice(pending.start, pending.end));
    if (cut < 1) return;
    const list = readUnitList(this.#view, pending.start, pending.start + cut);
    if (!list.units.some((unit) => looksLikeUnit(this.#view.text.slice(unit.start, unit.end)))) return;
    this.#push({
      role: held?.role ?? null,
      label: held?.label ?? null,
      enumerationBefore: held?.enumerationBefore ?? null,
      ...list,
    });
    this.#pending = { start: pending.start + cut + 1, end: pending.end };
  }

  #flush(): void {
    const pending = this.#pending;
    this.#pending = null;
    const held = this.#labelled;
    if (pending) {
      const list = readUnitList(this.#view, pending.start, pending.end);
      this.#push({
        role: this.#joined ? 'SUPPORT' : (held?.role ?? null),
        label: held?.label ?? null,
        enumerationBefore: held?.enumerationBefore ?? null,
        ...list,
      });
    } else if (held && this.#groups.at(-1)?.label !== held.label) {
      this.#push({ ...held, units: [], open: false });
    }
    this.#labelled = null;
    this.#joined = false;
  }

  #push(group: RoleGroup): void {
    this.#groups.push(group);
  }
}
