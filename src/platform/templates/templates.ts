import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Liquid } from 'liquidjs';
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

  /** Fills `templates/<file>`; an `.html.liquid` file escapes what it is given, a text file does not. */
  async fill(file: string, facts: Record<string, unknown>): Promise<string> {
    const engine = file.endsWith('.html.liquid') ? this.html : this.plain;
    return (await engine.renderFile(join(templatesFolder, file), facts)) as string;
  }

  /** Fills a text that was read already. */
  async fillText(text: string, facts: Record<string, unknown>): Promise<string> {
    return (await this.plain.parseAndRender(text, facts)) as string;
  }
}
