import { expect } from '@jest/globals';
import type { TestClient } from '../../support/client.ts';

export interface Item {
  id: string;
  name: string;
}

/** The names on the first page of a list, in its order. */
export async function names(query: string, client: TestClient): Promise<string[]> {
  const { status, body } = await client.get(`/mentors?${query}`);
  expect(status).toBe(200);
  return body.items.map(({ name }: Item) => name);
}

/** All pages of a list, each of `limit`. */
export async function pages(client: TestClient, query: string, limit: number): Promise<Item[]> {
  const all: Item[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const answer = await client.get(`/mentors?${query}&limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`);
    expect(answer.status).toBe(200);
    expect(answer.body.items.length).toBeLessThanOrEqual(limit);
    all.push(...answer.body.items);
    cursor = answer.body.nextCursor;
  }
  return all;
}
