import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import matter from 'gray-matter';
import { messageKinds, type MessageKind } from '../../etiquette/words.ts';
import { templatesFolder } from '../../platform/paths.ts';
import { invalid } from '../../platform/problems/problem.ts';
import { Templates } from '../../platform/templates/templates.ts';
import type { DraftFacts } from './draft-facts.ts';

/** A kind of message as it stands in `templates/drafts`. */
export interface DraftTemplate {
  /** The file's name without its ending; the first of a kind is named like the kind. */
  id: string;
  kind: MessageKind;
  subject: string;
  /** The section of the guide that it follows. */
  section: string;
  /** Facts it draws on, by their path, and what to do where one is missing. */
  needs: { fact: string; ask: string }[];
  text: string;
  /** The template's own words, its fields emptied. */
  skeleton: string;
}

/** What a filled template is, and what was missing for it. */
export interface Filled {
  subject: string;
  body: string;
  missing: { fact: string; ask: string }[];
}

const folder = join(templatesFolder, 'drafts');
const ending = '.liquid';

@Injectable()
export class DraftTemplatesService {
  private known: DraftTemplate[] | null = null;

  constructor(@Inject(Templates) private readonly templates: Templates) {}

  all(): readonly DraftTemplate[] {
    return (this.known ??= readdirSync(folder)
      .filter((file) => file.endsWith(ending))
      .map((file) => readTemplate(file.slice(0, -ending.length)))
      .toSorted((a, b) => messageKinds.indexOf(a.kind) - messageKinds.indexOf(b.kind) || a.id.localeCompare(b.id)));
  }

  /** What there is to choose from. */
  listed() {
    const items = this.all().map(({ id, kind, needs, section }) => ({ id, kind, needs, section }));
    return { items, nextCursor: null };
  }

  /** @throws Problem 400 where there is no such template, or it is for another kind of message */
  choose(kind: MessageKind, id: string = kind): DraftTemplate {
    const found = this.all().find((template) => template.id === id && template.kind === kind);
    if (found) return found;
    const ids = this.all().flatMap((template) => (template.kind === kind ? [template.id] : []));
    throw invalid([{ field: 'templateId', message: `For this kind of message choose ${ids.join(' or ')}.` }]);
  }

  /** The bare words of a template that a draft was made from; null where it is gone. */
  skeletonOf(id: string): string | null {
    return this.all().find((template) => template.id === id)?.skeleton ?? null;
  }

  async fill({ subject, text, needs }: DraftTemplate, facts: DraftFacts): Promise<Filled> {
    const given = { ...facts };
    return {
      subject: tidied(await this.templates.fillText(subject, given))
        .replace(/\s+/g, ' ')
        .slice(0, 200),
      body: tidied(await this.templates.fillText(text, given)),
      missing: needs.filter(({ fact }) => !factAt(given, fact)),
    };
  }
}

function readTemplate(id: string): DraftTemplate {
  const { data, content } = matter(readFileSync(join(folder, `${id}${ending}`), 'utf8'));
  const { kind, subject, section, needs } = data as Record<string, unknown>;
  const known = messageKinds.find((name) => name === kind);
  if (!known || typeof subject !== 'string' || typeof section !== 'string' || typeof needs !== 'object') {
    throw new Error(`templates/drafts/${id}${ending} needs kind, subject, section and needs at its head.`);
  }
  const asks = Object.entries((needs ?? {}) as Record<string, string>).map(([fact, ask]) => ({ fact, ask }));
  return { id, kind: known, subject, section, needs: asks, text: content, skeleton: emptied(content) };
}

/** Fields become gaps; of the words that stand only sometimes, all are kept. */
function emptied(text: string): string {
  return tidied(text.replace(/\{%.*?%\}/gs, ' ').replace(/\{\{.*?\}\}/gs, ' '));
}

function factAt(facts: object, path: string): unknown {
  const found = path
    .split('.')
    .reduce<unknown>((at, name) => (typeof at === 'object' && at !== null ? Reflect.get(at, name) : null), facts);
  return Array.isArray(found) && found.length === 0 ? null : found;
}

/** Gaps left by missing facts are closed. */
function tidied(text: string): string {
  return text
    .replace(/[ \t]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
