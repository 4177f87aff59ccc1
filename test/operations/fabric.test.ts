import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { TOOLS, provideFabric } from '@attestry/network/fabric/fabric-tools';
import { ATTESTRY, attestry, start } from '../support/command-line.js';
import { FABRIC, ephemeralHome, freePorts } from '../support/ephemeral-network.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attestry-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

test('without Fabric and without Go, one sentence says what to install, and nothing is started', async () => {
  const { code, stderr } = await attestry(['--home', folder, 'up'], { PATH: '/nowhere', CI: '1' });
  expect(code).toBe(1);
  expect(stderr).toMatch(/Neither Fabric 3\.1 nor Go was found\. Install Go 1\.24 or later/);
  expect(await readdir(join(folder, 'networks/dev'))).toEqual([]);
});

test('a download that fails is said in one sentence with the way out', async () => {
  const env = {
    ...process.env,
    CI: '1',
    GOPROXY: 'http://127.0.0.1:9',
    GOFLAGS: '-modcacherw',
    GOMODCACHE: join(folder, 'modules'),
  };
  const { code, stderr } = await attestry(['--home', join(folder, 'home'), 'up'], env);
  expect(code).toBe(1);
  expect(stderr).toContain('Fabric’s modules could not be fetched. Check the network (or GOPROXY) and start again');
});

test('Fabric 3.1 on PATH is used as it is: no Go, no build', async () => {
  await provideFabric(FABRIC, () => undefined);
  const bin = join(folder, 'fabric-3.1/bin');
  await mkdir(bin, { recursive: true });
  for (const tool of TOOLS) await symlink(join(FABRIC, 'bin', tool), join(bin, tool));
  await symlink(join(FABRIC, 'config'), join(folder, 'fabric-3.1/config'));
  const before = process.env.PATH;
  process.env.PATH = bin;
  onTestFinished(() => void (process.env.PATH = before));

  const kept = join(folder, 'kept');
  const found = await provideFabric(kept, () => expect.fail('nothing is built'));

  expect(found).toEqual({ bin, config: join(folder, 'fabric-3.1/config') });
  expect(await readdir(folder)).toEqual(['fabric-3.1']);
});

test('a full disk is said in one sentence, before anything starts', async () => {
  const home = await ephemeralHome();
  onTestFinished(home.end);
  const small = join(folder, 'small');
  await mkdir(small);
  // A file system of 32 MiB that only this command sees, and that goes with it.
  const script = `mount -t tmpfs -o size=32m tmpfs "$1" && ln -s "$2" "$1/fabric" && exec "$3" "$4" --home "$1" --base-port "$5" up`;
  const words = ['-c', script, 'sh', small, FABRIC, process.execPath, ATTESTRY, String(await freePorts(60))];
  const { code, stderr } = await start('unshare', ['--map-root-user', '--mount', 'sh', ...words], {
    ...process.env,
    CI: '1',
  }).finished();
  expect(stderr).toMatch(/The disk that holds .* is full: \d+ MiB are free, 1024 are needed\./);
  expect(code).toBe(1);
});
