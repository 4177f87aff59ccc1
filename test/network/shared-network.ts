import type { TestProject } from 'vitest/node';
import { Consortium } from '@attestry/cli/consortium';
import { admitMembers } from '@attestry/cli/demo/admit-members';
import { bringUp, ephemeralHome } from '../support/ephemeral-network.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the network that the tests of this project share. */
    networkFolder: string;
  }
}

/** Starts the network that all tests of the project share, and ends it after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await ephemeralHome();
  try {
    const plan = await bringUp(await home.setting('dev'));
    await admitMembers(new Consortium(plan).as('Regulator', 'supervisor'));
    project.provide('networkFolder', plan.home.folder);
  } catch (error) {
    await home.end();
    throw error;
  }
  return home.end;
}
