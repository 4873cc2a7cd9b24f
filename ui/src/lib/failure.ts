// Why a command failed, whatever was thrown.

import type { Failure } from './types/Failure';

/** Makes a Failure of whatever was thrown; the code is `unknown` where the shell gave none. */
export function asFailure(thrown: unknown): Failure {
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'message' in thrown) {
    return { code: String(thrown.code), message: String(thrown.message) };
  }
  return { code: 'unknown', message: String(thrown) };
}
