import { createPrivateKey, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { functionOf } from '@attestry/chaincode/schema';
import { connectToPeer } from '@attestry/gateway/fabric/connection';
import { opensslSigner } from '@attestry/gateway/fabric/openssl-signer';
import { tlsAuthority, userFolder, type PeerOrganisation, type Plan } from '@attestry/network/plan';
import { connect, hash, signers, type Contract, type ConnectOptions } from '@hyperledger/fabric-gateway';
import { key, month } from '../support/shared.js';

/** Fabric's client library by itself, as an application without our gateway would use it. */
export class LibraryClient {
  private constructor(
    private readonly contract: Contract,
    readonly close: () => void,
  ) {}

  /** @param signer - Ours on OpenSSL, or the library's own. */
  static async as(
    plan: Plan,
    organisation: PeerOrganisation,
    user: string,
    signer: 'openssl' | 'library',
  ): Promise<LibraryClient> {
    const folder = userFolder(plan, organisation, user);
    const privateKey = createPrivateKey(await readFile(join(folder, 'key.pem')));
    const client = connectToPeer(
      `localhost:${organisation.peer.port}`,
      await readFile(tlsAuthority(organisation.peer)),
    );
    const signing: Pick<ConnectOptions, 'signer' | 'hash'> =
      signer === 'openssl'
        ? { signer: opensslSigner(privateKey), hash: hash.none }
        : { signer: signers.newPrivateKeySigner(privateKey) };
    const credentials = await readFile(join(folder, 'cert.pem'));
    const gateway = connect({ client, identity: { mspId: organisation.mspId, credentials }, ...signing });
    return new LibraryClient(gateway.getNetwork(plan.channel).getContract('registry'), () => {
      gateway.close();
      client.close();
    });
  }

  /** Appends one month and waits for its commit. */
  async append(tradelineId: string, period: string): Promise<void> {
    const { amounts, ...event } = month(tradelineId, period);
    await this.contract.submit(functionOf('AppendRepayments'), {
      arguments: [JSON.stringify({ commandId: key(), events: [event] })],
      transientData: { amounts: JSON.stringify({ salt: randomBytes(32).toString('hex'), items: [amounts] }) },
    });
  }
}
