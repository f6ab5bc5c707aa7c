/** The database server that comes with the product: our own small keeper of the Postgres programs npm has installed. */
export { CannotStart } from './cannot-start.ts';
export { defaultDataDir } from './data-folder.ts';
export { startEmbedded, type EmbeddedServer } from './server.ts';
