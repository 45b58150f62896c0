import type { Check } from './check.ts';
import { noNodeCheck, senderRuntimeCheck, surfaceCheck } from './runtime/bridge.ts';
import {
  navigationRuntimeCheck,
  permissionRuntimeCheck,
  webviewRuntimeCheck,
  windowOpenRuntimeCheck,
} from './runtime/doors.ts';
import { networkCheck } from './runtime/network.ts';
import { fileRuntimeCheck, linkRuntimeCheck } from './runtime/outside.ts';
import { policyCheck } from './runtime/policy.ts';

/** Every check that looks at the running app: what may lead the page away comes last. */
export const runtimeChecks: readonly Check[] = [
  noNodeCheck,
  permissionRuntimeCheck,
  policyCheck,
  senderRuntimeCheck,
  surfaceCheck,
  fileRuntimeCheck,
  linkRuntimeCheck,
  webviewRuntimeCheck,
  windowOpenRuntimeCheck,
  networkCheck,
  navigationRuntimeCheck,
];
