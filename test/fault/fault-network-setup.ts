import type { TestProject } from 'vitest/node';
import { Consortium } from '@attestry/cli/consortium';
import { admitMembers } from '@attestry/cli/demo/admit-members';
import { bringUp, ephemeralHome } from '../support/ephemeral-network.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the network that the fault tests break lives, and the first of its ports. */
    faultNetwork: { readonly home: string; readonly basePort: number };
  }
}

/** Starts the network that the tests of the project break, and ends it after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await ephemeralHome();
  try {
    const setting = await home.setting('dev');
    const plan = await bringUp(setting);
    await admitMembers(new Consortium(plan).as('Regulator', 'supervisor'));
    project.provide('faultNetwork', { home: home.folder, basePort: setting.basePort });
  } catch (error) {
    await home.end();
    throw error;
  }
  return home.end;
}
