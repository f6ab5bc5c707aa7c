/** A mail server that takes everything and keeps only the Message-IDs; over HTTP it says how many it took. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

let taken = 0;
const ids = new Set<string>();

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  onData: (stream, _session, done) => {
    read(stream).then((id) => {
      taken += 1;
      ids.add(id);
      done(null, `2.0.0 taken as ${taken}`);
    }, done);
  },
});
smtp.on('error', () => undefined);

/** The Message-ID; it stands in the first piece, among the headers. */
async function read(stream: SMTPServerDataStream): Promise<string> {
  let head = '';
  for await (const piece of stream) if (head === '') head = (piece as Buffer).toString('latin1');
  return /^message-id:\s*(\S+)/im.exec(head)?.[1] ?? '';
}

const counter = createServer((_, answer) => {
  const { port } = smtp.server.address() as AddressInfo;
  answer.setHeader('content-type', 'application/json').end(JSON.stringify({ taken, distinct: ids.size, port }));
});

smtp.listen(0, '127.0.0.1', () => {
  counter.listen(0, '127.0.0.1', () => {
    process.stdout.write(`Sink ready at http://127.0.0.1:${(counter.address() as AddressInfo).port}\n`);
  });
});
process.on('SIGTERM', () => process.exit(0));
