/** What the house is built of; much to read, so it is loaded once it is clear that a house will be opened. */
export { AppModule } from './app.module.ts';
export { createApp } from './platform/http/create-app.ts';
export { Jobs } from './platform/jobs/jobs.service.ts';
