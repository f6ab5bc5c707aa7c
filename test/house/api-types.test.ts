import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript';
import { openApiDocument } from '../../src/platform/http/documents.ts';
import { projectRoot } from '../../src/platform/paths.ts';
import { startApp } from '../support/app.ts';

test('the dashboard’s types say what the API’s document says; mend with: npm start, then npm run api-types', async () => {
  const { app, close } = await startApp();
  try {
    // As it is served: without what JSON has no word for.
    const document = JSON.stringify(openApiDocument(app));
    const fresh = COMMENT_HEADER + astToString(await openapiTS(document));
    const kept = readFileSync(join(projectRoot, 'src', 'dashboard', 'api', 'schema.ts'), 'utf8');
    expect(kept).toBe(fresh);
  } finally {
    await close();
  }
});
