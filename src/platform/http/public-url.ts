import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../config/config.ts';

/** Where links in mails lead: PUBLIC_URL, else the address on which this process listens. */
@Injectable()
export class PublicUrl {
  private listening: string;

  constructor(@Inject(Config) private readonly config: Config) {
    const host = config.host.includes(':') ? `[${config.host}]` : config.host;
    this.listening = `http://${host}:${config.port}`;
  }

  /** Told once the port is known. */
  listensAt(url: string): void {
    this.listening = url;
  }

  get base(): string {
    return this.config.publicUrl ?? this.listening;
  }

  get https(): boolean {
    return this.base.startsWith('https:');
  }

  /** An absolute link to a path that begins with a slash. */
  link(path: string): string {
    return `${this.base}${path}`;
  }
}
