/** Once, after all tests, whether they passed or not. */
export default async function tearDown(): Promise<void> {
  await globalThis.throwAwayServer?.end();
}
