import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const Name = z.string().regex(/^[A-Z][A-Za-z0-9]{1,24}$/);
const MspId = z.string().regex(/^[A-Z][A-Za-z0-9]{1,31}$/);

/** A network as data: who takes part, with which users, and how blocks are ordered. */
export const Topology = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{1,20}$/),
  channel: z.string().regex(/^[a-z][a-z0-9.-]{1,40}$/),
  consensus: z.enum(['etcdraft', 'BFT']),
  ordering: z.array(z.strictObject({ name: Name, mspId: MspId })).min(1),
  organisations: z.array(
    z.strictObject({
      name: Name,
      mspId: MspId,
      role: z.enum(['lender', 'insurer', 'notary', 'regulator', 'agency']),
      peer: z.boolean(),
      users: z.array(z.strictObject({ name: z.string().regex(/^[a-z][a-z0-9]{1,20}$/), duties: z.array(z.string()) })),
    }),
  ),
});
export type Topology = z.infer<typeof Topology>;

export const TOPOLOGIES = ['dev', 'consortium'] as const;
export type TopologyName = (typeof TOPOLOGIES)[number];

/** The topology of this name, from the files beside this package. */
export function loadTopology(name: TopologyName): Topology {
  return Topology.parse(parse(readFileSync(new URL(`../topologies/${name}.yaml`, import.meta.url), 'utf8')));
}
