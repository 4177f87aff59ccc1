import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embeddedDatabases, postgresDatabases, type Databases } from '../../support/databases.js';
import { chainWithStory } from './story.js';
import { dump, modelOf } from './projecting.js';

describe.each([
  ['embedded', embeddedDatabases],
  ['PostgreSQL', postgresDatabases],
])('in an %s database', (_kind, start) => {
  let databases: Databases;
  beforeAll(async () => {
    databases = await start();
  });
  afterAll(() => databases.end());

  test('blocks make the same tables one by one and many at once', async () => {
    const chain = await chainWithStory();
    const one = await dump(await modelOf(databases, chain));
    console.log(one);
    expect(await dump(await modelOf(databases, chain, 'AuroraMSP', 7))).toBe(one);
  });
});
