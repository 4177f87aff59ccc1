import { pino } from 'pino';
import { startGateway } from './gateway.js';
import { ConfigFault, loadConfig, type Settings } from './load-config.js';
import { startTracing, traceFields } from './tracing.js';

const path = process.env.ATTESTRY_GATEWAY_CONFIG;
const log = pino({ base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime, mixin: traceFields });

try {
  if (path === undefined) throw new ConfigFault('ATTESTRY_GATEWAY_CONFIG', 'names no configuration file');
  const settings = await loadConfig(path, process.env);
  if (process.argv.includes('--check-config')) reportConfig(settings);
  else await run(settings);
} catch (error) {
  const { code } = error as { code?: unknown };
  if (error instanceof ConfigFault) log.fatal(error.message);
  else if (code === 'EADDRINUSE') log.fatal((error as Error).message);
  else log.fatal({ err: error }, 'could not start');
  process.exit(1);
}

/** `--check-config`: the configuration and every file that it names can be used. Nothing is started. */
function reportConfig({ config, identities }: Settings): void {
  const { organisation, mspId } = config;
  const users = identities.certificates().map(({ user, daysLeft }) => ({ user, daysLeft }));
  log.info({ organisation, mspId, users }, 'configuration can be used');
  process.exit(0);
}

async function run(settings: Settings): Promise<void> {
  const { organisation, mspId, logLevel } = settings.config;
  log.level = logLevel;
  const endTracing = startTracing(settings.tracing, log);
  const gateway = await startGateway(settings, log);
  log.info({ organisation, mspId, host: gateway.address.address, port: gateway.address.port }, 'listening');

  const stop = (signal: string): void => {
    log.info({ signal }, 'draining');
    gateway
      .drain()
      .then(endTracing)
      .then(
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
}
