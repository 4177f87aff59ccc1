// A process that projects the blocks of a file, for tests that kill it: it says how far it is, a line a group.
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { peer } from '@hyperledger/fabric-protos';
import { decodeBlock } from '@attestry/gateway/readmodel/blocks/decode-block';
import { openDatabase } from '@attestry/gateway/readmodel/database';
import { Projector } from '@attestry/gateway/readmodel/projector';

const [, , location, file, mspId] = process.argv;
const blocks = JSON.parse(readFileSync(file, 'utf8')).map((text) => {
  const event = peer.BlockAndPrivateData.deserializeBinary(Buffer.from(text, 'base64'));
  return decodeBlock(event.getBlock(), new Map(event.getPrivateDataMapMap().entries()));
});

async function* source(start) {
  for (const block of blocks.slice(start)) {
    yield block;
    // So that groups are of one to three blocks, and a kill meets many of them.
    if (block.number % 3 === 0) await projector.reached(block.number, 60_000);
  }
}

const say = (line) => process.stdout.write(`${line}\n`);
const quiet = { info: () => undefined, warn: ({ err }) => process.stderr.write(`${err.stack}\n`) };
const projector = new Projector(() => openDatabase(JSON.parse(location)), source, mspId, quiet);
say('opening');
projector.start();
for (let next = 0; next < blocks.length; next = projector.blockNumber + 1) {
  await projector.reached(next, 60_000);
  say(`projected ${projector.blockNumber}`);
}
await projector.stop();
say('done');
