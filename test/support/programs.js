/** Programs of the system that some tests use, and how to get them. */
export const programs = [
  {
    name: 'Chromium',
    paths: [
      process.env.CHROMIUM_PATH,
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
    ].filter(Boolean),
    suffix: '\\.browser\\.test\\.ts$',
    tests: 'the browser tests (*.browser.test.ts)',
    remedy: 'On Debian: apt-get install chromium; elsewhere set CHROMIUM_PATH.',
  },
];
