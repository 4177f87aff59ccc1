import { pino } from 'pino';
import { startGateway } from './gateway.js';
import { ConfigFault, loadConfig } from './load-config.js';
import { warnOfExpiry } from './warn-of-expiry.js';

const path = process.env.ATTESTRY_GATEWAY_CONFIG;
const log = pino({ base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime });

try {
  if (path === undefined) throw new ConfigFault('ATTESTRY_GATEWAY_CONFIG', 'names no configuration file');
  const settings = await loadConfig(path);
  log.level = settings.config.logLevel;
  const { organisation, mspId } = settings.config;
  warnOfExpiry(settings.users, log);
  const gateway = await startGateway(settings, log);
  log.info({ organisation, mspId, host: gateway.address.address, port: gateway.address.port }, 'listening');

  const stop = (signal: string): void => {
    log.info({ signal }, 'draining');
    gateway.drain().then(
      () => {
        log.info('stopped');
        process.exit(0);
      },
      (error: unknown) => {
        log.fatal({ err: error }, 'could not stop in order');
        process.exit(1);
      },
    );
  };
  // Once: a second signal ends the process at once.
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  const { code } = error as { code?: unknown };
  if (error instanceof ConfigFault) log.fatal(error.message);
  else if (code === 'EADDRINUSE') log.fatal((error as Error).message);
  else log.fatal({ err: error }, 'could not start');
  process.exit(1);
}
