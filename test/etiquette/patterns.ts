import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { patternOf, type PhraseList } from '../../src/etiquette/phrases/phrase.ts';

/** A regular expression of the heart and the file it stands in. */
export interface Pattern {
  source: string;
  flags: string;
  file: string;
}

const root = join(import.meta.dirname, '../../src/etiquette');

function writtenIn(file: string): Pattern[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const text = node.getText(source);
      const end = text.lastIndexOf('/');
      found.push({ source: text.slice(1, end), flags: text.slice(end + 1), file });
    }
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

async function phrasesIn(file: string): Promise<Pattern[]> {
  const exported = (await import(join(root, file))) as Record<string, Partial<PhraseList>>;
  return Object.values(exported)
    .flatMap((list) => list.phrases ?? [])
    .flatMap(({ says, unless }) => (unless === undefined ? [says] : [says, unless]))
    .map((says) => ({ source: patternOf(says).source, flags: '', file }));
}

/** Every regular expression that is written in the heart, and every phrase as the finder makes it. */
export async function patternsOfTheHeart(): Promise<Pattern[]> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const phrases = await Promise.all(files.filter((file) => file.startsWith('phrases')).map(phrasesIn));
  return [...files.flatMap(writtenIn), ...phrases.flat()];
}
