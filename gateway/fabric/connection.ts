import { Client, credentials } from '@grpc/grpc-js';

/** Batches of a thousand records with their read and write sets; the peer's own limit is the same. */
const MESSAGE_BYTES = 100 * 1024 * 1024;

/**
 * The one long-lived connection of a process to its organisation's peer. It connects by itself, again and again; a
 * call made meanwhile fails as UNAVAILABLE.
 */
export function connectToPeer(endpoint: string, rootCertificates: Buffer): Client {
  return new Client(endpoint, credentials.createSsl(rootCertificates), {
    'grpc.max_receive_message_length': MESSAGE_BYTES,
    'grpc.max_send_message_length': MESSAGE_BYTES,
    // A peer drops a client that pings more often than once a minute (peer.keepalive.minInterval).
    'grpc.keepalive_time_ms': 90_000,
    'grpc.keepalive_timeout_ms': 10_000,
    // The default grows to two minutes, in which a peer that is back would still be called unreachable.
    'grpc.initial_reconnect_backoff_ms': 200,
    'grpc.max_reconnect_backoff_ms': 2_000,
  });
}
