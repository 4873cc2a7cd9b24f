// What all tests of the page share: the host, and the libraries it copies for each window.

import type { TestProject } from 'vitest/node';

import { buildHost, startHost } from './host';
import { libraries } from './libraries';

declare module 'vitest' {
  export interface ProvidedContext {
    port: number;
    libraries: string;
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const program = await buildHost();
  const host = await startHost(program);
  project.provide('port', host.port);
  project.provide('libraries', await libraries(host.port, program));
  return host.end;
}
