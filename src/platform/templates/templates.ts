import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Liquid, type Template } from 'liquidjs';
import { templatesFolder } from '../paths.ts';

/** The words we send, filled strictly: a missing fact is an error, never an empty place. */
@Injectable()
export class Templates {
  private readonly plain = new Liquid({ root: templatesFolder, strictVariables: true, strictFilters: true, cache: true, ownPropertyOnly: true });
  private readonly html = new Liquid({
    root: templatesFolder,
    strictVariables: true,
    strictFilters: true,
    cache: true,
    ownPropertyOnly: true,
    outputEscape: 'escape',
  });

  /** Each file as it was parsed, once. */
  private readonly parsed = new Map<string, Template[]>();

  /** Fills `templates/<file>`; an `.html.liquid` file escapes what it is given, a text file does not. */
  fill(file: string, facts: Record<string, unknown>): Promise<string> {
    const engine = file.endsWith('.html.liquid') ? this.html : this.plain;
    const template = this.parsed.get(file) ?? engine.parseFileSync(join(templatesFolder, file));
    this.parsed.set(file, template);
    return Promise.resolve(engine.renderSync(template, facts) as string);
  }

  /** Fills a text that was read already. */
  async fillText(text: string, facts: Record<string, unknown>): Promise<string> {
    return (await this.plain.parseAndRender(text, facts)) as string;
  }
}
