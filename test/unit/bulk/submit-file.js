// Deals with a file as a submission: node submit-file.js <location> <file> <key>. The ledger is the parent process, which
// outlives this one. Says its offset after each command that the ledger has carried out.
import { createReadStream } from 'node:fs';
import { once } from 'node:events';
import process from 'node:process';
import { Buffer } from 'node:buffer';
import { Submissions } from '@attestry/gateway/bulk/submissions';
import { openDatabase } from '@attestry/gateway/readmodel/database';
import { saltsFrom } from '@attestry/gateway/salts';

const [location, file, key, lines] = process.argv.slice(2);
const database = await openDatabase(JSON.parse(location));

/** Sends a command to the parent and waits for the answer to it. */
const asked = new Map();
process.on('message', ({ id, receipt, transactionId, blockNumber }) => {
  asked.get(id)({ receipt: Buffer.from(receipt), transactionId, blockNumber: BigInt(blockNumber), repeated: false });
  asked.delete(id);
});
let commands = 0;
const submit = (user, name, request, amounts) =>
  new Promise((resolve) => {
    commands += 1;
    asked.set(commands, resolve);
    process.send({ id: commands, user, name, request, amounts });
  });

const submissions = new Submissions({
  ledger: { submit },
  salt: saltsFrom(Buffer.alloc(32, 7), 'AuroraMSP'),
  readModel: { change: (work) => database.transaction().execute(work) },
  mspId: 'AuroraMSP',
  limits: { lines: Number(lines), bytes: 4_194_304 },
});
const { submission } = await submissions.receive(
  { submissionId: key, format: 'ndjson', onMismatch: 'report', caller: 'clerk' },
  { offset: undefined, complete: true },
  () => createReadStream(file),
);
const done = once(process, 'disconnect');
process.send({ submission });
await database.destroy();
process.disconnect();
await done;
